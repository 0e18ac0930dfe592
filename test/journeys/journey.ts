import * as z from 'zod';
import type { OrderKind } from '../../lambda/domain/order/order.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { LogCode, Logger } from '../../lambda/log.ts';
import type { FaultMode } from '../../local/operators/faults.ts';
import { ReceivedLine } from '../../local/operators/ledger.ts';
import { type Runtime, type RuntimeOptions, startRuntime } from '../../local/runtime.ts';
import { type SampleOperator, sampleOperators } from '../../local/sample-world.ts';
import { type ApiClient, createApiClient } from '../../local/scenario/api-client.ts';
import { registerWorld } from '../../local/scenario/world.ts';
import { within } from '../../local/settling.ts';
import { sampleWorldIsKnown } from '../local/support/registered.ts';
import { present, scratchDirectory, until } from '../local/support/scratch.ts';
import { randomOf } from './random.ts';

const Clock = z.object({ now: z.string(), offsetInMs: z.number() });
const Received = z.object({ received: z.array(ReceivedLine) });

export type Advance = { readonly days?: number; readonly hours?: number; readonly minutes?: number };

/** A running system with the sample world registered, and the dials that a test may turn. */
export type Journey = ApiClient & {
  readonly runtime: Runtime;
  readonly logged: readonly LogCode[];
  /** The runtime's clock; every move runs what falls due. */
  readonly now: () => Promise<string>;
  readonly advance: (by: Advance & { readonly seconds?: number }) => Promise<string>;
  readonly moveTo: (instant: string) => Promise<string>;
  /** Runs what is due and waits until streams and operators are idle. */
  readonly settle: () => Promise<void>;
  /** What an operator's listener has on its own record of a case, in the order it came. */
  readonly received: (operator: SampleOperator, caseId: string) => Promise<readonly ReceivedLine[]>;
  readonly turn: (operator: SampleOperator, mode: FaultMode, times?: number) => Promise<void>;
};

/** Facts of the registry are held so long by whoever decides; a second in a deployment. */
const registryFreshForMs = 100;

/** Operators that are well answer however busy the machine is: an order given up would come twice. */
const answerWithinMs = 60_000;

/** Tests send one alert over and over; what is held of that has a journey of its own. */
const policy = { ...defaultPolicy, identicalWithinSeconds: 0 };

const startWithinMs = 300_000;

const put = async (url: string, body: object, method = 'PUT'): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
};

const clockOf = (url: string) => {
  const move = async (body: object) => Clock.parse(await put(`${url}/local/clock`, body)).now;
  return {
    now: async () => Clock.parse(await (await fetch(`${url}/local/clock`)).json()).now,
    advance: (by: Advance) => move({ advance: by }),
    moveTo: (instant: string) => move({ instant }),
    settle: async () => void (await put(`${url}/local/settle`, {}, 'POST')),
  };
};

const operatorsOf = (urls: Readonly<Record<string, string>>) => ({
  received: async (operator: SampleOperator, caseId: string) => {
    const answer = await fetch(`${present(urls[operator])}/received`);
    return Received.parse(await answer.json()).received.filter((line) => line.caseId === caseId);
  },
  turn: async (operator: SampleOperator, mode: FaultMode, times?: number) => {
    await put(`${present(urls[operator])}/fault`, { mode, ...(times === undefined ? {} : { times }) });
  },
});

/** Waits until an operator has been sent so many orders of a case, and answers its record of them. */
export const whenReceived = async (
  journey: Pick<Journey, 'received'>,
  operator: SampleOperator,
  caseId: string,
  count = 1,
): Promise<readonly ReceivedLine[]> => {
  await until(async () => (await journey.received(operator, caseId)).length >= count);
  return journey.received(operator, caseId);
};

/** Waits until an order of this kind has come to an operator, and answers the kinds of all that came till then. */
export const whenTold = async (
  journey: Pick<Journey, 'received'>,
  operator: SampleOperator,
  caseId: string,
  kind: OrderKind,
): Promise<readonly (string | null)[]> => {
  const kinds = async () => (await journey.received(operator, caseId)).map((line) => line.kind);
  await until(async () => (await kinds()).includes(kind));
  return kinds();
};

export const everyOperator = <T>(work: (operator: SampleOperator) => Promise<T>): Promise<T[]> =>
  Promise.all(sampleOperators.map(work));

/** `STREAM_DISORDER=<seed>` runs every journey on the adversarial mode of the stream. */
const disorderOf = (seed = process.env['STREAM_DISORDER']): Pick<RuntimeOptions, 'streamDisorder'> =>
  seed === undefined
    ? {}
    : { streamDisorder: { random: randomOf(Number(seed)), longestDelayInMs: 150, repeated: 0.2 } };

type JourneyOptions = Partial<Omit<RuntimeOptions, 'log'>>;

const readied = async (options: JourneyOptions, dataDir: string, log: Logger, started: (runtime: Runtime) => void) => {
  const firstInstant = '2026-03-02T09:00:00+08:00';
  const quick = {
    port: 0,
    pace: 0.02,
    tickEveryMs: 3_600_000,
    firstInstant,
    registryFreshForMs,
    answerWithinMs,
    policy,
  };
  const runtime = await startRuntime({ dataDir, ...quick, ...disorderOf(), ...options, log });
  started(runtime);
  const client = createApiClient(runtime.url, runtime.issuer, options.dataDir ?? dataDir);
  const clock = clockOf(runtime.url);
  await registerWorld(client, runtime.operators, await clock.now());
  await clock.settle();
  await sampleWorldIsKnown(runtime.core.registry);
  return { runtime, client, clock };
};

/**
 * Starts a system of its own for the tests of a file, on any free ports and with its clock at a Monday morning. Throws
 * when it has not come up within minutes: what a file awaits before its tests has no timeout of its own.
 */
export const startJourney = async (options: JourneyOptions = {}): Promise<Journey> => {
  const logged: LogCode[] = [];
  const log: Logger = (code) => void logged.push(code);
  const running: Runtime[] = [];
  // Hooks run in the order in which they are defined: the system stops before its directory goes.
  afterAll(() => Promise.all(running.map((runtime) => runtime.stop())));
  const starting = readied(options, scratchDirectory(), log, (runtime) => void running.push(runtime));
  if (!(await within(startWithinMs, starting))) throw new Error(`the system was not up after ${startWithinMs} ms`);
  const { runtime, client, clock } = await starting;
  return { runtime, logged, ...client, ...clock, ...operatorsOf(runtime.operators) };
};
