import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Commit } from '../lambda/domain/journal/commit.ts';
import { emergencyStream } from '../lambda/domain/kernel/streams.ts';
import { rainstorm } from '../local/scenario/messages.ts';
import { startAlone } from './emergency-alone.ts';
import {
  type Copy,
  copyOf,
  createBareFloor,
  type Floor,
  type FloorClients,
  ownFloor,
  throughSockets,
  writeAndPublish,
} from './floor.ts';
import { type OutsideClient, startOutsideClient } from './outside-client.ts';
import type { Stage } from './stage.ts';

const Sent = z.object({ id: z.string(), published: z.literal(true) });
const warningSystem = '广东省突发事件预警信息发布中心·系统';

/** Takes one sample and answers its milliseconds. */
export type Arm = () => Promise<number>;

export type ArmName = 'alone' | 'bare' | 'aloneOutside' | 'bareOutside' | 'whole' | 'followed';

export type Arms = {
  readonly arms: Readonly<Record<ArmName, Arm>>;
  /** Case id -> when its POST to the whole runtime began, ms since 1970; grows. */
  readonly posted: ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
};

let alerts = 0;

/** The same but for a number of always as many digits: identical ones would be held. */
export const unlikeAny = <A extends object>(alert: A) => {
  alerts += 1;
  return { ...alert, instruction: `第${100_000 + alerts}号转移点开放，请立即转移到高处。` };
};

type Post = { readonly caseId: string; readonly startedAt: number; readonly took: number };

const postEmergency = async (client: OutsideClient, headers: Record<string, string>, now: string): Promise<Post> => {
  const body = JSON.stringify({ alert: unlikeAny(rainstorm(now)), exercise: false });
  const { status, text, ...timed } = await client.post(
    '/emergencies',
    { ...headers, 'idempotency-key': randomUUID() },
    body,
  );
  if (status !== 202) throw new Error(`POST /emergencies answered ${status}: ${text}`);
  return { caseId: Sent.parse(JSON.parse(text)).id, ...timed };
};

/** The model of all copies is what a real request wrote. */
const modelOf = async ({ runtime }: Stage, caseId: string): Promise<Commit> => {
  const [commit] = await runtime.core.journal.load(emergencyStream(caseId));
  if (commit === undefined) throw new Error(`${caseId} has no commit`);
  return commit;
};

/**
 * Three pairs of a request and its floor: with nobody behind either, the same with clients that go through sockets, and with every
 * consumer behind either.
 */
export const setUpArms = async (stage: Stage): Promise<Arms> => {
  const headers = await stage.headersOf(warningSystem);
  const bare = await createBareFloor(stage.runtime);
  const { clients: within } = stage.runtime;
  const outside = throughSockets(stage.dataDir);
  const alone = await startAlone(stage.runtime, within, bare);
  const aloneOutside = await startAlone(stage.runtime, outside, bare);
  const post = (client: OutsideClient): Promise<Post> => postEmergency(client, headers, stage.runtime.core.clock());
  const clients = {
    whole: startOutsideClient(stage.runtime.url),
    alone: startOutsideClient(alone.url),
    aloneOutside: startOutsideClient(aloneOutside.url),
  };
  const { caseId } = await post(clients.whole);
  const model = await modelOf(stage, caseId);
  const posted = new Map<string, number>();
  const timeCopy = (through: FloorClients, floor: Floor) => async (): Promise<number> => {
    const copy: Copy = copyOf(model, caseId);
    const start = performance.now();
    await writeAndPublish(through, floor, copy);
    return performance.now() - start;
  };
  const whole = async (): Promise<number> => {
    const sent = await post(clients.whole);
    posted.set(sent.caseId, sent.startedAt);
    return sent.took;
  };
  const arms = {
    alone: async () => (await post(clients.alone)).took,
    bare: timeCopy(within, bare),
    aloneOutside: async () => (await post(clients.aloneOutside)).took,
    bareOutside: timeCopy(outside, bare),
    whole,
    followed: timeCopy(within, ownFloor(stage.runtime)),
  };
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(clients).map((client) => client.stop()));
    await Promise.all([alone, aloneOutside].map((started) => started.stop()));
  };
  return { arms, posted, stop };
};
