import { digestOf } from '../../lambda/adapters/digest.ts';
import type { Commit, DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { UnreadableCommit } from '../../lambda/domain/journal/remains.ts';
import { CommitTooLarge } from '../../lambda/domain/journal/too-large.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { executeDespite } from '../../lambda/service/despite-damage.ts';
import type { Decider } from '../../lambda/service/execute.ts';
import { clerk, onset } from '../domain/emergency/history.ts';
import { present } from '../local/support/scratch.ts';
import { sealed } from './sealed.ts';

const stream = 'registry#organisation#shenzhen';
const event: DomainEvent = { type: 'registry.change-rejected', reason: '有误' };
const first = present(sealed(stream, [{ events: [event], by: clerk, at: onset }])[0]);
type State = { readonly version: number };

/** What a stop is answered on a stream whose second commit cannot be read. */
const stopped = (append: (commit: Commit) => Promise<'appended' | 'taken'>) => {
  const gap = { version: 2, issue: 'events.0.type' };
  const remains = { commits: [first], gaps: [gap], head: { version: 2, hash: 'a'.repeat(64) } };
  const facts = factsFrom([]);
  const deps = {
    journal: {
      load: async () => {
        throw new UnreadableCommit({ stream, ...gap }, { remains, stored: [first] });
      },
      append,
    },
    digest: digestOf,
    clock: () => onset,
    registry: { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts },
    policy: defaultPolicy,
  };
  const decider: Decider<{ readonly type: string }, State> = {
    fold: ({ length }) => (length === 0 ? null : { version: length }),
    refuseActor: () => null,
    decide: () => ({ ok: true, value: [event] }),
  };
  const request = { actor: clerk, commandId: 'k-1', body: null, expectedVersion: null };
  const execution = { stream, caseId: 'shenzhen', command: { type: 'any' }, request };
  return executeDespite(deps, decider, execution, { salvage: async () => ({ version: 2 }), isStop: true });
};

describe('a stop of a case that cannot be read whole', () => {
  it('follows on the last item as that stands', async () => {
    const written: Commit[] = [];
    const outcome = await stopped(async (commit) => {
      written.push(commit);
      return 'appended';
    });
    expect(outcome.ok).toBe(true);
    expect(written.map(({ version, previousHash }) => [version, previousHash])).toEqual([[3, 'a'.repeat(64)]]);
  });

  it('that is more than an item holds is refused with what it comes to, and is no fault of the service', async () => {
    const outcome = await stopped(async () => {
      throw new CommitTooLarge(500_000, 409_600);
    });
    const facts = { bytes: 500_000, most: 409_600 };
    expect(outcome).toMatchObject({ error: { code: 'too-much-to-record', reason: 'commit-too-large', facts } });
  });
});
