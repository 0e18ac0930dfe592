import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { type AccessSide, createAccessSide } from '../lambda/adapters/access-side.ts';
import { createDynamoDB } from '../lambda/adapters/clients/dynamodb.ts';
import { limits } from '../lambda/adapters/clients/limits.ts';
import { createS3 } from '../lambda/adapters/clients/s3.ts';
import { createSns } from '../lambda/adapters/clients/sns.ts';
import { createSqs } from '../lambda/adapters/clients/sqs.ts';
import { createCore, registryFreshness, type Core as Shared } from '../lambda/adapters/core.ts';
import { createNoticeChoices } from '../lambda/adapters/notice-choices.ts';
import { createNoticeTable } from '../lambda/adapters/notices-table.ts';
import type { UnreadableRow } from '../lambda/adapters/read-rows.ts';
import { createReadSide, type ReadSide } from '../lambda/adapters/read-side.ts';
import { createRegister } from '../lambda/adapters/register-in-turn.ts';
import { createSentLately } from '../lambda/adapters/sent-lately.ts';
import { createViewsWriter } from '../lambda/adapters/views-writer.ts';
import { everyCommit } from '../lambda/domain/journal/every-commit.ts';
import type { Policy } from '../lambda/domain/rules/policy.ts';
import type { Logger } from '../lambda/log.ts';
import { accessTable, journalTable, noticesTable, viewsTable } from '../lambda/resource-names.ts';
import type { NoticeChoices } from '../lambda/service/notice-choices.ts';
import type { NoticeTable } from '../lambda/service/notices.ts';
import type { Register, SentLately } from '../lambda/service/ports.ts';
import type { ViewsWriter } from '../lambda/service/views-writer.ts';
import type { Clock } from './clock.ts';
import type { Engines } from './engines.ts';
import { type Engine, goShortWay, unsigned, withinProcess } from './in-process.ts';
import { createMemoryListVersions } from './list-versions.ts';

/** One process is every function. */
export type Core = Shared &
  ReadSide &
  AccessSide & {
    readonly register: Register;
    readonly lately: SentLately;
    readonly writer: ViewsWriter;
    readonly notices: NoticeTable;
    readonly choices: NoticeChoices;
  };

export type Clients = {
  readonly dynamodb: DynamoDBClient;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  readonly s3: S3Client;
};

const swapped = (service: 'DYNAMODB' | 'SNS' | 'SQS' | 'S3'): { readonly endpoint?: string } => {
  const endpoint = process.env[`AWS_ENDPOINT_URL_${service}`];
  return endpoint === undefined ? {} : { endpoint };
};

/** Whether the tables are in an engine that was put in the place of ours. */
export const areTablesElsewhere = (): boolean => swapped('DYNAMODB').endpoint !== undefined;

type HttpHandler = DynamoDBClient['config']['requestHandler'];

/** Sockets lead to an engine that was put in the place of ours, and to nobody else. */
const connected = <T extends { readonly config: { readonly requestHandler: HttpHandler } }>(
  service: 'DYNAMODB' | 'SNS' | 'SQS',
  engine: Engine,
  create: (config: object) => T,
): T => {
  const elsewhere = swapped(service);
  const client = create(elsewhere);
  if (elsewhere.endpoint !== undefined) return client;
  return create({ requestHandler: withinProcess(engine, client.config.requestHandler), signer: unsigned });
};

const connectTables = ({ clients, within: { tables } }: Engines): DynamoDBClient => {
  const client = connected('DYNAMODB', tables, (more) =>
    createDynamoDB(limits.embedded, { ...clients.dynamodb, ...more }),
  );
  if (!areTablesElsewhere()) goShortWay(client, tables.perform);
  return client;
};

/** Clients of the embedded engines; `AWS_ENDPOINT_URL_DYNAMODB|SNS|SQS|S3` puts another engine in the place of one. */
export const connect = (engines: Engines): Clients => ({
  dynamodb: connectTables(engines),
  sns: connected('SNS', engines.within.messaging, (more) =>
    createSns(limits.embedded, { ...engines.clients.sns, ...more }),
  ),
  sqs: connected('SQS', engines.within.messaging, (more) =>
    createSqs(limits.embedded, { ...engines.clients.sqs, ...more }),
  ),
  s3: createS3(limits.embedded, { ...engines.clients.s3, ...swapped('S3') }),
});

export const coreOn = (
  dynamodb: DynamoDBClient,
  clock: Clock,
  policy: Policy,
  log: Logger,
  freshForMs: number = registryFreshness.freshForMs,
): Core => {
  const options = {
    dynamodb,
    journalTable: journalTable.name,
    viewsTable: viewsTable.name,
    policy,
    clock: clock.now,
    registry: { ...registryFreshness, freshForMs, onFault: (cause: unknown) => log('registry.stale', {}, cause) },
    onUnreadableRow: (where: UnreadableRow) => log('views.unreadable', where),
  };
  const { viewsTable: views, onUnreadableRow } = options;
  const writer = createViewsWriter(dynamodb, views, onUnreadableRow);
  const lists = createMemoryListVersions();
  const accessSide = createAccessSide(options, accessTable.name, log);
  const core = createCore(options, everyCommit);
  const register = createRegister(options, core.journal);
  const notices = createNoticeTable(dynamodb, noticesTable.name);
  const choices = createNoticeChoices(dynamodb, noticesTable.name);
  const lately = createSentLately({ ...options, withinMs: limits.embedded.answerWithinMs }, everyCommit);
  return { ...core, ...createReadSide(options), ...accessSide, register, lately, writer, lists, notices, choices };
};
