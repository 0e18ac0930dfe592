import { z } from 'zod';
import type { RegistryEntry } from '../../lambda/domain/registry/events.ts';
import { sampleOperators, sampleOrganisations } from '../sample-world.ts';
import type { ApiClient } from './api-client.ts';

const proposer = '工业和信息化部·登记·经办';
const confirmer = '工业和信息化部·登记·复核';

const shares: Readonly<Record<string, number>> = { mobile: 0.55, telecom: 0.24, unicom: 0.18, broadnet: 0.03 };

const entries = (operators: Readonly<Record<string, string>>, now: string): readonly RegistryEntry[] => [
  ...sampleOrganisations.map((value) => ({ kind: 'organisation', value }) as const),
  ...sampleOperators.map((id) => ({
    kind: 'operator' as const,
    value: {
      id,
      regions: ['000000'],
      delivery: { mode: 'push' as const, endpoint: `${operators[id]}/orders` },
      share: shares[id] ?? 0,
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

const Listed = z.object({ items: z.array(z.object({ id: z.string(), current: z.unknown() })) });

const isVisible = async ({ get, must }: ApiClient, entry: RegistryEntry): Promise<boolean> => {
  const page = await must(Listed, get(proposer, `/registry/${entry.kind}?limit=100`));
  return page.items.some(
    ({ id, current }) => id === String('id' in entry.value ? entry.value.id : '') && current !== null,
  );
};

const registered = async (client: ApiClient, entry: RegistryEntry): Promise<void> => {
  const id = 'id' in entry.value ? entry.value.id : String(entry.value.year);
  const path = `/registry/${entry.kind}/${id}`;
  await client.must(
    z.unknown(),
    client.post(proposer, `${path}/proposals`, { entry, reason: '示例登记' }, `sample-${entry.kind}-${id}`),
  );
  await client.must(z.unknown(), client.post(confirmer, `${path}/confirm`, { version: 1, reason: '核对无误' }));
};

/** Registers the sample organisations, operators and the standing authority: proposed by one person, confirmed by another. */
export const registerWorld = async (
  client: ApiClient,
  operators: Readonly<Record<string, string>>,
  now: string,
): Promise<void> => {
  const all = entries(operators, now);
  await Promise.all(all.map((entry) => registered(client, entry)));
  const last = all.at(-1);
  while (last !== undefined && !(await isVisible(client, last)))
    await new Promise((resolve) => setTimeout(resolve, 50));
};
