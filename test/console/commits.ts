import type { Commit, DomainEvent } from '../../console/api/types.ts';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { currentFormat } from '../../lambda/domain/journal/commit.ts';
import { type ActorName, actors } from '../http/world.ts';

type Done = { readonly by: ActorName; readonly events: readonly DomainEvent[]; readonly at?: string };

/** What was done to a case, one commit after the other, sealed as the service seals them. */
export const sealed = (done: readonly Done[], stream = 'application#a-00000000000000000000000000'): Commit[] => {
  let previousHash = '0'.repeat(64);
  return done.map(({ by, events, at = '2026-05-06T01:00:00.000Z' }, index) => {
    const { subject, name, organisation, roles } = actors[by];
    const unsealed = {
      formatVersion: currentFormat,
      stream,
      version: index + 1,
      command: 'correct-application',
      commandId: `c-${index + 1}`,
      requestDigest: '0'.repeat(64),
      actor: { subject, name, organisation, roles: [...roles] },
      at,
      edition: 'draft-2020' as const,
      events: [...events],
      previousHash,
    };
    previousHash = digestOf(unsealed);
    return { ...unsealed, hash: previousHash };
  });
};
