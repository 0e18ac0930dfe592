import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { decodeJwt } from 'jose';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import { Problem } from '../../lambda/http/schemas/problem.ts';
import { pickUpQueueName } from '../../lambda/resource-names.ts';
import { closeServer, listenLocally } from '../../local/ports.ts';
import { sampleOrganisations } from '../../local/sample-world.ts';
import { present, until } from '../local/support/scratch.ts';
import { triggered, watched } from './emergencies.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();

const registered = async (kind: string, id: string, value: object, version = 1): Promise<number> => {
  const path = `/registry/${kind}/${id}`;
  const body = { entry: { kind, value }, reason: '登记' };
  await journey.post(people.registrar, `${path}/proposals`, body, `${kind}-${id}-${version}`);
  return (await journey.post(people.secondRegistrar, `${path}/confirm`, { version })).status;
};

const line = (delivery: Operator['delivery']): Operator => ({
  id: 'rural',
  regions: ['440000'],
  delivery,
  share: 0.01,
});

const office = {
  ...present(sampleOrganisations.find(({ id }) => id === 'telecom')),
  id: 'rural',
  name: '乡村通信示例',
  aliases: [],
};

/** What the new operator's listener was sent, by case and kind. */
const taken: string[] = [];
const server = createServer(async (request, response) => {
  const { caseId, kind } = decodeJwt(await text(request));
  taken.push(`${caseId} ${kind}`);
  response.writeHead(202).end();
});
const endpoint = `http://127.0.0.1:${await listenLocally(server, 0, 'new operator')}/orders`;
afterAll(() => closeServer(server));

const statusesOf = async (caseId: string) =>
  (await watched(journey, caseId)).orders.filter(({ operator }) => operator === 'rural').map(({ status }) => status);

describe('an operator registered while the system runs', () => {
  it('is registered after its organisation, never before', async () => {
    const path = '/registry/operator/rural';
    const entry = { kind: 'operator', value: line({ mode: 'push', endpoint }) };
    await journey.post(people.registrar, `${path}/proposals`, { entry, reason: '登记' }, 'too-early');
    const early = await journey.post(people.secondRegistrar, `${path}/confirm`, { version: 1 });
    expect([early.status, Problem.parse(early.body).code]).toEqual([422, 'invalid-proposal']);
    expect(await registered('organisation', 'rural', office)).toBe(200);
    await until(
      async () => (await journey.post(people.secondRegistrar, `${path}/confirm`, { version: 1 })).status === 200,
    );
  });

  it('is served with the next emergency', async () => {
    await until(async () => (await journey.runtime.core.registry.factsOf(null)).operators.has('rural'));
    const sent = await triggered(journey);
    await until(() => taken.includes(`${sent.id} send`));
    await until(async () => (await statusesOf(sent.id)).includes('handed-over'));
  });

  it('that changes to polling fetches its orders from its own queue, in turn and none that is overtaken', async () => {
    expect(await registered('operator', 'rural', line({ mode: 'poll' }), 3)).toBe(200);
    const mode = async () =>
      (await journey.runtime.core.registry.factsAtHand(null)).operators.get('rural')?.delivery.mode;
    await until(async () => (await mode()) === 'poll');
    await journey.settle();
    const sent = await triggered(journey);
    const { url } = journey.runtime.resources.queue(pickUpQueueName('live', 'rural'));
    const { Messages } = await journey.runtime.clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 10, MessageSystemAttributeNames: ['All'] }),
    );
    expect(JSON.parse(Messages?.[0]?.Body ?? '{}')).toMatchObject({ caseId: sent.id, kind: 'send', operator: 'rural' });
    expect(Messages?.[0]?.Attributes).toMatchObject({ MessageGroupId: sent.id });
    expect(taken).not.toContain(`${sent.id} send`);
    expect(await statusesOf(sent.id)).toEqual(['pending']);
  });
});
