import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { RegistryEntry } from '../../lambda/domain/registry/events.ts';
import { preparedSamples } from '../../lambda/words/prepared-samples.ts';
import { abilityOf, capabilitiesOf } from '../operators/abilities.ts';
import { sharesOfPhones } from '../operators/shares.ts';
import { sampleOperators, sampleOrganisations } from '../sample-world.ts';
import type { ApiClient } from './api-client.ts';
import { sampleRosters } from './rosters.ts';

const proposer = '工业和信息化部·登记·经办';
const confirmer = '工业和信息化部·登记·复核';

/** What an operator can; one of them cannot tell afterwards whom it sent to, and answers nothing. */
const able = (id: string, address: string) => {
  const capabilities = capabilitiesOf(abilityOf(id));
  return capabilities === null
    ? {}
    : { orderSchema: 2 as const, capabilities, estimateEndpoint: `${address}/estimates` };
};

const organisations: readonly RegistryEntry[] = sampleOrganisations.map((value) => ({ kind: 'organisation', value }));

/** What refers to organisations; the standing authority begins now. */
const entries = (operators: Readonly<Record<string, string>>, now: string): readonly RegistryEntry[] => [
  ...sampleOperators.map((id) => ({
    kind: 'operator' as const,
    value: {
      id,
      regions: ['000000'],
      delivery: { mode: 'push' as const, endpoint: `${operators[id]}/orders` },
      share: sharesOfPhones[id] ?? 0,
      ...able(id, `${operators[id]}`),
    },
  })),
  {
    kind: 'standing-authority',
    value: {
      id: 'gd-emergency-natural',
      organisation: 'gd-emergency',
      hazardClasses: ['natural-disaster', 'accident-disaster'],
      fromLevel: 'yellow',
      divisions: ['440000'],
      validFrom: now,
      validUntil: `${Number(now.slice(0, 4)) + 2}-01-01T00:00:00.000Z`,
      grantedBy: 'gd-comms',
      document: '粤通管应急授权〔2026〕1号（示例）',
    },
  },
];

/** The shipped samples as those of one sample department, in one of its cities. */
const prepared: readonly RegistryEntry[] = preparedSamples.map((sample) => ({
  kind: 'prepared-message',
  value: {
    ...sample,
    id: `gd-${sample.id}`,
    organisation: 'gd-emergency',
    text: `广东省应急管理厅：${sample.text}`,
    divisions: ['440100'],
  },
}));

const Listed = z.object({ items: z.array(z.object({ id: z.string(), current: z.unknown() })) });

const pathOf = (entry: RegistryEntry): { readonly path: string; readonly id: string } => {
  const id = 'id' in entry.value ? entry.value.id : String(entry.value.year);
  return { id, path: `/registry/${entry.kind}/${id}` };
};

const areVisible = async ({ get, must }: ApiClient, all: readonly RegistryEntry[]): Promise<boolean> => {
  const visible = new Set<string>();
  for (const kind of new Set(all.map((entry) => entry.kind))) {
    const { items } = await must(Listed, get(proposer, `/registry/${kind}?limit=100`));
    for (const { id, current } of items) if (current !== null) visible.add(`/registry/${kind}/${id}`);
  }
  return all.every((entry) => visible.has(pathOf(entry).path));
};

type Registration = { readonly client: ApiClient; readonly entry: RegistryEntry };

const proposed = async ({ client, entry }: Registration): Promise<void> => {
  const { id, path } = pathOf(entry);
  const body = { entry, reason: '示例登记' };
  const key = `sample-${entry.kind}-${id}`;
  await client.must(z.unknown(), client.post(proposer, `${path}/proposals`, body, key));
};

const giveUpAfterMs = 120_000;

/** What an entry refers to becomes known within about a second of its own registration; until then it is refused. */
const confirmed = async ({ client, entry }: Registration): Promise<void> => {
  const { path } = pathOf(entry);
  const confirm = () => client.post(confirmer, `${path}/confirm`, { version: 1, reason: '核对无误' });
  const end = performance.now() + giveUpAfterMs;
  let answer = await confirm();
  while (answer.status === 422 && performance.now() < end) {
    await wait(50);
    answer = await confirm();
  }
  await client.must(z.unknown(), Promise.resolve(answer));
};

const registerAll = async (client: ApiClient, all: readonly RegistryEntry[]): Promise<void> => {
  await Promise.all(all.map((entry) => proposed({ client, entry })));
  // One change of the register comes into force at a time: at once they would only be weighed again and again.
  for (const entry of all) await confirmed({ client, entry });
};

/**
 * Registers the sample organisations, then the operators, the standing authority and the duty rosters: proposed by one
 * person, confirmed by another.
 */
export const registerWorld = async (
  client: ApiClient,
  operators: Readonly<Record<string, string>>,
  now: string,
  rosters: readonly RegistryEntry[] = sampleRosters,
): Promise<void> => {
  const others = [...entries(operators, now), ...rosters];
  await registerAll(client, organisations);
  await registerAll(client, others);
  while (!(await areVisible(client, [...organisations, ...others]))) await wait(50);
};

/** Registers what the sample department has prepared to say; to be called once its organisations are known. */
export const registerPrepared = async (client: ApiClient): Promise<void> => {
  await registerAll(client, prepared);
  while (!(await areVisible(client, prepared))) await wait(50);
};
