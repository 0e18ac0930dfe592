import { type Likened, similarTo } from '../../../lambda/domain/emergency/similar.ts';

const one: Likened = {
  caseId: 'e-1',
  path: 'emergency',
  eventType: '1003',
  divisions: ['440100'],
  triggeredAt: '2026-06-09T02:00:00.000Z',
};

it('an emergency is similar where its area lies in this one’s today, whatever its code says', () => {
  const [jinan, laiwu] = [
    { ...one, divisions: ['370100'] },
    { ...one, caseId: 'e-2', divisions: ['371200'] },
  ];
  expect(similarTo(jinan, [laiwu], 60)).toEqual([laiwu]);
  expect(similarTo(laiwu, [jinan], 60)).toEqual([jinan]);
});

it.each<[string, Partial<Likened>, boolean]>([
  ['a second later in the same city', { triggeredAt: '2026-06-09T02:00:01.000Z' }, true],
  ['in a county of it', { divisions: ['440106'] }, true],
  ['in its province', { divisions: ['440000'] }, true],
  ['by a code of it that was given up', { divisions: ['440183'] }, true],
  ['an hour before', { triggeredAt: '2026-06-09T01:00:00.000Z' }, true],
  ['just more than an hour before', { triggeredAt: '2026-06-09T00:59:59.999Z' }, false],
  ['just more than an hour later', { triggeredAt: '2026-06-09T03:00:00.001Z' }, false],
  ['in the city beside it', { divisions: ['440600'] }, false],
  ['nowhere', { divisions: ['449900'] }, false],
  ['of another event', { eventType: '1001' }, false],
  ['a drill of it', { path: 'exercise' }, false],
  ['itself', { caseId: 'e-1' }, false],
])('an emergency %s is similar: %s', (_what, more, expected) => {
  const other = { ...one, caseId: 'e-2', ...more };
  expect(similarTo(one, [other], 60).length).toBe(Number(expected));
  expect(similarTo(other, [one], 60).length).toBe(Number(expected));
});
