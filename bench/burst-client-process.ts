import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { rainstorm } from '../local/scenario/messages.ts';
import { BurstAsked, type Triggered } from './burst-messages.ts';

const Sent = z.object({ id: z.string() });

type Answer = { readonly status: number; readonly text: string; readonly retryAfter: number };

const base = new URL(z.string().parse(process.argv[2]));

const post = (agent: Agent, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = base;
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const to = { agent, hostname, port, method: 'POST', path: '/emergencies', headers: { ...headers, ...length } };
    const outgoing = request(to, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const retryAfter = Number(answer.headers['retry-after'] ?? 1);
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString(), retryAfter });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

/** Each alert says something of its own: identical ones would be held as duplicates. */
const bodyOf = ({ now, more }: BurstAsked, turn: number): string => {
  const alert = { ...rainstorm(now), ...more };
  return JSON.stringify({ alert: { ...alert, instruction: `第${turn}号转移点开放，请立即转移。` }, exercise: false });
};

const isReset = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'ECONNRESET';

/** What the service closed while it was asked on is held as what it answers 503. */
const heldWhereReset = (fault: unknown): Answer => {
  if (isReset(fault)) return { status: 503, text: '', retryAfter: 0 };
  throw fault;
};

/** Repeats under the same key whatever is answered 503 or not at all, as every client of the API is told to. */
const trigger = async (agent: Agent, asked: BurstAsked, turn: number): Promise<Triggered> => {
  const [body, own] = [bodyOf(asked, turn), { ...asked.headers, 'idempotency-key': randomUUID() }];
  const startedAt = performance.timeOrigin + performance.now();
  for (let held = 0; ; held += 1) {
    const { status, text, retryAfter } = await post(agent, own, body).catch(heldWhereReset);
    const answeredAt = performance.timeOrigin + performance.now();
    if (status === 202) return { caseId: Sent.parse(JSON.parse(text)).id, startedAt, answeredAt, held };
    if (status !== 503) throw new Error(`POST /emergencies answered ${status}: ${text}`);
    await wait(retryAfter * 1_000);
  }
};

const burst = async (asked: BurstAsked): Promise<void> => {
  const before = process.cpuUsage();
  const agent = new Agent({ keepAlive: true, maxSockets: asked.concurrency });
  const triggered: Triggered[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let turn = next++; turn < asked.total; turn = next++)
      triggered.push(await trigger(agent, asked, asked.from + turn));
  };
  await Promise.all(Array.from({ length: asked.concurrency }, one));
  agent.destroy();
  const { user, system } = process.cpuUsage(before);
  process.send?.({ triggered, cpuMs: (user + system) / 1_000 });
};

process.on('message', (asked: unknown) => void burst(BurstAsked.parse(asked)));
