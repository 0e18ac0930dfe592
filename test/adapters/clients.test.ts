import { globSync, readFileSync } from 'node:fs';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListKeysCommand } from '@aws-sdk/client-kms';
import { GetObjectCommand, ListBucketsCommand } from '@aws-sdk/client-s3';
import { ListTopicsCommand } from '@aws-sdk/client-sns';
import { ListQueuesCommand } from '@aws-sdk/client-sqs';
import { createDynamoDB } from '../../lambda/adapters/clients/dynamodb.ts';
import { createKms } from '../../lambda/adapters/clients/kms.ts';
import { type Limits, limits } from '../../lambda/adapters/clients/limits.ts';
import { createS3 } from '../../lambda/adapters/clients/s3.ts';
import { createSns } from '../../lambda/adapters/clients/sns.ts';
import { createSqs } from '../../lambda/adapters/clients/sqs.ts';
import { startHungServer } from './support/hung-server.ts';

const within: Limits = { connectWithinMs: 100, answerWithinMs: 200, attemptsAtMost: 2 };

const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
const at = (endpoint: string) => ({ endpoint, region: 'cn-north-1', credentials, forcePathStyle: true });

/** One question of each kind of client, to whoever listens there. */
const questions = (endpoint: string): readonly (readonly [string, () => Promise<unknown>])[] => {
  const config = at(endpoint);
  return [
    ['DynamoDB', () => createDynamoDB(within, config).send(new ListTablesCommand({}))],
    ['SNS', () => createSns(within, config).send(new ListTopicsCommand({}))],
    ['SQS', () => createSqs(within, config).send(new ListQueuesCommand({}))],
    ['KMS', () => createKms(within, config).send(new ListKeysCommand({}))],
    ['S3', () => createS3(within, config).send(new ListBucketsCommand({}))],
  ];
};

const silent = await startHungServer();
const halfSaid = await startHungServer(
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
);

describe.each([
  ['never answers', silent],
  ['breaks off in the middle of its answer', halfSaid],
])('a service that %s', (_how, server) => {
  it.each(questions(server.url))('is given up by the client of %s after its attempts', async (_service, ask) => {
    const before = server.connections();
    await expect(ask()).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(server.connections() - before).toBeLessThanOrEqual(within.attemptsAtMost);
  });
});

describe('a client of each kind', () => {
  const config = at(silent.url);
  it.each([
    ['DynamoDB', createDynamoDB(within, config)],
    ['SNS', createSns(within, config)],
    ['SQS', createSqs(within, config)],
    ['KMS', createKms(within, config)],
    ['S3', createS3(within, config)],
  ])('writes out nothing of what it is asked: %s', (_service, { middlewareStack }) => {
    const names = middlewareStack.identify();
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => /logger/i.test(name))).toEqual([]);
  });
});

describe('a file that breaks off in the middle', () => {
  it('is given up by whoever reads it', async () => {
    const client = createS3(within, at(halfSaid.url));
    const { Body } = await client.send(new GetObjectCommand({ Bucket: 'files', Key: 'scan' }));
    await expect(Body?.transformToString()).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('the limits', () => {
  it('leave an emergency the time to be answered after every attempt of one call', () => {
    const { answerWithinMs, attemptsAtMost } = limits.emergency;
    expect(answerWithinMs * attemptsAtMost).toBeLessThan(2_000);
  });

  it('hold for every client there is: no other place makes one', () => {
    const sources = globSync('{lambda,local,cli,bench,infra}/**/*.ts', {
      exclude: ['lambda/adapters/clients/*.ts', '**/node_modules/**'],
    });
    expect(sources.length).toBeGreaterThan(100);
    const making = /\bnew (?:\w*(?:DynamoDB|KMS|S3|SNS|SQS)(?:Client|DocumentClient)?)\(/;
    expect(sources.filter((file) => making.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
