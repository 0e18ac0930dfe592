import { once } from '../domain/vocabulary/once.ts';
import type { ListVersions } from '../service/list-versions.ts';
import type { FiguresReader, ScanUses, Views } from '../service/ports.ts';
import type { Reports } from '../service/reports.ts';
import { type CoreOptions, viewsOf } from './core.ts';
import { createListVersions } from './list-versions.ts';
import { createScanUses } from './scan-uses-view.ts';
import { createViews } from './views-table.ts';

export type ReadSide = {
  readonly views: Views;
  readonly figures: FiguresReader;
  readonly reports: Reports;
  readonly scanUses: ScanUses;
  readonly lists: ListVersions;
};

/** Everything that is read of the table `views`. */
export const createReadSide = (options: CoreOptions): ReadSide => {
  const { dynamodb, viewsTable, policy, onUnreadableRow } = options;
  // Sums are looked at some times an hour, figures once a decision: each is loaded with the first that is asked for.
  const sums = once(async () =>
    (await import('./reports-reader.ts')).createReports(dynamodb, viewsTable, onUnreadableRow),
  );
  const reports: Reports = {
    totals: async (...asked) => (await sums()).totals(...asked),
    places: async (...asked) => (await sums()).places(...asked),
    planned: async (...asked) => (await sums()).planned(...asked),
    reasons: async (...asked) => (await sums()).reasons(...asked),
    facts: async (...asked) => (await sums()).facts(...asked),
    schedule: async (...asked) => (await sums()).schedule(...asked),
  };
  const { schedule } = reports;
  const { sendWindowAtMostInDays } = policy;
  const figures = { schedule, sendWindowAtMostInDays, onUnreadable: onUnreadableRow };
  const reader = once(async () =>
    (await import('./figures-reader.ts')).createFiguresReader(dynamodb, viewsTable, figures),
  );
  return {
    views: createViews(dynamodb, viewsTable, onUnreadableRow),
    figures: { figuresFor: async (...asked) => (await reader()).figuresFor(...asked) },
    reports,
    scanUses: createScanUses({ client: dynamodb, table: viewsTable, onUnreadable: onUnreadableRow }),
    lists: createListVersions(viewsOf(options)),
  };
};
