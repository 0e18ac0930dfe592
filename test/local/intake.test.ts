import { Problem } from '../../lambda/http/schemas/problem.ts';
import { createBacklog } from '../../local/backlog.ts';
import { countingDeliverer, countingPublisher, holdIntake } from '../../local/intake.ts';
import { toSqsRecord } from '../../local/queue/sqs-record.ts';
import { orderOf } from '../domain/order/history.ts';

const busy = () => createBacklog({ nowMs: () => 0, isBusy: () => true });
const full = () => {
  const backlog = busy();
  for (let turn = 0; turn < 40; turn += 1) backlog.handedOver(`e-${turn}`);
  return backlog;
};
const api = { fetch: ({ method, url }: Request) => new Response(`${method} ${new URL(url).pathname}`) };
const asked = (method: string, path: string) => new Request(`http://127.0.0.1${path}`, { method });

const orderFor = (caseId: string, operator: string) =>
  orderOf('send', { caseId, operator, orderId: `${caseId}.1.${operator}` });
const taken = (caseId: string, operator: string) => ({
  Records: [toSqsRecord({ Attributes: { MessageGroupId: `${caseId}.${operator}` } }, 'arn:aws:sqs:::orders')],
});
const allDone = { batchItemFailures: [] };

describe('the intake', () => {
  it('answers a new emergency 503 with the time to ask again where those before it still wait', async () => {
    const answer = await holdIntake(api, full()).fetch(asked('POST', '/emergencies'));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '8']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const { code, detail } = Problem.parse(await answer.json());
    expect(code).toBe('unavailable');
    expect(detail).toContain('same Idempotency-Key');
  });

  it('lets pass what puts right or stops what was sent, and whatever is read', async () => {
    const held = holdIntake(api, full());
    const others = [
      ['POST', '/emergencies/e-1/update'],
      ['POST', '/emergencies/e-1/cancel'],
      ['POST', '/emergencies/e-1/confirm'],
      ['GET', '/emergencies'],
      ['POST', '/applications'],
    ] as const;
    for (const [method, path] of others) {
      const answer = await held.fetch(asked(method, path));
      expect(await answer.text()).toBe(`${method} ${path}`);
    }
  });

  it('lets an emergency pass where there is room', async () => {
    const answer = await holdIntake(api, busy()).fetch(asked('POST', '/emergencies'));
    expect(await answer.text()).toBe('POST /emergencies');
  });

  it('counts an alert from before it is published until an order of it is taken up for any operator', async () => {
    const backlog = busy();
    const publisher = countingPublisher({ publish: async () => undefined }, backlog);
    const deliverer = countingDeliverer(async () => allDone, backlog);
    for (let turn = 0; turn < 33; turn += 1)
      await publisher.publish([orderFor(`e-${turn}`, 'mobile'), orderFor(`e-${turn}`, 'telecom')], `${turn}`);
    expect(backlog.holdInSeconds()).toBe(1);
    await deliverer(taken('e-0', 'telecom'));
    await deliverer(taken('e-1', 'mobile'));
    expect(backlog.holdInSeconds()).toBeNull();
    await deliverer(taken('e-1', 'telecom'));
    expect(backlog.holdInSeconds()).toBeNull();
  });

  it('does not count what could not be published: the stream brings it', async () => {
    const backlog = busy();
    const failing = countingPublisher({ publish: () => Promise.reject(new Error('no topic')) }, backlog);
    for (let turn = 0; turn < 40; turn += 1)
      await expect(failing.publish([orderFor(`e-${turn}`, 'mobile')], `${turn}`)).rejects.toThrow('no topic');
    expect(backlog.holdInSeconds()).toBeNull();
  });
});
