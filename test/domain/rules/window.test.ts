import { windowValid } from '../../../lambda/domain/rules/window.ts';
import { application, context } from './subjects.ts';

const judge = (start: string, end: string) =>
  windowValid
    .judge(application({ window: { start, end } }), context())
    .map(({ pointer, severity }) => `${severity} ${pointer}`);

describe('the time of sending', () => {
  it.each([
    ['2025-06-27T09:00:00+08:00', '2025-06-27T09:00:01+08:00', []],
    ['2025-06-27T09:00:00+08:00', '2025-06-27T01:00:00Z', ['block /window/end']],
    ['2025-06-27T09:00:00+08:00', '2025-06-27T08:59:59+08:00', ['block /window/end']],
    ['2025-06-27T09:00:00+08:00', '2025-07-04T09:00:00+08:00', []],
    ['2025-06-27T09:00:00+08:00', '2025-07-04T09:00:01+08:00', ['warn /window/end']],
    ['2025-06-27T09:00:00+08:00', '2025-07-28T09:00:00+08:00', ['warn /window/end']],
    ['2025-06-27T09:00:00+08:00', '2025-07-28T09:00:00.001+08:00', ['block /window/end']],
    ['2026-06-07T23:59:59+08:00', '2026-06-08T09:00:00+08:00', []],
    ['2026-06-08T00:00:00+08:00', '2026-06-08T09:00:00+08:00', ['block /window/start']],
    ['2025-06-05T16:00:00Z', '2025-06-07T00:00:00Z', []],
    ['2025-06-05T15:59:59Z', '2025-06-07T00:00:00Z', ['block /window/start']],
    ['2025-06-05T15:00:00Z', '2025-06-05T14:00:00Z', ['block /window/start', 'block /window/end']],
  ])('from %s to %s, submitted on 2025-06-06: %j', (start, end, expected) => {
    expect(judge(start, end)).toEqual(expected);
  });

  it('is bounded by policy', () => {
    const it = application({ window: { start: '2025-06-27T01:00:00Z', end: '2025-06-29T01:00:00Z' } });
    const under = (atMostInDays: number, startsWithinDays: number) =>
      windowValid
        .judge(it, context('draft-2020', { sendWindow: { atMostInDays, startsWithinDays } }))
        .map(({ pointer }) => pointer);
    expect(under(2, 21)).toEqual([]);
    expect(under(1, 20)).toEqual(['/window/start', '/window/end']);
  });
});
