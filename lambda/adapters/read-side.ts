import type { ListVersions } from '../service/list-versions.ts';
import type { FiguresReader, ScanUses, Views } from '../service/ports.ts';
import type { Reports } from '../service/reports.ts';
import { type CoreOptions, viewsOf } from './core.ts';
import { createFiguresReader } from './figures-reader.ts';
import { createListVersions } from './list-versions.ts';
import { createReports } from './reports-reader.ts';
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
  const reports = createReports(dynamodb, viewsTable, onUnreadableRow);
  const { schedule } = reports;
  const { sendWindowAtMostInDays } = policy;
  const figures = { schedule, sendWindowAtMostInDays, onUnreadable: onUnreadableRow };
  return {
    views: createViews(dynamodb, viewsTable, onUnreadableRow),
    figures: createFiguresReader(dynamodb, viewsTable, figures),
    reports,
    scanUses: createScanUses({ client: dynamodb, table: viewsTable, onUnreadable: onUnreadableRow }),
    lists: createListVersions(viewsOf(options)),
  };
};
