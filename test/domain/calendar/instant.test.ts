import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  addDays,
  addMinutes,
  endOfShanghaiDay,
  epochMs,
  formatShanghai,
  isBefore,
  parseInstant,
  shanghaiDate,
  shanghaiInstant,
  startOfShanghaiDay,
} from '../../../lambda/domain/calendar/instant.ts';

const modulePath = fileURLToPath(new URL('../../../lambda/domain/calendar/instant.ts', import.meta.url));

describe('an instant', () => {
  it.each([
    ['2026-12-15T09:00:00+08:00', '2026-12-15T01:00:00.000Z'],
    ['2026-12-15T01:00:00Z', '2026-12-15T01:00:00.000Z'],
    ['2026-12-15T01:00:00.123456Z', '2026-12-15T01:00:00.123Z'],
    ['2026-12-14T20:30:00-04:30', '2026-12-15T01:00:00.000Z'],
  ])('%s is stored as %s', (text, canonical) => {
    expect(parseInstant(text)).toEqual({ ok: true, value: canonical });
  });

  it.each(['2026-12-15', '2026-12-15T09:00:00', '2026-12-15 09:00:00Z', '2026-02-30T25:00:00Z', 'now', ''])(
    '%j is none',
    (text) => {
      expect(parseInstant(text)).toEqual({ ok: false, error: { code: 'invalid-instant' } });
      expect(() => epochMs(text)).toThrow(RangeError);
    },
  );

  it.each([
    ['2026-12-31T15:59:59.999Z', '2026-12-31'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2027-01-01T00:00:00+08:00', '2027-01-01'],
  ])('%s falls on %s in Shanghai', (instant, date) => {
    expect(shanghaiDate(instant)).toBe(date);
  });

  it('bounds a day in Shanghai', () => {
    expect(startOfShanghaiDay('2026-12-15')).toBe('2026-12-14T16:00:00.000Z');
    expect(endOfShanghaiDay('2026-12-15')).toBe(startOfShanghaiDay('2026-12-16'));
    expect(shanghaiInstant('2026-12-15', '09:30')).toBe('2026-12-15T01:30:00.000Z');
    expect(formatShanghai('2026-12-15T01:30:00.000Z')).toBe('2026-12-15 09:30');
  });

  it('moves and compares across offsets', () => {
    expect(addMinutes('2026-12-15T09:00:00+08:00', 45)).toBe('2026-12-15T01:45:00.000Z');
    expect(addDays('2026-12-31T16:00:00.000Z', 1)).toBe('2027-01-01T16:00:00.000Z');
    expect(isBefore('2026-12-15T09:00:00+08:00', '2026-12-15T01:00:01Z')).toBe(true);
    expect(isBefore('2026-12-15T09:00:00+08:00', '2026-12-15T01:00:00Z')).toBe(false);
  });

  it.each(['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati', 'Europe/Berlin'])(
    'means the same on a machine in %s',
    (zone) => {
      const script = `import { shanghaiDate, startOfShanghaiDay, formatShanghai } from ${JSON.stringify(modulePath)};
        console.log(shanghaiDate('2026-03-29T16:00:00Z'), startOfShanghaiDay('2026-03-29'), formatShanghai('2026-03-29T01:30:00Z'));`;
      const options = { env: { ...process.env, TZ: zone }, encoding: 'utf8' } as const;
      const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
      expect(execFileSync(process.execPath, args, options).trim()).toBe(
        '2026-03-30 2026-03-28T16:00:00.000Z 2026-03-29 09:30',
      );
    },
  );
});
