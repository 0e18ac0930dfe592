import { digestOf } from '../../lambda/adapters/digest.ts';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { type Commit, currentFormat } from '../../lambda/domain/journal/commit.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import type { LogCode } from '../../lambda/log.ts';
import { recordOf, toStreamRecord } from '../../local/stream/stream-record.ts';
import { orderOf } from '../domain/order/history.ts';
import { deniedRequestId, startDenyingServices } from './denying-services.ts';
import { standardErrorOf } from './standard-error.ts';

/** As AWS would set it, but that nothing is allowed. */
const denying = await startDenyingServices();
Object.assign(process.env, {
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_ENDPOINT_URL: denying,
  JOURNAL_TABLE: 'journal',
  VIEWS_TABLE: 'views',
  ACCESS_TABLE: 'access',
  LIVE_TOPIC_ARN: 'arn:aws-cn:sns:cn-north-1:000000000000:live.fifo',
  EXERCISE_TOPIC_ARN: 'arn:aws-cn:sns:cn-north-1:000000000000:exercise.fifo',
  ACKNOWLEDGEMENT_QUEUE_URL: `${denying}/000000000000/checks`,
  NOTICES_TABLE: 'notices',
  NOTICES_TOPIC_ARN: 'arn:aws-cn:sns:cn-north-1:000000000000:notices',
  CONSOLE_ORIGIN: 'https://console.example',
  NOTICE_KEY_ID: 'notice-key',
  HAPPENINGS_QUEUE_URL: `${denying}/000000000000/happenings`,
  TOKEN_ISSUER: denying,
  TOKEN_AUDIENCE: 'urn:broadcast-coordinator:api',
  SIGNING_KEY_ID: 'signing-key',
  ATTACHMENTS_BUCKET: 'attachments',
  UPLOADS_BUCKET: 'uploads',
  ANCHORS_BUCKET: 'anchors',
  ANCHOR_KEY_ID: 'anchor-key',
  ESTIMATE_KEY_ID: 'estimate-key',
  POWERTOOLS_SERVICE_NAME: 'function',
  POWERTOOLS_METRICS_NAMESPACE: 'Coordinator',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0',
});

const order = orderOf('end', { references: [orderOf('send').orderId] });
const unsealed = {
  formatVersion: currentFormat,
  stream: 'emergency#e-1',
  version: 2,
  command: 'end-emergency',
  commandId: 'k-1',
  requestDigest: digestOf(null),
  actor: systemActor,
  at: '2026-03-02T02:00:00.000Z',
  edition: 'draft-2020' as const,
  events: [{ type: 'emergency.ended' as const, reason: '险情解除。', orders: [order] }],
  previousHash: genesisHash,
};
const commit: Commit = { ...unsealed, hash: digestOf(unsealed) };

const fromStream = { Records: [toStreamRecord(toItem(commit), 'cn-north-1')] };
const fromQueue = (body: object) => ({
  Records: [
    {
      messageId: 'm-1',
      receiptHandle: 'r-1',
      body: JSON.stringify(body),
      attributes: { ApproximateReceiveCount: '1' },
      eventSourceARN: 'arn:aws-cn:sqs:cn-north-1:000000000000:orders',
    },
  ],
});
const fromGateway = (method: string, rawPath: string) => ({
  version: '2.0',
  rawPath,
  rawQueryString: '',
  headers: { authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
  ...(method === 'GET' ? {} : { body: '{}' }),
  isBase64Encoded: false,
  requestContext: { requestId: 'JKJaXmPLvHcESHA=', domainName: 'api.example', http: { method, path: rawPath } },
});

/** What an entry does with an event of its kind. */
const given = async (entry: string, event: object) => {
  const { handler } = await import(`../../lambda/handlers/${entry}.ts`);
  const answers: unknown[] = [];
  const lines = await standardErrorOf(async () => {
    const answer = await handler(event, { awsRequestId: `id-of-${entry}` }).catch((fault: unknown) => fault);
    answers.push(answer);
  });
  return { answer: answers[0], lines: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
};

/** What CloudWatch counts a line by (embedded metric format). */
const countedUnder = (code: LogCode) => ({
  service: 'function',
  [code]: 1,
  _aws: {
    Timestamp: expect.any(Number),
    CloudWatchMetrics: [
      { Namespace: 'Coordinator', Dimensions: [['service']], Metrics: [{ Name: code, Unit: 'Count' }] },
    ],
  },
});

const denied = { name: 'AccessDeniedException', httpStatus: 400, awsRequestId: deniedRequestId };
/** That of S3 is XML, and this is none. */
const deniedByS3 = { name: 'Error', httpStatus: 400, awsRequestId: deniedRequestId };
const unasked = { name: 'IssuerUnreachable' };

describe('an entry on AWS that is denied everything', () => {
  it.each<readonly [entry: string, LogCode, event: object, cause: object]>([
    ['emergency-api', 'emergency.failed', fromGateway('POST', '/emergencies'), unasked],
    ['api', 'request.failed', fromGateway('GET', '/applications'), unasked],
    ['publisher', 'publication.failed', fromStream, denied],
    ['projector', 'projection.failed', fromStream, denied],
    ['projector', 'anchor.not-noted', fromStream, denied],
    ['deliver', 'delivery.failed', fromQueue(order), denied],
    ['deliver', 'delivery.not-postponed', fromQueue(order), denied],
    ['keep-record', 'record.failed', fromQueue(order), denied],
    ['check-acknowledgement', 'acknowledgement.failed', fromQueue({ orderId: order.orderId }), denied],
    ['clock', 'clock.failed', {}, denied],
    ['anchor', 'anchor.failed', {}, deniedByS3],
  ])('%s logs %s, with the request it was at and every cause', async (entry, code, event, cause) => {
    const { lines } = await given(entry, event);
    const line = lines.find((found) => found['code'] === code);
    const request = { requestId: `id-of-${entry}`, traceId: '1-5759e988-bd862e3fe1be46a994272793' };
    expect(line).toMatchObject({ ...request, causes: expect.arrayContaining([cause]) });
    expect(line).toMatchObject(countedUnder(code));
  });

  it.each([
    ['emergency-api', fromGateway('POST', '/emergencies')],
    ['api', fromGateway('GET', '/applications')],
  ])('%s tells the caller the id under which the fault is logged', async (entry, event) => {
    const { answer, lines } = await given(entry, event);
    const { incident } = JSON.parse(Object(answer).body);
    expect(incident).toBe(`id-of-${entry}`);
    expect(lines).toMatchObject([{ incident, requestId: incident, gatewayRequestId: 'JKJaXmPLvHcESHA=' }]);
  });

  it.each(['publisher', 'projector'])('%s writes down what was changed or removed, and counts it', async (entry) => {
    const { stream = { S: '' }, version = { N: '' } } = toItem(commit);
    const Records = [
      recordOf({ eventName: 'MODIFY', item: toItem({ ...commit, hash: 'f'.repeat(64) }) }, 'cn-north-1'),
      recordOf({ eventName: 'REMOVE', item: { stream, version } }, 'cn-north-1'),
    ];
    const { answer, lines } = await given(entry, { Records });
    expect(answer).toEqual({ batchItemFailures: [] });
    const line = { code: 'journal.changed', stream: 'emergency#e-1', version: 2 };
    expect(lines).toMatchObject([
      { ...line, change: 'MODIFY', hash: 'f'.repeat(64) },
      { ...line, change: 'REMOVE' },
    ]);
    for (const found of lines) expect(found).toMatchObject(countedUnder('journal.changed'));
  });

  it.each([
    ['deliver', fromQueue(order), 'm-1'],
    ['keep-record', fromQueue(order), 'm-1'],
    ['check-acknowledgement', fromQueue({ orderId: order.orderId }), 'm-1'],
    ['publisher', fromStream, fromStream.Records[0]?.dynamodb?.SequenceNumber],
    ['projector', fromStream, fromStream.Records[0]?.dynamodb?.SequenceNumber],
  ])('%s leaves what it failed at where it comes from', async (entry, event, itemIdentifier) => {
    expect((await given(entry, event)).answer).toEqual({ batchItemFailures: [{ itemIdentifier }] });
  });

  it('clock ends in an error of the function, which is counted as one and says names alone', async () => {
    expect((await given('clock', {})).answer).toEqual(
      expect.objectContaining({ name: 'InvocationFailed', message: 'AggregateError, by AccessDeniedException' }),
    );
  });
});
