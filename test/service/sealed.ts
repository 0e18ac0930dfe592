import { digestOf } from '../../lambda/adapters/digest.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import type { Commit, DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { sealCommit } from '../../lambda/service/seal-commit.ts';
import type { Past } from '../domain/given.ts';

/** A past as a stream of the journal holds it. */
export const sealed = (stream: string, past: readonly Past<DomainEvent>[]): readonly Commit[] => {
  const commits: Commit[] = [];
  for (const [index, { events, by, at }] of past.entries()) {
    const identity = { commandId: `c-${index}`, requestDigest: digestOf(index) };
    const context = { actor: by, now: at, nextVersion: index + 1 };
    const asked = { stream, command: { type: 'whatever-led-here' } };
    const previous = commits.at(-1)?.hash ?? genesisHash;
    commits.push(sealCommit({ digest: digestOf, policy: defaultPolicy }, asked, identity, context, events, previous));
  }
  return commits;
};
