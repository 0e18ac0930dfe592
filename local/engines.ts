import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import type { SNSClientConfig } from '@aws-sdk/client-sns';
import type { SQSClientConfig } from '@aws-sdk/client-sqs';
import { journalTable, viewsTable } from '../lambda/resource-names.ts';
import type { Engine } from './in-process.ts';
import { startMessaging } from './messaging-engine.ts';
import type { ChangeLog, ChangeLogOptions } from './tables/change-log.ts';
import { startTables, type Tables } from './tables/engine.ts';

export const localRegion = 'cn-north-1';

/** The journal's consumers, by the names of their lanes. */
const journalChanges: ChangeLogOptions = {
  table: journalTable.name,
  readers: { projector: { writes: viewsTable.name }, publisher: {} },
};

export type Engines = {
  /** Base address of the DynamoDB API. */
  readonly dynamodb: string;
  /** Base address of the SNS, SQS and S3 APIs. */
  readonly messaging: string;
  readonly aws: { region: string; credentials: { accessKeyId: string; secretAccessKey: string } };
  /** Ready-made client configurations, one per service. */
  readonly clients: { dynamodb: DynamoDBClientConfig; sns: SNSClientConfig; sqs: SQSClientConfig; s3: S3ClientConfig };
  /** For clients of this process. */
  readonly within: { readonly tables: Tables; readonly messaging: Engine };
  /** What the consumers of the journal have still to be told of. */
  readonly changes: ChangeLog;
  /** Answers every waiting long poll with "nothing", so that pollers can stop at once. */
  releaseLongPolls(): void;
  stop(): Promise<void>;
};

/**
 * Starts the embedded DynamoDB (dynalite) and SNS/SQS (fauxqs), bound to 127.0.0.1, data under `dataDir`.
 * Acknowledged writes and queued messages survive a restart and a kill.
 */
export const startEngines = async ({ dataDir }: { dataDir: string }): Promise<Engines> => {
  const tablesDir = join(dataDir, 'tables');
  mkdirSync(tablesDir, { recursive: true });
  const [tables, messaging] = await Promise.all([
    startTables(tablesDir, journalChanges),
    startMessaging({ dataDir: join(dataDir, 'messages'), region: localRegion }),
  ]);
  const aws = { region: localRegion, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return {
    dynamodb: tables.url,
    messaging: messaging.url,
    aws,
    clients: {
      dynamodb: { ...aws, endpoint: tables.url },
      sns: { ...aws, endpoint: messaging.url },
      // Queue URLs name a host of the emulator's own making; the endpoint must win.
      sqs: { ...aws, endpoint: messaging.url, useQueueUrlAsEndpoint: false },
      // A bucket as a host name would have to resolve; as part of the path it need not.
      s3: {
        ...aws,
        endpoint: messaging.url,
        forcePathStyle: true,
        requestChecksumCalculation: 'WHEN_REQUIRED',
      },
    },
    within: { tables, messaging },
    changes: tables.changes,
    releaseLongPolls: messaging.releaseLongPolls,
    stop: async () => {
      await Promise.all([tables.stop(), messaging.stop()]);
    },
  };
};
