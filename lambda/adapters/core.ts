import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Policy } from '../domain/policy.ts';
import { loadEntry } from '../service/load.ts';
import type { Archive, Clock, Deps, FiguresReader, Journal, Views } from '../service/ports.ts';
import type { ViewsWriter } from '../service/projector.ts';
import type { Reports } from '../service/reports.ts';
import { digestOf } from './digest.ts';
import { createFiguresReader } from './figures-reader.ts';
import { createJournal } from './journal-table.ts';
import type { OnUnreadableRow } from './read-rows.ts';
import { createRegistryReader, type EntryOf, type RegistryReaderOptions } from './registry-reader.ts';
import { createReports } from './reports-reader.ts';
import { createViews } from './views-table.ts';
import { createViewsWriter } from './views-writer.ts';

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

export type Core = Deps & {
  readonly journal: Journal & Archive;
  readonly views: Views;
  readonly figures: FiguresReader;
  readonly reports: Reports;
  readonly writer: ViewsWriter;
};

/** The parts every function shares, over one DynamoDB client. */
export const createCore = (options: CoreOptions): Core => {
  const { dynamodb, journalTable, viewsTable, policy, clock, registry, onUnreadableRow: onUnreadable } = options;
  const views = createViews(dynamodb, viewsTable, onUnreadable);
  const reports = createReports(dynamodb, viewsTable, onUnreadable);
  const journal = createJournal(dynamodb, journalTable);
  const entryOf: EntryOf = async (kind, id) => (await loadEntry({ journal }, kind, id))?.current ?? null;
  const { schedule } = reports;
  const { sendWindowAtMostInDays } = policy;
  return {
    journal,
    digest: digestOf,
    clock,
    registry: createRegistryReader(views, entryOf, registry),
    policy,
    views,
    figures: createFiguresReader(dynamodb, viewsTable, { schedule, sendWindowAtMostInDays, onUnreadable }),
    reports,
    writer: createViewsWriter(dynamodb, viewsTable, onUnreadable),
  };
};

/** On AWS: fresh for a second, waited for after a minute, so that a frozen function never decides on old grants unless it must. */
export const registryFreshness = { freshForMs: 1_000, staleForMs: 60_000, urgentWaitMs: 1_000 } as const;
