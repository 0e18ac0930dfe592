import { type Core, createCore, registryFreshness } from '../adapters/core.ts';
import { createDynamoDB, type Limits, limits } from '../adapters/sdk-clients.ts';
import { readEnvironment, tables } from '../config.ts';
import { jsonLogger } from '../log.ts';

/** The shared parts as the environment of a function names them. */
export const awsCore = (within: Limits = limits.background): Core => {
  const env = readEnvironment(tables);
  return createCore({
    dynamodb: createDynamoDB(within),
    journalTable: env.JOURNAL_TABLE,
    viewsTable: env.VIEWS_TABLE,
    policy: env.POLICY,
    clock: () => new Date().toISOString(),
    registry: { ...registryFreshness, onFault: (cause) => jsonLogger('registry.stale', {}, cause) },
    onUnreadableRow: (where) => jsonLogger('views.unreadable', where),
  });
};
