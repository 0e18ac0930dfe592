import type { Environment } from './handler-function.ts';
import type { Journal } from './journal.ts';
import type { Keys } from './keys.ts';
import type { Monitoring } from './monitoring.ts';
import type { Settings } from './settings.ts';
import type { Views } from './views.ts';

/** What every subsystem is built from. It may name both tables to its function; what that may do there it grants itself. */
export interface SubsystemProps {
  readonly settings: Settings;
  readonly journal: Journal;
  readonly views: Views;
  readonly keys: Keys;
  readonly monitoring: Monitoring;
}

const queuesOf = ({ operators }: Settings): Record<string, 'push' | 'poll'> =>
  Object.fromEntries(operators.map(({ id, delivery }) => [id, delivery]));

/** Names of the tables, and the policy: no operator is registered that there are no queues for. */
export const coreEnvironment = ({ journal, views, settings }: SubsystemProps): Environment => ({
  JOURNAL_TABLE: journal.table.tableName,
  VIEWS_TABLE: views.table.tableName,
  POLICY: JSON.stringify({ ...settings.policy, dispatchableOperators: queuesOf(settings) }),
});
