import { emptyAlert } from '../../console/alert/alert-draft.ts';
import { isRefused, isUnheard } from '../../console/api/problem.ts';
import { Kept, repeated } from '../../console/features/emergency/trigger/attempt.ts';

const draft = {
  ...emptyAlert('广东省应急管理厅'),
  hazardClass: 'natural-disaster' as const,
  event: '暴雨',
  level: 'red' as const,
  text: '请立即转移到高处。',
  instruction: '立即转移。',
  divisions: ['440100'],
};
const attempt = { key: 'k-1', issuedAt: '2026-05-06T01:00:00.000Z', draft, prepared: null, again: false };
const kept: Kept = { ...draft, attempt, chosen: null };

describe('a message sent without an answer', () => {
  it.each([
    ['2026-05-06T01:00:10.000Z', attempt],
    ['2026-05-06T02:00:00.000Z', attempt],
    ['2026-05-06T02:00:00.001Z', null],
  ])('is the same when it is sent again within the hour (%s)', (now, expected) =>
    expect(repeated(kept, now)).toEqual(expected),
  );

  it.each([{ text: '请立即转移。' }, { divisions: ['440100', '440300'] }, { drill: true }, { planTitle: '预案' }])(
    'is another with %j',
    (changed) => expect(repeated({ ...kept, ...changed }, '2026-05-06T01:00:10.000Z')).toBeNull(),
  );

  it('is found again as it was kept, and what an earlier version kept is one never sent', () => {
    expect(repeated(Kept.parse(JSON.parse(JSON.stringify(kept))), '2026-05-06T01:00:10.000Z')).toEqual(attempt);
    expect(Kept.parse(draft).attempt).toBeNull();
  });

  it('keeps what was typed, also where its tick of urgency or what was chosen is nothing any more', () => {
    const before = { ...draft, urgent: true, chosen: { id: 'gd-rain', version: 2, message: { text: '{地点}' } } };
    expect(Kept.parse(before)).toEqual({ ...draft, attempt: null, chosen: null });
  });
});

describe('an answer of the service that it may not have taken it in time', () => {
  it('is no refusal: the attempt is kept, and what was sent may be out', () => {
    const problem = { code: 'unavailable' as const, status: 503, detail: '' };
    expect([isRefused(problem), isUnheard(problem)]).toEqual([false, true]);
  });
});
