import { Readable } from 'node:stream';
import { limits } from '../../lambda/adapters/clients/limits.ts';
import { createSqs } from '../../lambda/adapters/clients/sqs.ts';
import { createPostpone } from '../../lambda/adapters/postpone.ts';
import { toSqsRecord } from '../../local/queue/sqs-record.ts';

const record = toSqsRecord(
  { MessageId: 'm-1', ReceiptHandle: 'r-1' },
  'arn:aws-cn:sqs:cn-north-1:000000000000:mobile.fifo',
);

/** Puts messages off in a queue that answers so, or not at all; what the queue was asked, and what was logged. */
const postponing = (answer: (call: string) => object | null) => {
  const asked: (readonly [string, unknown])[] = [];
  const logged: unknown[] = [];
  const client = createSqs(limits.background, {
    region: 'cn-north-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    maxAttempts: 1,
    requestHandler: {
      handle: async ({ headers, body }: { headers: Record<string, string>; body: Uint8Array }) => {
        const call = headers['x-amz-target']?.split('.').at(-1) ?? '';
        asked.push([call, JSON.parse(new TextDecoder().decode(body))]);
        const given = answer(call);
        if (given === null) throw new Error('no network');
        const headersOfAnswer = { 'content-type': 'application/x-amz-json-1.0' };
        const text = Readable.from([Buffer.from(JSON.stringify(given))]);
        return { response: { statusCode: 200, headers: headersOfAnswer, body: text } };
      },
    },
  });
  return { postpone: createPostpone(client, (code, ids) => logged.push([code, ids])), asked, logged };
};

describe('the next attempt at an order', () => {
  it('is set in the queue that its message came from, in that many seconds', async () => {
    const { postpone, asked, logged } = postponing((call) =>
      call === 'GetQueueUrl' ? { QueueUrl: 'https://sqs.cn-north-1.amazonaws.com.cn/000000000000/mobile.fifo' } : {},
    );
    await postpone(record, 5);
    await postpone(record, 30);
    const later = (seconds: number) => [
      'ChangeMessageVisibility',
      {
        QueueUrl: 'https://sqs.cn-north-1.amazonaws.com.cn/000000000000/mobile.fifo',
        ReceiptHandle: 'r-1',
        VisibilityTimeout: seconds,
      },
    ];
    expect(asked).toEqual([
      ['GetQueueUrl', { QueueName: 'mobile.fifo', QueueOwnerAWSAccountId: '000000000000' }],
      later(5),
      later(30),
    ]);
    expect(logged).toEqual([]);
  });

  it('is left to the queue where that cannot be told, and said to be', async () => {
    const { postpone, logged } = postponing(() => null);
    await postpone(record, 5);
    expect(logged).toEqual([['delivery.not-postponed', { messageId: 'm-1' }]]);
  });
});
