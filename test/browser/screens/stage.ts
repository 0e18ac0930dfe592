import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { RegistryEntry } from '../../../lambda/domain/registry/events.ts';
import { buildConsole, consoleDirectory } from '../../../local/console-build.ts';
import { type Runtime, startRuntime } from '../../../local/runtime.ts';
import { sampleOrganisations } from '../../../local/sample-world.ts';
import { type ApiClient, createApiClient } from '../../../local/scenario/api-client.ts';
import { messages } from '../../../local/scenario/messages.ts';
import { playScenario, scenarioBegins } from '../../../local/scenario/play.ts';
import { registrar } from '../people.ts';
import { type Cases, tellApplications } from './cases.ts';
import { type EmergencyCases, tellPast, tellPresent } from './emergencies.ts';

/** A Monday; the pictures are taken on the Friday, when what was sent on the Monday is overdue. */
const storyEndsAt = '2026-11-16T10:00:00+08:00';
const lastDay = { days: 4 };
const silentForSeconds = 95;

const Clock = z.looseObject({ now: z.string() });
const Told = z.looseObject({ items: z.array(z.looseObject({ caseId: z.string(), text: z.string() })) });

type Changed = Extract<RegistryEntry, { readonly kind: 'organisation' | 'operator' }>;

const put = async (address: string, body: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'PUT', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
};

/** A change of an office and one of an operator's share wait for a second registrar. */
const tellProposals = async ({ post, must }: ApiClient, operators: Runtime['operators']): Promise<void> => {
  const propose = ({ kind, value }: Changed, reason: string) => {
    const path = `/registry/${kind}/${value.id}/proposals`;
    return must(z.unknown(), post(registrar, path, { entry: { kind, value }, reason }, `screens-${kind}`));
  };
  const office = sampleOrganisations.find(({ id }) => id === 'sz-government');
  if (office === undefined) throw new Error('the sample world has lost an organisation');
  const contact = { ...office.contact, office: '应急值守处' };
  await propose({ kind: 'organisation', value: { ...office, contact } }, '机构调整，值守处室更名。');
  const delivery = { mode: 'push', endpoint: `${operators['broadnet']}/orders` } as const;
  const value = { id: 'broadnet', regions: ['000000'], delivery, share: 0.04 };
  await propose({ kind: 'operator', value }, '按上季度用户数调整占比。');
};

const decided = async ({ get, must }: ApiClient, as: string, text: string): Promise<string> => {
  const { items } = await must(Told, get(as, '/applications?order=recent&limit=50'));
  const found = items.find((card) => card.text === text);
  if (found === undefined) throw new Error('the story has not told of this application');
  return found.caseId;
};

export type ScreenCases = Cases & EmergencyCases & Readonly<Record<'completed', string>>;
export type ScreenStage = {
  readonly runtime: Runtime;
  readonly cases: ScreenCases;
  readonly stop: () => Promise<void>;
};

const tellAll = async (runtime: Runtime, dataDir: string): Promise<ScreenCases> => {
  const { url, issuer, operators } = runtime;
  const client = createApiClient(url, issuer, dataDir);
  const move = async (by: object) => Clock.parse(await put(`${url}/local/clock`, { advance: by })).now;
  await playScenario({ api: url, issuer, dataDir, operators, endsAt: storyEndsAt });
  const past = await tellPast(client, await move({ seconds: 1 }));
  await move(lastDay);
  const ordinary = await tellApplications(client);
  await tellProposals(client, operators);
  const silence = async (): Promise<void> => {
    await runtime.settle();
    await put(`${operators['unicom']}/fault`, { mode: '500' });
  };
  const present = await tellPresent(client, await move({ seconds: 1 }), silence);
  await move({ seconds: silentForSeconds });
  const completed = await decided(client, '广东省应急管理厅·经办人', messages.flood.text);
  return { ...past, ...ordinary, ...present, completed };
};

/** The runtime with everything told that the pictures show, at an instant that is always the same. */
export const startScreenStage = async (): Promise<ScreenStage> => {
  await buildConsole();
  const dataDir = mkdtempSync(join(tmpdir(), 'screens-'));
  const firstInstant = scenarioBegins(Date.parse(storyEndsAt));
  const options = { dataDir, port: 0, log: () => undefined, pace: 0.2, consoleDirectory, requireAttachments: true };
  const runtime = await startRuntime({ ...options, firstInstant });
  const stop = async (): Promise<void> => {
    await runtime.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { runtime, cases: await tellAll(runtime, dataDir), stop };
};
