import { digestOf } from '../../lambda/adapters/digest.ts';
import type { DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { CommitTooLarge } from '../../lambda/domain/journal/too-large.ts';
import { refuse } from '../../lambda/domain/kernel/refusal.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { type Decider, execute } from '../../lambda/service/execute.ts';
import type { Journal } from '../../lambda/service/ports.ts';
import { clerk, onset } from '../domain/emergency/history.ts';
import { memoryJournal } from './memory-world.ts';
import { sealed } from './sealed.ts';

const stream = 'registry#organisation#shenzhen';
const event: DomainEvent = { type: 'registry.change-rejected', reason: '有误' };
type State = { readonly version: number };

type Answering = Pick<Decider<{ readonly type: string }, State>, 'decide'> & { readonly append?: Journal['append'] };

/** What a command on a stream of two commits is answered. */
const answered = async ({ decide, append }: Answering, expectedVersion: number | null) => {
  const { journal, commits } = memoryJournal();
  commits.push(
    ...sealed(
      stream,
      [1, 2].map(() => ({ events: [event], by: clerk, at: onset })),
    ),
  );
  const facts = factsFrom([]);
  const deps = {
    journal: { ...journal, ...(append === undefined ? {} : { append }) },
    digest: digestOf,
    clock: () => onset,
    registry: { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts },
    policy: defaultPolicy,
  };
  const decider: Decider<{ readonly type: string }, State> = {
    fold: ({ length }) => (length === 0 ? null : { version: length }),
    refuseActor: () => null,
    decide,
  };
  const request = { actor: clerk, commandId: 'k-1', body: null, expectedVersion };
  return execute(deps, decider, { stream, caseId: 'shenzhen', command: { type: 'any' }, request });
};

const refusedAs = async (reason: 'unknown-case' | 'reviewed-already', expectedVersion: number | null) => {
  const outcome = await answered({ decide: () => refuse(reason, {}) }, expectedVersion);
  return outcome.ok ? outcome.value : { code: outcome.error.code, current: outcome.error.current };
};

describe('a refusal', () => {
  it('gives the state that it is about to whoever may see it', async () => {
    expect(await refusedAs('reviewed-already', null)).toEqual({ code: 'wrong-state', current: { version: 2 } });
    expect(await refusedAs('reviewed-already', 1)).toEqual({ code: 'stale-version', current: { version: 2 } });
  });

  it.each([null, 1, 2, 7])('of what the actor may not know of gives nothing of it (version %s)', async (version) => {
    expect(await refusedAs('unknown-case', version)).toEqual({ code: 'not-found', current: null });
  });
});

describe('a commit that is more than an item holds', () => {
  it('is refused with what it comes to, and is no fault of the service', async () => {
    const append = async () => {
      throw new CommitTooLarge(500_000, 409_600);
    };
    const outcome = await answered({ decide: () => ({ ok: true, value: [event] }), append }, null);
    const facts = { bytes: 500_000, most: 409_600 };
    expect(outcome).toMatchObject({ error: { code: 'too-much-to-record', reason: 'commit-too-large', facts } });
  });
});
