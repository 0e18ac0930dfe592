import { cardOf } from '../adapters/card-of.ts';
import { viewsOf } from '../adapters/core.ts';
import { createJournal } from '../adapters/journal-table.ts';
import { createListVersions } from '../adapters/list-versions.ts';
import { createOrdersView } from '../adapters/orders-view.ts';
import { createUnanchoredRows } from '../adapters/unanchored-rows.ts';
import { createViewsWriter } from '../adapters/views-writer.ts';
import { everyCommit } from '../domain/journal/every-commit.ts';
import { ApplicationCard } from '../domain/views/cards.ts';
import { awsOptions } from './aws.ts';
import { createProjector } from './create/projector.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';

const options = awsOptions();
const { dynamodb, journalTable, viewsTable, policy, onUnreadableRow } = options;
const journal = createJournal(dynamodb, journalTable, everyCommit);
const writer = createViewsWriter(dynamodb, viewsTable, onUnreadableRow);
const rows = viewsOf(options);
const views = {
  ...createOrdersView(rows),
  applicationCardOf: (caseId: string) => cardOf(rows, ApplicationCard, caseId),
};
const lists = createListVersions(viewsOf(options));
const unanchored = createUnanchoredRows(viewsOf(options));

export const handler = invoked(createProjector({ journal, views, writer, lists, policy, unanchored }, log));
