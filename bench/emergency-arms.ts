import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Commit } from '../lambda/domain/commit.ts';
import { rainstorm } from '../local/scenario/messages.ts';
import { startAlone } from './emergency-alone.ts';
import { type Copy, copyOf, createBareFloor, type Floor, ownFloor, writeAndPublish } from './floor.ts';
import type { HttpClient } from './http-client.ts';
import type { Stage } from './stage.ts';

const Sent = z.object({ id: z.string(), published: z.literal(true) });
const warningSystem = '广东省突发事件预警信息发布中心·系统';

/** Takes one sample and answers its milliseconds. */
export type Arm = () => Promise<number>;

export type ArmName = 'alone' | 'bare' | 'whole' | 'followed';

export type Arms = {
  readonly arms: Readonly<Record<ArmName, Arm>>;
  /** Case id -> when its POST to the whole runtime began; grows. */
  readonly posted: ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
};

type Post = { readonly caseId: string; readonly start: number; readonly took: number };

const postEmergency = async (http: HttpClient, headers: Record<string, string>, now: string): Promise<Post> => {
  const body = JSON.stringify({ alert: rainstorm(now), exercise: false });
  const keyed = { ...headers, 'idempotency-key': randomUUID() };
  const start = performance.now();
  const answer = await http.send('POST', '/emergencies', keyed, body);
  const took = performance.now() - start;
  if (answer.status !== 202) throw new Error(`POST /emergencies answered ${answer.status}: ${answer.text}`);
  return { caseId: Sent.parse(JSON.parse(answer.text)).id, start, took };
};

/** The model of all copies is what a real request wrote. */
const modelOf = async ({ runtime }: Stage, caseId: string): Promise<Commit> => {
  const [commit] = await runtime.core.journal.load(`emergency#${caseId}`);
  if (commit === undefined) throw new Error(`${caseId} has no commit`);
  return commit;
};

/** Two pairs: a request and its floor with nobody behind either, and with every consumer behind either. */
export const setUpArms = async (stage: Stage): Promise<Arms> => {
  const headers = await stage.headersOf(warningSystem);
  const bare = await createBareFloor(stage.runtime);
  const alone = await startAlone(stage.runtime, bare);
  const post = (http: HttpClient): Promise<Post> => postEmergency(http, headers, stage.runtime.core.clock());
  const { caseId } = await post(stage.http);
  const model = await modelOf(stage, caseId);
  const posted = new Map<string, number>();
  const timeCopy = (floor: Floor) => async (): Promise<number> => {
    const copy: Copy = copyOf(model, caseId);
    const start = performance.now();
    await writeAndPublish(stage.runtime, floor, copy);
    return performance.now() - start;
  };
  const whole = async (): Promise<number> => {
    const sent = await post(stage.http);
    posted.set(sent.caseId, sent.start);
    return sent.took;
  };
  const arms = {
    alone: async () => (await post(alone.http)).took,
    bare: timeCopy(bare),
    whole,
    followed: timeCopy(ownFloor(stage.runtime)),
  };
  return { arms, posted, stop: alone.stop };
};
