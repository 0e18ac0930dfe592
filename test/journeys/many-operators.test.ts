import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { anchorTools } from '../../lambda/adapters/hash.ts';
import type { Alert } from '../../lambda/domain/emergency/alert.ts';
import { phoneText } from '../../lambda/domain/emergency/phone-text.ts';
import { PartOutline } from '../../lambda/domain/journal/evidence.ts';
import { checkParts } from '../../lambda/domain/journal/evidence-parts.ts';
import { journalTable } from '../../lambda/resource-names.ts';
import { scanTable } from '../../local/journal-scan.ts';
import { closeServer, listenLocally } from '../../local/ports.ts';
import { sampleOrganisations } from '../../local/sample-world.ts';
import { longestAlert } from '../domain/emergency/longest-alert.ts';
import { present, until } from '../local/support/scratch.ts';
import { acted, rainstorm, type Sent, triggered } from './emergencies.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();

const Told = z.object({
  orderId: z.string(),
  caseId: z.string(),
  kind: z.string(),
  operator: z.string(),
  text: z.string(),
});

/** What the listeners of all further operators were sent. */
const taken: z.infer<typeof Told>[] = [];
const server = createServer(async (request, response) => {
  taken.push(Told.parse(decodeJwt(await text(request))));
  response.writeHead(202).end();
});
const endpoint = `http://127.0.0.1:${await listenLocally(server, 0, 'further operators')}/orders`;
afterAll(() => closeServer(server));

const registered = async (kind: string, value: { readonly id: string }): Promise<void> => {
  const path = `/registry/${kind}/${value.id}`;
  const body = { entry: { kind, value }, reason: '登记' };
  await journey.post(people.registrar, `${path}/proposals`, body, `${kind}-${value.id}`);
  const confirm = () => journey.post(people.secondRegistrar, `${path}/confirm`, { version: 1 });
  await until(async () => (await confirm()).status === 200);
};

const further = Array.from({ length: 12 }, (_, index) => `nationwide-operator-${index + 1}`);

/** Beside the four of the sample world. */
const known = async (operators: readonly string[]): Promise<void> => {
  const office = present(sampleOrganisations.find(({ id }) => id === 'telecom'));
  for (const id of operators) {
    await registered('organisation', {
      ...office,
      ...{ id, name: `全国通信示例第${id.split('-').at(-1)}号`, aliases: [] },
    });
    const delivery = { mode: 'push', endpoint };
    await registered('operator', { ...{ id, regions: ['000000'] }, ...{ delivery, share: 0.01 } });
  }
  const isKnown = (id: string, facts: { readonly operators: ReadonlyMap<string, unknown> }) => facts.operators.has(id);
  await until(async () => {
    const facts = await journey.runtime.core.registry.factsOf(null);
    return operators.every((id) => isKnown(id, facts));
  });
};

/** What came to each of them of one commit, by kind: how many, and the texts. */
const told = async ({ id, version }: Pick<Sent, 'id' | 'version'>, kind: string, operators: readonly string[]) => {
  const orders = () => taken.filter((order) => order.orderId.startsWith(`${id}.${version}.`) && order.kind === kind);
  await until(() => new Set(orders().map(({ operator }) => operator)).size === operators.length);
  return [...new Set(orders().map((order) => order.text))];
};

const confirmed = async (more: Partial<Alert>): Promise<Sent> =>
  acted(journey, people.dutyOfficer, await triggered(journey, more), 'confirm', {});

/** Of DynamoDB, for one item. */
const itemAtMostInBytes = 409_600;

const sizes = async (caseId: string): Promise<number[]> => {
  const found: number[] = [];
  for await (const item of scanTable(journey.runtime.clients.dynamodb, journalTable.name))
    if (item['stream']?.S === `emergency#${caseId}`)
      found.push(Object.values(item).reduce((sum, value) => sum + Buffer.byteLength(value.S ?? value.N ?? ''), 0));
  return found;
};

/** What its evidence comes to, recomputed by whoever has nothing but its parts; as one plain file it would be more than an answer. */
const proved = async (caseId: string) => {
  await journey.settle();
  const parts: PartOutline[] = [];
  for (let query: string | null = 'part=first'; query !== null; ) {
    const path = `/emergencies/${caseId}/evidence?${query}`;
    const given: PartOutline = await journey.must(PartOutline, journey.get(people.auditor, path));
    parts.push(given);
    query = given.part.next === null ? null : `part=${given.part.next}&previous=${given.digest}`;
  }
  const checked = await checkParts(parts, digestOf, anchorTools);
  if (checked.faults !== null) return { parts: parts.length, faults: checked.faults };
  const { chains, faults } = checked.verdict;
  return { parts: parts.length, broken: chains.filter(({ brokenAt }) => brokenAt !== null), faults };
};

describe('the longest alert there can be', () => {
  it('comes to sixteen operators of the whole country, and so does its update, with the end of what it leaves, and its own end', async () => {
    await known(further);
    const { divisions = [], ...words } = longestAlert();
    const sent = await confirmed({ ...words, divisions });
    expect(await told(sent, 'send', further)).toEqual([phoneText(words, 'emergency')]);
    const issuedAt = await journey.now();
    const updated = await acted(journey, people.warningSystem, sent, 'update', {
      alert: { ...rainstorm(issuedAt), ...words, divisions: divisions.slice(1) },
    });
    expect(await told(updated, 'update', further)).toEqual([phoneText(words, 'emergency')]);
    expect(await told(updated, 'end', further)).toEqual(['']);
    const ended = await acted(journey, people.warningSystem, updated, 'end', { reason: '险情解除。' });
    expect(await told(ended, 'end', further)).toEqual(['']);
    expect(Math.max(...(await sizes(sent.id)))).toBeLessThan(itemAtMostInBytes);
    const { parts, ...found } = await proved(sent.id);
    expect(parts).toBeGreaterThan(1);
    expect(found).toEqual({ broken: [], faults: [] });
  });
});
