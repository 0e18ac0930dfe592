import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { coverage } from '../../../lambda/domain/emergency/standing-authority.ts';
import { standing } from '../sample-register.ts';
import { alert, onset } from './history.ts';

const covered = { covered: true, standingAuthority: 'standing-gd' };
const judged = (more: Partial<Alert>, now = onset) =>
  coverage({ organisation: 'gd-emergency', alert: { ...alert, ...more }, now }, [standing]);

describe('a standing authority covers', () => {
  it.each([
    ['natural-disaster', covered],
    ['accident-disaster', { covered: false, gaps: ['hazard-class'] }],
    ['public-health', { covered: false, gaps: ['hazard-class'] }],
    ['social-security', { covered: false, gaps: ['hazard-class'] }],
  ] as const)('the hazard classes it names: %s', (hazardClass, expected) => {
    expect(judged({ hazardClass })).toEqual(expected);
  });

  it.each([
    ['red', covered],
    ['orange', covered],
    ['yellow', { covered: false, gaps: ['level'] }],
    ['blue', { covered: false, gaps: ['level'] }],
    ['white', { covered: false, gaps: ['level'] }],
  ] as const)('the levels from orange up: %s', (level, expected) => {
    expect(judged({ level })).toEqual(expected);
  });

  it.each([
    [['440000'], covered],
    [['440304', '441900'], covered],
    [['440300', '350100'], { covered: false, gaps: ['area'] }],
    [['000000'], { covered: false, gaps: ['area'] }],
  ])('its own area: %j', (divisions, expected) => {
    expect(judged({ divisions })).toEqual(expected);
  });

  it.each([
    ['2025-12-31T15:59:59.999Z', { covered: false, gaps: ['not-valid-now'] }],
    ['2025-12-31T16:00:00.000Z', covered],
    ['2026-12-31T15:59:59.999Z', covered],
    ['2026-12-31T16:00:00.000Z', { covered: false, gaps: ['not-valid-now'] }],
  ])('from its first to its last instant: %s', (now, expected) => {
    expect(judged({}, now)).toEqual(expected);
  });

  it('nobody but its own organisation', () => {
    expect(coverage({ organisation: 'fj-emergency', alert, now: onset }, [standing])).toEqual({
      covered: false,
      gaps: ['none-registered'],
    });
  });

  it('whatever any one of several covers; two halves do not add up', () => {
    const night = {
      ...standing,
      id: 'standing-health',
      hazardClasses: ['public-health' as const],
      divisions: ['350000'],
    };
    const question = { organisation: 'gd-emergency', now: onset };
    expect(coverage({ ...question, alert }, [night, standing])).toEqual(covered);
    const elsewhere = { ...alert, divisions: ['350000'] };
    expect(coverage({ ...question, alert: elsewhere }, [night, standing]).covered).toBe(false);
  });
});
