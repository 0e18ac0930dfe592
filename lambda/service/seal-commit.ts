import { type Commit, currentFormat, type DomainEvent } from '../domain/journal/commit.ts';
import type { DecisionContext } from '../domain/registry/decision-context.ts';
import type { Deps } from './ports.ts';

/** What makes a repeated request the same request. */
export type Identity = { readonly commandId: string; readonly requestDigest: string };

type Ordered = { readonly stream: string; readonly command: { readonly type: string } };

/** By whom, when and on what it was decided; `registry` where anything registered was asked for. */
type Sealing = Pick<DecisionContext, 'actor' | 'now' | 'nextVersion'> & {
  readonly registry?: Pick<DecisionContext['registry'], 'asOf'>;
};

/** The commit of one decision, its hash over all its other members (RFC 8785, SHA-256), chained to the one before. */
export const sealCommit = (
  { digest, policy }: Pick<Deps, 'digest' | 'policy'>,
  { stream, command }: Ordered,
  identity: Identity,
  { actor, now, nextVersion, registry }: Sealing,
  events: readonly DomainEvent[],
  previousHash: string,
): Commit => {
  const unsealed = {
    formatVersion: currentFormat,
    stream,
    version: nextVersion,
    command: command.type,
    ...identity,
    actor,
    at: now,
    edition: policy.edition,
    ...(registry?.asOf === undefined ? {} : { registryAsOf: registry.asOf }),
    events: [...events],
    previousHash,
  };
  return { ...unsealed, hash: digest(unsealed) };
};
