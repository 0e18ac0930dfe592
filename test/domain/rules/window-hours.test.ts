import { windowHours } from '../../../lambda/domain/rules/window-hours.ts';
import { application, context } from './subjects.ts';

const pointers = (
  start: string,
  end: string,
  quietHours: { from: string; until: string } | null = { from: '22:00', until: '07:00' },
) =>
  windowHours
    .judge(
      application({ window: { start: `${start}+08:00`, end: `${end}+08:00` } }),
      context('draft-2020', { proportions: { ...context().proportions, quietHours } }),
    )
    .map(({ severity, pointer }) => `${severity} ${pointer}`);

describe('A window in the hours of rest is warned of', () => {
  it.each([
    ['2026-12-21T03:00:00', '2026-12-21T05:00:00', ['warn /window/start', 'warn /window/end']],
    ['2026-12-21T23:30:00', '2026-12-22T00:30:00', ['warn /window/start', 'warn /window/end']],
    ['2026-12-21T06:59:00', '2026-12-21T09:00:00', ['warn /window/start']],
    ['2026-12-21T07:00:00', '2026-12-21T22:00:00', []],
    ['2026-12-21T21:00:00', '2026-12-21T22:01:00', ['warn /window/end']],
    ['2026-12-21T22:00:00', '2026-12-22T12:00:00', ['warn /window/start']],
    ['2026-12-21T09:00:00', '2026-12-23T18:00:00', []],
    ['2026-12-21T21:30:00', '2026-12-22T07:30:00', ['warn /window/start']],
    ['2026-12-21T08:00:00', '2026-12-22T07:30:00', ['warn /window/start']],
    ['2026-12-21T08:00:00', '2026-12-22T08:00:00', []],
  ])('%s to %s: %j', (start, end, expected) => {
    expect(pointers(start, end)).toEqual(expected);
  });

  it('is policy: other hours, or none', () => {
    const night = ['2026-12-21T03:00:00', '2026-12-21T05:00:00'] as const;
    expect([pointers(...night, null), pointers(...night, { from: '12:00', until: '14:00' })]).toEqual([[], []]);
    expect(pointers('2026-12-21T12:30:00', '2026-12-21T15:00:00', { from: '12:00', until: '14:00' })).toEqual([
      'warn /window/start',
    ]);
  });
});
