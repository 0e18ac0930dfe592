import { createJournal } from '../adapters/journal-table.ts';
import { createViewsWriter } from '../adapters/views-writer.ts';
import { everyCommit } from '../domain/journal/every-commit.ts';
import { awsOptions } from './aws.ts';
import { createProjector } from './create/projector.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';

const { dynamodb, journalTable, viewsTable, policy, onUnreadableRow } = awsOptions();
const journal = createJournal(dynamodb, journalTable, everyCommit);
const writer = createViewsWriter(dynamodb, viewsTable, onUnreadableRow);

export const handler = invoked(createProjector({ journal, writer, policy }, log));
