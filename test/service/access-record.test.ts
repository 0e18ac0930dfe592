import { digestOf } from '../../lambda/adapters/digest.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { AccessRow } from '../../lambda/domain/views/access-row.ts';
import { readingOf } from '../../lambda/domain/views/reading.ts';
import { createAccessRecorder } from '../../lambda/service/access-record.ts';
import { actors } from '../http/world.ts';

const caseOf = (n: number): string => `a-${n.toString(16).padStart(26, '0')}`;

/** A table that takes what it is given once `open` lets it, or fails. */
const started = (rememberAtMost = 100) => {
  const rows = new Map<string, AccessRow>();
  const faults: unknown[] = [];
  let [puts, isFailing, now] = [0, false, '2026-03-02T02:00:00.000Z'];
  let gate: Promise<void> = Promise.resolve();
  const recorder = createAccessRecorder({
    access: {
      add: async (key, row) => {
        puts += 1;
        await gate;
        if (isFailing) throw new Error('no table');
        if (!rows.has(key)) rows.set(key, row);
      },
    },
    clock: () => now,
    digest: digestOf,
    policy: defaultPolicy,
    onFault: (_row, cause) => void faults.push(cause),
    awaitedAtMostMs: 0,
    rememberAtMost,
  });
  const reads = (n = 1, reader = actors.officer) => ({ reader, reading: readingOf('case', caseOf(n)), requestId: 'r' });
  return {
    ...recorder,
    reads,
    rows,
    faults,
    puts: () => puts,
    at: (instant: string) => {
      now = instant;
    },
    fail: (how: boolean) => {
      isFailing = how;
    },
    shut: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
  };
};

describe('a page that looks again and again', () => {
  it('puts one row on record a window, and asks the table once', async () => {
    const { record, reads, rows, puts, at, idle } = started();
    for (let second = 0; second < 60; second += 1) {
      at(`2026-03-02T02:00:${String(second).padStart(2, '0')}.000Z`);
      await record(reads(), second % 2 === 0 ? 'beside' : 'awaited');
      await idle();
    }
    expect([rows.size, puts()]).toEqual([1, 1]);
    at('2026-03-02T02:15:00.000Z');
    await record(reads(), 'awaited');
    expect([rows.size, puts()]).toEqual([2, 2]);
  });

  it('writes the same row from every process', async () => {
    const [one, other] = [started(), started()];
    await one.record(one.reads(), 'required');
    other.at('2026-03-02T02:07:00.000Z');
    await other.record(other.reads(), 'required');
    expect([...other.rows.keys()]).toEqual([...one.rows.keys()]);
  });

  it('asks once while its first write is on its way', async () => {
    const { record, reads, puts, shut, idle } = started();
    const open = shut();
    const answers = [record(reads(), 'beside'), record(reads(), 'beside'), record(reads(), 'required')];
    expect(await Promise.all(answers.slice(0, 2))).toEqual([false, false]);
    open();
    expect(await answers[2]).toBe(true);
    await idle();
    expect(puts()).toBe(1);
  });
});

describe('a reading that cannot be recorded', () => {
  it('is known not to be where it is required, and is told of', async () => {
    const { record, reads, fail, faults } = started();
    fail(true);
    expect(await record(reads(), 'required')).toBe(false);
    expect(faults).toEqual([new Error('no table')]);
    fail(false);
    expect(await record(reads(), 'required')).toBe(true);
  });

  it('is waited for until it is on record where it is required, however long that takes', async () => {
    const { record, reads, shut } = started();
    const open = shut();
    const required = record(reads(), 'required');
    expect(await record(reads(2), 'awaited')).toBe(false);
    open();
    expect(await required).toBe(true);
  });

  it('keeps nobody waiting on the emergency path, whether its table fails or hangs', async () => {
    const { record, reads, shut, puts, idle } = started();
    const open = shut();
    for (let n = 0; n < 100; n += 1) expect(await record(reads(n), 'beside')).toBe(false);
    expect(puts()).toBeLessThanOrEqual(5);
    open();
    await idle();
  });

  it('is written once the table takes it, as of when it was read, by whatever is read next', async () => {
    const { record, reads, fail, at, rows, idle } = started();
    fail(true);
    for (let n = 0; n < 20; n += 1) await record(reads(n), 'beside');
    await idle();
    expect(rows.size).toBe(0);
    fail(false);
    at('2026-03-02T02:05:00.000Z');
    await record(reads(0), 'beside');
    await record(reads(100), 'awaited');
    await idle();
    expect(rows.size).toBe(21);
    const late = [...rows.values()].filter(({ reading }) => reading.caseId !== caseOf(100));
    expect(new Set(late.map((row) => row.at))).toEqual(new Set(['2026-03-02T02:00:00.000Z']));
  });

  it('is tried again one at a time, and no further than the first that fails', async () => {
    const { record, reads, fail, faults, idle } = started();
    fail(true);
    for (let n = 0; n < 20; n += 1) {
      await record(reads(n), 'required');
      await idle();
    }
    const before = faults.length;
    await record(reads(30), 'required');
    await idle();
    expect(faults.length - before).toBeLessThanOrEqual(2);
  });
});

describe('what a process remembers', () => {
  it('is bounded: what it has forgotten it writes again, and nothing changes by it', async () => {
    const { record, reads, rows, puts } = started(10);
    for (let n = 0; n < 30; n += 1) await record(reads(n), 'required');
    await record(reads(0), 'required');
    expect([rows.size, puts()]).toEqual([30, 31]);
    await record(reads(29), 'required');
    expect(puts()).toBe(31);
  });
});
