import { setTimeout as wait } from 'node:timers/promises';
import { digestOf } from '../../lambda/adapters/digest.ts';
import type { DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { ok } from '../../lambda/domain/vocabulary/result.ts';
import { Contended, type Contention, contention } from '../../lambda/service/contention.ts';
import { type Decider, execute } from '../../lambda/service/execute.ts';
import type { Journal } from '../../lambda/service/ports.ts';
import { createTurns } from '../../lambda/service/turns.ts';
import { clerk, onset } from '../domain/emergency/history.ts';
import { memoryJournal } from './memory-world.ts';

const stream = 'registry#organisation#shenzhen';
const facts = factsFrom([]);
const event = (version: number): DomainEvent => ({ type: 'registry.change-rejected', reason: `第${version}次` });

/** Writes on whatever stands: what it decides says which state that was. */
const decider: Decider<{ readonly type: string }, { readonly version: number }> = {
  fold: ({ length }) => (length === 0 ? null : { version: length }),
  decide: (_command, state) => ok([event((state?.version ?? 0) + 1)]),
  refuseActor: () => null,
};

const give = (journal: Journal, commandId: string, how: Contention = contention) => {
  const registry = { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts };
  const deps = { journal, digest: digestOf, clock: () => onset, registry, policy: defaultPolicy, contention: how };
  const request = { actor: clerk, commandId, body: null, expectedVersion: null };
  return execute(deps, decider, { stream, caseId: 'shenzhen', command: { type: 'any' }, request });
};

/** Every call takes its time, so that those of different commands come between each other. */
const interleaving = () => {
  const { journal, commits } = memoryJournal();
  const asked: (number | undefined)[] = [];
  const slow: Journal = {
    load: async (name, after) => {
      asked.push(after);
      const found = await journal.load(name);
      await wait(1 + Math.random() * 3);
      return found.filter(({ version }) => version > (after ?? 0));
    },
    append: async (commit) => {
      await wait(1 + Math.random() * 3);
      return journal.append(commit);
    },
  };
  return { slow, commits, asked };
};

describe('commands that are given on one stream at once', () => {
  it.each([2, 40, 200])('all land, each decided on what stood before it (%i of them)', async (count) => {
    const { slow, commits } = interleaving();
    const outcomes = await Promise.all(Array.from({ length: count }, (_, index) => give(slow, `k-${index}`)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(commits.map(({ events }) => events)).toEqual(commits.map(({ version }) => [event(version)]));
    expect(new Set(commits.map(({ commandId }) => commandId)).size).toBe(count);
  });

  it.each([2, 40])(
    'of as many processes, which know nothing of each other, all land too (%i of them)',
    async (count) => {
      const { slow, commits } = interleaving();
      const alone = () => ({ ...contention, withinMs: 60_000, takeTurn: createTurns() });
      const outcomes = await Promise.all(
        Array.from({ length: count }, (_, index) => give(slow, `k-${index}`, alone())),
      );
      expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
      expect(commits).toHaveLength(count);
    },
  );

  it('lose no more than one attempt each to those of their own process', async () => {
    const { slow, asked } = interleaving();
    await Promise.all(Array.from({ length: 40 }, (_, index) => give(slow, `k-${index}`)));
    expect(asked.length).toBeLessThanOrEqual(2 * 40);
  });

  it('read only what is new when they have lost', async () => {
    const { slow, asked } = interleaving();
    await give(slow, 'first');
    await Promise.all([give(slow, 'one'), give(slow, 'another')]);
    expect(asked).toEqual([undefined, undefined, undefined, 1]);
  });
});

/** A journal where somebody else is always first. */
const lost: Journal = { load: async () => [], append: async () => 'taken' };

/** Time that passes by waiting alone. */
const counted = (random: () => number, changes: Partial<Contention> = {}) => {
  const waits: number[] = [];
  const sum = (): number => waits.reduce((total, ms) => total + ms, 0);
  const how: Contention = {
    ...contention,
    ...changes,
    random,
    elapsedMs: sum,
    pause: async (ms) => void waits.push(ms),
    takeTurn: async () => () => undefined,
  };
  return { how, waits, sum };
};

describe('a command that others always beat', () => {
  it('gives up before its time is over, and has written nothing', async () => {
    const { how, sum } = counted(Math.random);
    await expect(give(lost, 'k', how)).rejects.toThrow(Contended);
    expect(sum()).toBeLessThanOrEqual(contention.withinMs);
  });

  it('waits twice as long each time, up to a limit', async () => {
    const { how, waits } = counted(() => 0.5, { firstWaitMs: 10, waitAtMostMs: 60, withinMs: 150 });
    await expect(give(lost, 'k', how)).rejects.toThrow(Contended);
    expect(waits).toEqual([5, 10, 20, 30, 30, 30]);
  });

  it('may come back at once or late: its waits are drawn from nothing up', async () => {
    const { how, waits } = counted(() => 0);
    let left = 30;
    const journal: Journal = { ...lost, append: async () => (left-- > 0 ? 'taken' : 'appended') };
    expect((await give(journal, 'k', how)).ok).toBe(true);
    expect(waits).toEqual(Array.from({ length: 29 }, () => 0));
  });

  it('fits, with its last attempt, into the time that its gateway gives it', () => {
    expect(contention.withinMs).toBeLessThan(29_000 / 2);
  });
});

describe('a turn', () => {
  it('comes when those before have ended theirs, in the order of coming', async () => {
    const takeTurn = createTurns();
    const seen: string[] = [];
    const take = async (name: string) => {
      const end = await takeTurn(stream, 60_000);
      seen.push(name);
      await wait(1);
      seen.push(`${name} ends`);
      end?.();
    };
    await Promise.all(['a', 'b', 'c'].map(take));
    expect(seen).toEqual(['a', 'a ends', 'b', 'b ends', 'c', 'c ends']);
  });

  it('that is given up holds up nobody behind, nor does one at another stream', async () => {
    const takeTurn = createTurns();
    const end = await takeTurn(stream, 60_000);
    const behind = Promise.all([takeTurn(stream, 1), takeTurn(stream, 60_000)]);
    expect(await takeTurn('another', 60_000)).not.toBeNull();
    await wait(20);
    end?.();
    const [impatient, patient] = await behind;
    expect(impatient).toBeNull();
    expect(patient).not.toBeNull();
  });
});
