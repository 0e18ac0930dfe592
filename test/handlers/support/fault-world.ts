import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Order } from '../../../lambda/domain/order/order.ts';
import { journalTable } from '../../../lambda/resource-names.ts';
import { readAddresses } from '../../../local/addresses.ts';
import { findSampleActor } from '../../../local/sample-world.ts';
import type { JournalItem } from '../../../local/stream/stream-record.ts';
import { rainstorm } from '../../journeys/emergencies.ts';
import { everyOperator, startJourney } from '../../journeys/journey.ts';
import { people } from '../../journeys/people.ts';
import { present, scratchDirectory } from '../../local/support/scratch.ts';
import { startServices } from './failing-services.ts';
import { deployed, environmentOf, startFunctions } from './functions.ts';

export const Answered = z.object({ statusCode: z.int(), headers: z.record(z.string(), z.string()), body: z.string() });
const Sent = z.looseObject({ id: z.string() });
const Committed = z.object({ events: z.array(z.looseObject({ orders: z.array(Order).optional() })) });
export type Functions = ReturnType<typeof startFunctions>;

type Asked = { readonly method: string; readonly path: string; readonly body?: object };

/** Every function as it is deployed, before services that fail as a test says; alerts are of `at`. */
export const startFaultWorld = async (at: string) => {
  const dataDir = scratchDirectory();
  const journey = await startJourney({ dataDir, firstInstant: at });
  const { clients, resources } = journey.runtime;
  // What nobody has taken is still to be delivered.
  await everyOperator((operator) => journey.turn(operator, '500'));
  const behind = await startServices(present(readAddresses(dataDir)), 'no');
  const environment = environmentOf(behind.url, resources);
  const fileOf = await deployed();

  const tokens = new Map<string, string>();
  for (const who of [people.warningSystem, people.auditor]) {
    const { organisation, roles } = present(findSampleActor(who));
    const claims = { sub: who === people.auditor ? 'auditor' : 'warning-system', name: who, org: organisation, roles };
    tokens.set(who, await behind.mint(claims));
  }

  let keys = 0;
  const newKey = (): string => {
    keys += 1;
    return `fault-${keys}`;
  };

  const fromGateway = (who: string, { method, path, body }: Asked, key = newKey()) => {
    const [rawPath = '', rawQueryString = ''] = path.split('?');
    return {
      version: '2.0',
      rawPath,
      rawQueryString,
      headers: {
        authorization: `Bearer ${tokens.get(who)}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      isBase64Encoded: false,
      requestContext: { requestId: 'JKJaXmPLvHcESHA=', domainName: 'api.example', http: { method, path: rawPath } },
    };
  };
  /** Each key says something of its own: the same under another would be held. */
  const triggering = (key: string) => {
    const alert = { ...rainstorm(at), instruction: `请转移到${key}号安置点。` };
    return fromGateway(people.warningSystem, { method: 'POST', path: '/emergencies', body: { alert } }, key);
  };

  /** As the API says it may be: under its key, until it is done. */
  const repeated = async (functions: Functions, key: string, tries = 20): Promise<string> => {
    const answer = await functions.invoke(fileOf('emergency-api'), triggering(key));
    const { statusCode, body } = Answered.parse(answer);
    if (statusCode === 503 && tries > 0) return repeated(functions, key, tries - 1);
    expect(statusCode).toBe(202);
    return Sent.parse(JSON.parse(body)).id;
  };

  const commitOf = async (caseId: string, version: string): Promise<JournalItem | undefined> => {
    const Key = { stream: { S: `emergency#${caseId}` }, version: { N: version } };
    return (await clients.dynamodb.send(new GetItemCommand({ TableName: journalTable.name, Key }))).Item;
  };

  /** An emergency that was sent: its first commit, and one of its orders. */
  const sent = async () => {
    const functions = startFunctions(environment);
    const caseId = await repeated(functions, newKey());
    await functions.end();
    const commit = present(await commitOf(caseId, '1'));
    const { events } = Committed.parse(JSON.parse(commit['commit']?.S ?? ''));
    return { caseId, commit, order: present(events.flatMap((event) => event.orders ?? [])[0]) };
  };

  /** An emergency that waits for the duty officer. */
  const awaited = async (): Promise<string> => {
    const functions = startFunctions(environment);
    const body = { alert: { ...rainstorm(at), level: 'blue' } };
    const event = fromGateway(people.warningSystem, { method: 'POST', path: '/emergencies', body });
    const answer = Answered.parse(await functions.invoke(fileOf('emergency-api'), event));
    await functions.end();
    return Sent.parse(JSON.parse(answer.body)).id;
  };

  return { clients, behind, environment, fileOf, newKey, fromGateway, triggering, repeated, commitOf, sent, awaited };
};
