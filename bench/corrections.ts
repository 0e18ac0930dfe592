import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { sampleOperators } from '../local/sample-world.ts';
import { rainstorm } from '../local/scenario/messages.ts';
import { unlikeAny } from './emergency-arms.ts';
import { type OutsideClient, startOutsideClient } from './outside-client.ts';
import { spreadOf } from './quantiles.ts';
import type { Section } from './report.ts';
import type { Stage } from './stage.ts';

const warningSystem = '广东省突发事件预警信息发布中心·系统';
const dutyOfficer = '广东省通信管理局·值班员';

const correction = {
  kind: 'correction',
  text: '【更正】广东省应急管理厅：刚才的暴雨红色预警系误发，广州、佛山没有险情。',
  instruction: '请恢复正常活动，对由此造成的不便深表歉意。',
};

const Answer = z.object({
  id: z.string(),
  version: z.int(),
  orders: z.array(z.object({ orderId: z.string(), operator: z.string() })),
});
type Answered = z.infer<typeof Answer> & { readonly startedAt: number };

/** What was pressed for one alert: `pressed` in ms since 1970, of the stop; of the correction its answer. */
type Round = { readonly pressed: number; readonly told: Answered };

const quietForMs = 15;
/** No round waits for longer. */
const arrivedWithinMs = 60_000;
const warmUpRounds = 10;

const untilArrived = async ({ taps }: Stage, { orders }: Answered, before: number): Promise<void> => {
  const expected = orders.map(({ orderId }) => orderId);
  const end = performance.now() + arrivedWithinMs;
  for (;;) {
    const arrived = new Set(
      taps
        .receptions()
        .slice(before)
        .map(({ orderId }) => orderId),
    );
    if (expected.every((orderId) => arrived.has(orderId)) || performance.now() > end) return;
    await wait(2);
  }
};

const posting = (stage: Stage, client: OutsideClient) => {
  return async (as: string, path: string, body: object): Promise<Answered> => {
    const headers = { ...(await stage.headersOf(as)), 'idempotency-key': randomUUID() };
    const { status, text, startedAt } = await client.post(path, headers, JSON.stringify(body));
    if (status !== 202) throw new Error(`POST ${path} answered ${status}: ${text}`);
    return { ...Answer.parse(JSON.parse(text)), startedAt };
  };
};

/** An alert that every operator has is stopped and put right, one press after the other. */
const play = async (stage: Stage, client: OutsideClient): Promise<Round> => {
  const post = posting(stage, client);
  const before = stage.taps.receptions().length;
  const alert = unlikeAny(rainstorm(stage.runtime.core.clock()));
  const sent = await post(warningSystem, '/emergencies', { alert, exercise: false });
  await untilArrived(stage, sent, before);
  await stage.calls.quiet(quietForMs);
  const { id, version } = sent;
  const stopped = await post(dutyOfficer, `/emergencies/${id}/cancel`, { version, reason: '系统误报。' });
  const told = await post(dutyOfficer, `/emergencies/${id}/tell`, { version: stopped.version, ...correction });
  await untilArrived(stage, told, before);
  await stage.calls.quiet(quietForMs);
  return { pressed: stopped.startedAt, told };
};

const rowsOf = ({ taps }: Stage, rounds: readonly Round[]) => {
  const arrivals = Map.groupBy(taps.receptions(), ({ orderId }) => orderId);
  const load = Math.round((loadavg()[0] ?? Number.NaN) * 10) / 10;
  const rowOf = (operator: string) => {
    const own = rounds.map(({ told }) => {
      const order = told.orders.find((one) => one.operator === operator);
      return { startedAt: told.startedAt, came: arrivals.get(order?.orderId ?? '') ?? [] };
    });
    const took = own.flatMap(({ startedAt, came: [first] }) => (first === undefined ? [] : [first.at - startedAt]));
    const doubled = own.reduce((sum, { came }) => sum + Math.max(0, came.length - 1), 0);
    return { what: operator, ...spreadOf(took), missing: rounds.length - took.length, doubled, load };
  };
  const lasts = rounds.flatMap(({ pressed, told }) => {
    const came = told.orders.map(({ orderId }) => arrivals.get(orderId)?.[0]?.at ?? Number.NaN);
    return came.length === sampleOperators.length && !came.some(Number.isNaN) ? [Math.max(...came) - pressed] : [];
  });
  const last = { what: 'from the first press, the stop, to the last of them', ...spreadOf(lasts) };
  return {
    operators: sampleOperators.map(rowOf),
    last: { ...last, missing: rounds.length - lasts.length, doubled: null, load },
  };
};

const conditions = [
  'the same process; every operator’s listener has verified the alert, and all consumers are idle, before the two presses: stop and, as soon as that is answered, the correction, as the pages post them',
  'an operator of schema 1 gets the correction as a send; each listener answers 202, and posts no receipts',
  'doubled: the same order again at a listener; it and what is missing when the part is over fail the part; aim: p99 below 2 s',
];

/** The second half of part (t), on a stage that is warm. */
export const measureCorrections = async (stage: Stage, quick: boolean): Promise<Section> => {
  const client = startOutsideClient(stage.runtime.url);
  const rounds: Round[] = [];
  try {
    for (let round = 0; round < warmUpRounds; round += 1) await play(stage, client);
    while (rounds.length < (quick ? 10 : 100)) rounds.push(await play(stage, client));
  } finally {
    await client.stop();
  }
  await stage.calls.quiet(1_000);
  const { operators, last } = rowsOf(stage, rounds);
  const limits = operators.flatMap(({ what, missing, doubled }) => [
    { what: `corrections to ${what}, missing`, counted: missing, atMost: 0 },
    { what: `corrections to ${what}, doubled`, counted: doubled, atMost: 0 },
  ]);
  const title =
    'From the start of the POST of a correction to the verified order at each operator that has the alert, ms';
  return { part: 't', title, conditions, rows: [...operators, last], limits };
};
