import { createDynamoDB } from '../adapters/clients/dynamodb.ts';
import { type Limits, limits } from '../adapters/clients/limits.ts';
import { type CoreOptions, registryFreshness } from '../adapters/core.ts';
import { readEnvironment, tables } from '../config.ts';
import { log } from './telemetry.ts';

/** What the shared parts are made of, as the environment of a function names it. */
export const awsOptions = (within: Limits = limits.background): CoreOptions => {
  const env = readEnvironment(tables);
  return {
    dynamodb: createDynamoDB(within),
    journalTable: env.JOURNAL_TABLE,
    viewsTable: env.VIEWS_TABLE,
    policy: env.POLICY,
    clock: () => new Date().toISOString(),
    registry: { ...registryFreshness, onFault: (cause) => log('registry.stale', {}, cause) },
    onUnreadableRow: (where) => log('views.unreadable', where),
  };
};
