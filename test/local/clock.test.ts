import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../local/clock.ts';
import { scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();
const real = Date.parse('2026-07-31T00:00:00.000Z');
const weeksAgo = '2026-07-01T01:00:00.000Z';
let number = 0;
/** A clock over a real time that the test moves. */
const clockAt = (start = real) => {
  number += 1;
  const dataDir = join(directory, String(number));
  const time = { now: start };
  return { time, dataDir, clock: createClock({ dataDir, realNow: () => time.now }) };
};

describe('the local clock', () => {
  it('shows real time until it is set', () => {
    expect(clockAt().clock.now()).toBe('2026-07-31T00:00:00.000Z');
  });

  it('moves by what it is advanced plus the real time that passes', () => {
    const { clock, time } = clockAt();
    expect(clock.set(weeksAgo, { force: true })).toEqual({ ok: true, value: weeksAgo });
    time.now += 1_500;
    expect(clock.now()).toBe('2026-07-01T01:00:01.500Z');
    expect(clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 })).toMatchObject({ ok: true });
    expect(clock.now()).toBe('2026-07-02T03:03:05.500Z');
  });

  it.each([
    ['just before now', '2026-07-30T23:59:59.999Z', false],
    ['now', '2026-07-31T00:00:00.000Z', true],
    ['just after now', '2026-07-31T00:00:00.001Z', true],
    ['no instant', 'tomorrow', false],
  ])('can be set to %s: %s -> %s', (_title, instant, accepted) => {
    const { clock } = clockAt();
    expect(clock.set(instant).ok).toBe(accepted);
    expect(clock.now()).toBe(accepted ? instant : '2026-07-31T00:00:00.000Z');
  });

  it('does not follow the machine when that turns back', () => {
    const { clock, time } = clockAt();
    const before = clock.now();
    time.now -= 3_600_000;
    expect(clock.now()).toBe(before);
    expect(clock.advance({ minutes: -1 })).toMatchObject({ ok: false, error: { code: 'would-go-backwards' } });
  });

  it('goes on after a restart where it stood', () => {
    const { clock, time, dataDir } = clockAt();
    clock.set(weeksAgo, { force: true });
    time.now += 60_000;
    expect(createClock({ dataDir, realNow: () => time.now }).now()).toBe('2026-07-01T01:01:00.000Z');
  });

  it('returns to real time from the past, and from the future only by force', () => {
    const { clock } = clockAt();
    clock.set(weeksAgo, { force: true });
    expect(clock.runFromNow().ok).toBe(true);
    expect(clock.offsetInMs()).toBe(0);
    clock.advance({ days: 1 });
    expect(clock.runFromNow().ok).toBe(false);
    expect(clock.runFromNow({ force: true }).ok).toBe(true);
    expect(clock.now()).toBe('2026-07-31T00:00:00.000Z');
  });

  it.each([
    ['just before its range', '1999-12-31T23:59:59.999Z', false],
    ['at its beginning', '2000-01-01T00:00:00.000Z', true],
    ['at its end', '2199-12-31T23:59:59.999Z', true],
    ['just after its range', '2200-01-01T00:00:00.000Z', false],
    ['far beyond', '+275760-09-13T00:00:00.000Z', false],
  ])('is not set %s: %s', (_title, instant, accepted) => {
    const { clock } = clockAt();
    expect(clock.set(instant, { force: true }).ok).toBe(accepted);
    expect(clock.now()).toBe(accepted ? instant : '2026-07-31T00:00:00.000Z');
  });

  it.each([1e6, 1e12, Number.POSITIVE_INFINITY])('is not advanced by %d days, and keeps nothing of it', (days) => {
    const { clock, dataDir } = clockAt();
    expect(clock.advance({ days })).toEqual({ ok: false, error: { code: 'out-of-range' } });
    expect(existsSync(join(dataDir, 'clock.json'))).toBe(false);
  });

  it.each([
    ['no JSON', '{"offset'],
    ['another file', '{"offsetInMs":"soon"}'],
    ['a time out of its range', `{"offsetInMs":${Date.parse('2200-01-01T00:00:00Z') - real}}`],
  ])('goes by real time, and says so, where what it kept is %s', (_title, text) => {
    const { clock, dataDir } = clockAt();
    clock.advance({ minutes: 1 });
    expect(JSON.parse(readFileSync(join(dataDir, 'clock.json'), 'utf8'))).toEqual({ offsetInMs: 60_000 });
    writeFileSync(join(dataDir, 'clock.json'), text);
    const told: string[] = [];
    const again = createClock({ dataDir, realNow: () => real, onDamaged: () => void told.push('damaged') });
    expect([again.now(), told]).toEqual(['2026-07-31T00:00:00.000Z', ['damaged']]);
  });
});
