import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { RegistryEntry } from '../../lambda/domain/registry/events.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import { drill, rainstorm } from './messages.ts';
import {
  approvedAtOnce,
  declined,
  refusedByRules,
  returnedAndResubmitted,
  type Story,
  signedTwice,
  type Told,
} from './ordinary.ts';
import { registerPrepared, registerWorld } from './world.ts';

export type Stage = {
  readonly api: string;
  readonly issuer: string;
  readonly dataDir: string;
  readonly operators: Readonly<Record<string, string>>;
  /** The instant at which the story arrives and the clock is left; from real time on where absent. */
  readonly endsAt?: string;
  /** Duty rosters that are registered; those of the sample where absent. None where a deployment has no gateways. */
  readonly rosters?: readonly RegistryEntry[];
};

const dayInMs = 86_400_000;
/** Far enough back for fifteen working days and a long holiday between. */
const beginsDaysAgo = 42;

const Clock = z.object({ now: z.string(), offsetInMs: z.number() });

const moveClock = async (api: string, body: object): Promise<string> => {
  const answer = await fetch(`${api}/local/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the clock refused ${JSON.stringify(body)}: ${answer.status}`);
  return Clock.parse(await answer.json()).now;
};

type Sender = { readonly api: string; readonly client: ApiClient };

const Sent = z.looseObject({ id: z.string() });
const warningSystem = '广东省突发事件预警信息发布中心·系统';

/** Triggers, and lets it reach the operators before anybody moves the clock: how long that took is on record. */
const emergency = async ({ api, client }: Sender, alert: object, exercise: boolean, key: string): Promise<string> => {
  const { id } = await client.must(Sent, client.post(warningSystem, '/emergencies', { alert, exercise }, key));
  const settled = await fetch(`${api}/local/settle`, { method: 'POST' });
  if (!settled.ok) throw new Error(`${id} did not come to rest: ${settled.status}`);
  return id;
};

const shanghaiDay = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

/** Nine in the morning, some weeks before `realNow`. */
export const scenarioBegins = (realNow: number): string =>
  `${shanghaiDay(realNow - beginsDaysAgo * dayInMs)}T09:00:00+08:00`;

/** The registry's facts are held for a second by whoever decides. */
const registryIsKnownAfterMs = 1_100;

const ordinaryStories = (client: ApiClient): Story[] => [
  approvedAtOnce(client),
  returnedAndResubmitted(client),
  signedTwice(client),
  declined(client),
  refusedByRules(client),
];

/** Lets every story go on by a day; what a finished one has to tell takes its place in `told`. */
const nextDay = async (stories: readonly Story[], told: (Told | undefined)[]): Promise<void> => {
  await Promise.all(
    stories.map(async (story, index) => {
      const step = await story.next();
      if (step.done === true && told[index] === undefined) told[index] = step.value;
    }),
  );
};

/**
 * Plays the sample story through the public API alone, from some weeks ago to now. The clock is the only thing it
 * moves otherwise. Answers what was told, in the order of the table.
 */
export const playScenario = async (stage: Stage): Promise<readonly Told[]> => {
  const { api, issuer, dataDir, operators, endsAt, rosters } = stage;
  const client = createApiClient(api, issuer, dataDir);
  const end = (): number => (endsAt === undefined ? Date.now() : Date.parse(endsAt));
  const today = end();
  const now = await moveClock(api, { advance: { seconds: 1 } });
  await registerWorld(client, operators, now, rosters);
  await registerPrepared(client);
  await wait(registryIsKnownAfterMs);
  const stories = ordinaryStories(client);
  const told: (Told | undefined)[] = stories.map(() => undefined);
  await nextDay(stories, told);
  for (let day = beginsDaysAgo - 1; day >= 1; day -= 1) {
    await moveClock(api, { instant: `${shanghaiDay(today - day * dayInMs)}T09:00:00+08:00` });
    await nextDay(stories, told);
  }
  await moveClock(api, { instant: new Date(end() - 40 * 60_000).toISOString() });
  const drillId = await emergency(
    { api, client },
    drill(await moveClock(api, { advance: { minutes: 1 } })),
    true,
    'scenario-drill',
  );
  const stormId = await emergency(
    { api, client },
    rainstorm(await moveClock(api, { advance: { minutes: 10 } })),
    false,
    'scenario-storm',
  );
  await moveClock(api, endsAt === undefined ? { real: true } : { instant: endsAt });
  return [
    ...told.filter((one) => one !== undefined),
    { title: '预警链路演练', caseId: drillId, note: '演练，不向公众发送' },
    { title: '暴雨红色预警', caseId: stormId, note: '先行发送，手续事后补办' },
  ];
};
