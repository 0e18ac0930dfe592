import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Commits } from '../domain/journal/commit.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { loadEntry } from '../service/load.ts';
import type { Archive, Clock, Deps, Journal } from '../service/ports.ts';
import { digestOf } from './digest.ts';
import { createJournal } from './journal-table.ts';
import type { OnUnreadableRow } from './read-rows.ts';
import { createRegistryReader, type EntryOf, type RegistryReaderOptions } from './registry-reader.ts';
import { createRegistryView } from './registry-view.ts';
import type { ViewsTable } from './view-pages.ts';

export type CoreOptions = {
  readonly dynamodb: DynamoDBClient;
  readonly journalTable: string;
  readonly viewsTable: string;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly registry: RegistryReaderOptions;
  /** Told of every row of the views that is left out of an answer. */
  readonly onUnreadableRow: OnUnreadableRow;
};

export type Core = Deps & { readonly journal: Journal & Archive };

export const viewsOf = ({ dynamodb, viewsTable, onUnreadableRow }: CoreOptions): ViewsTable => ({
  client: dynamodb,
  table: viewsTable,
  onUnreadable: onUnreadableRow,
});

/** What every function needs, over one DynamoDB client; `commits` of the streams that it has to do with. */
export const createCore = (options: CoreOptions, commits: Commits): Core => {
  const { dynamodb, journalTable, policy, clock, registry } = options;
  const journal = createJournal(dynamodb, journalTable, commits);
  const entryOf: EntryOf = async (kind, id) => (await loadEntry({ journal }, kind, id))?.current ?? null;
  return {
    journal,
    digest: digestOf,
    clock,
    registry: createRegistryReader(createRegistryView(viewsOf(options)), entryOf, {
      ...registry,
      nowInMs: () => Date.parse(clock()),
    }),
    policy,
  };
};

/** On AWS: fresh for a second, waited for after a minute, so that a frozen function never decides on old grants unless it must. */
export const registryFreshness = { freshForMs: 1_000, staleForMs: 60_000, urgentWaitMs: 1_000 } as const;
