import { digestOf } from '../../lambda/adapters/digest.ts';
import { NewerCommit, UnreadableCommit } from '../../lambda/domain/journal/remains.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { createAcknowledgementCheck } from '../../lambda/handlers/create/check-acknowledgement.ts';
import { toSqsRecord } from '../../local/queue/sqs-record.ts';

const stream = 'emergency#e-1';
const facts = factsFrom([]);

/** What becomes of a check whose case is read so. */
const checked = async (body: string, load: () => Promise<never>) => {
  const told: string[] = [];
  const registry = { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts };
  const deps = {
    journal: { load, append: async () => 'taken' as const },
    digest: digestOf,
    clock: () => '2026-03-02T02:00:00.000Z',
    registry,
    policy: defaultPolicy,
  };
  const message = { MessageId: 'm-1', Body: body, Attributes: { ApproximateReceiveCount: '1' } };
  const event = { Records: [toSqsRecord(message, 'arn:aws-cn:sqs:cn-north-1:000000000000:checks')] };
  const { batchItemFailures } = await createAcknowledgementCheck(deps, (code) => void told.push(code))(event);
  return [batchItemFailures.length, told];
};

const check = JSON.stringify({ orderId: 'e-1.1.mobile' });
const never = async (): Promise<never> => Promise.reject(new Error('not asked'));
const failing = (cause: Error) => async (): Promise<never> => Promise.reject(cause);

describe('a message of a queue', () => {
  it.each([
    ['names no order', JSON.stringify({ orderId: 'nonsense' }), never],
    ['is no JSON', '{', never],
    ['asks after what is damaged', check, failing(new UnreadableCommit({ stream, version: 1, issue: 'no JSON' }))],
  ])('that %s is dropped at once, and told of by a code of its own', async (_what, body, load) => {
    expect(await checked(body, load)).toEqual([0, ['acknowledgement.impossible']]);
  });

  it.each([
    ['is of a later release', new NewerCommit({ stream, version: 1, formatVersion: 99 })],
    ['is not answered', new Error('no answer')],
  ])('whose case %s is given again', async (_what, cause) => {
    expect(await checked(check, failing(cause))).toEqual([1, ['acknowledgement.failed']]);
  });
});
