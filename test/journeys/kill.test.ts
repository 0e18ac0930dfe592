import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { registryFreshness } from '../../lambda/adapters/core.ts';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { Commit } from '../../lambda/domain/journal/every-commit.ts';
import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { overtaken } from '../../lambda/domain/order/overtaken.ts';
import { verifyJournal } from '../../lambda/service/verify.ts';
import { createClock } from '../../local/clock.ts';
import { ReceivedLine } from '../../local/operators/ledger.ts';
import { createApiClient } from '../../local/scenario/api-client.ts';
import { registerWorld } from '../../local/scenario/world.ts';
import { present, scratchDirectory, until } from '../local/support/scratch.ts';
import { earliestWindow, floodNotice } from './applications.ts';
import { people } from './people.ts';
import { between, chosenSeed, randomOf } from './random.ts';
import { commandLine, systemProcess } from './system-process.ts';
import { workloadOf } from './workload.ts';

const seed = chosenSeed();
const random = randomOf(seed);
const dataDir = scratchDirectory();
const system = systemProcess(dataDir);
afterAll(() => system.kill());

const isUp = async (): Promise<boolean> => {
  const answer = await fetch(`${system.addresses().api}/local/clock`).catch(() => null);
  return answer?.ok === true;
};

const ClockAnswer = z.object({ now: z.string() });
const moveClock = async (body: object): Promise<string> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${system.addresses().api}/local/clock`, {
    method: 'PUT',
    headers,
    body: JSON.stringify(body),
  });
  return ClockAnswer.parse(await answer.json()).now;
};

const settle = async (): Promise<void> => {
  const answer = await fetch(`${system.addresses().api}/local/settle`, { method: 'POST' });
  expect(answer.ok).toBe(true);
};

const received = async (): Promise<readonly (ReceivedLine & { readonly operator: string })[]> => {
  const all = Object.entries(system.addresses().operators).map(async ([operator, address]) => {
    const answer = await (await fetch(`${address}/received`)).json();
    return z
      .object({ received: z.array(ReceivedLine) })
      .parse(answer)
      .received.map((line) => ({ ...line, operator }));
  });
  return (await Promise.all(all)).flat();
};

const exported = async (): Promise<readonly Commit[]> =>
  (await commandLine(dataDir, 'export-journal')).lines.map((line) => Commit.parse(JSON.parse(line)));

/** What the system had written when it was last looked at: exporting reads all of it. */
let journal: readonly Commit[] = [];

const stopping = new Set(['emergency.cancelled', 'emergency.ended', 'application.halted']);

/**
 * Orders to send something in cases that nobody stopped. One that was overtaken while the system lay dead is owed to
 * nobody: the newer order of its case stands for it.
 */
const owed = (commits: readonly Commit[]) => {
  const stopped = new Set(
    commits.filter(({ events }) => events.some(({ type }) => stopping.has(type))).map(({ stream }) => stream),
  );
  const given = commits.filter(({ stream }) => !stopped.has(stream)).flatMap(ordersIn);
  const byCase = Map.groupBy(given, ({ caseId }) => caseId);
  return given.filter((order) => overtaken(order, byCase.get(order.caseId) ?? []) === null);
};

const everyOrderHasArrived = async (commits: readonly Commit[]): Promise<boolean> => {
  const taken = new Set(
    (await received())
      .filter(({ verified, status }) => verified && (status ?? 200) < 300)
      .map(({ orderId }) => orderId),
  );
  return owed(commits).every(({ orderId }) => taken.has(orderId));
};

/** Each start reads the whole journal anew: on a busy machine that is minutes. */
const atMostMs = 900_000;

describe(`a system killed three times in the midst of two hundred commands (JOURNEY_SEED=${seed})`, () => {
  it(
    'keeps every acknowledged command, and every send reaches every operator ordered',
    async () => {
      createClock({ dataDir }).set('2026-03-02T09:00:00+08:00', { force: true });
      await system.start();
      const { api, issuer, operators } = system.addresses();
      const client = createApiClient(api, issuer, dataDir);
      const now = await moveClock({ advance: { seconds: 1 } });
      await registerWorld(client, operators, now);
      // Facts older than that are read anew.
      await wait(registryFreshness.freshForMs + 1);
      const window = await earliestWindow(client, people.clerk, floodNotice);
      const whenUp = () => until(isUp);
      const workload = workloadOf({ client, now, window, random, whenUp }, 75);
      const running = workload.run();
      for (const [least, most] of [
        [25, 62],
        [83, 121],
        [142, 180],
      ] as const) {
        const moment = between(random, least, most);
        await until(() => workload.acknowledged.length >= moment);
        await system.kill();
        await system.start();
      }
      await running;
      journal = await exported();
      await until(() => everyOrderHasArrived(journal));
      process.stderr.write(`kill: seed ${seed}, ${workload.acknowledged.length} acknowledged\n`);
      expect(workload.refused).toEqual([]);
      expect(workload.acknowledged.length).toBeGreaterThanOrEqual(188);
      const kept = new Set(
        journal.map(({ stream, version, command }) => `${stream.split('#')[1]} ${version} ${command}`),
      );
      expect(
        workload.acknowledged.filter(({ caseId, version, command }) => !kept.has(`${caseId} ${version} ${command}`)),
      ).toEqual([]);
    },
    atMostMs,
  );

  it(
    'sends what was approved when its window opens, to the operators ordered and nobody else',
    async () => {
      const scheduled = journal.flatMap(({ stream, events }) =>
        events.flatMap((event) => (event.type === 'application.approved' ? [{ stream, event }] : [])),
      );
      expect(scheduled.length).toBeGreaterThan(3);
      // A commit on its way while the clock leaps would be dated weeks before the anchor that it comes after.
      await settle();
      await moveClock({ instant: present(scheduled[0]).event.order.window.start });
      journal = await exported();
      await until(() => everyOrderHasArrived(journal));
      const ordinary = (await received()).filter(({ path }) => path === 'ordinary');
      const reached = new Set(ordinary.map(({ caseId, operator }) => `${caseId} ${operator}`));
      const ordered = scheduled.flatMap(({ stream, event }) =>
        event.order.operators.map(({ operator }) => `${stream.slice('application#'.length)} ${operator}`),
      );
      expect([...reached].toSorted()).toEqual(ordered.toSorted());
    },
    atMostMs,
  );

  it(
    'never sends anything of a case after its stop, and no order twice to an operator that said it had it',
    async () => {
      const lines = await received();
      const byCase = Map.groupBy(lines, ({ caseId, operator }) => `${caseId} ${operator}`);
      for (const own of byCase.values()) {
        const kinds = own
          .filter(({ duplicate, orderId }) => !duplicate && orderId?.endsWith('.left') !== true)
          .map(({ kind }) => kind);
        const stop = kinds.findIndex((kind) => kind === 'cancel' || kind === 'end' || kind === 'halt');
        if (stop >= 0) expect(kinds.slice(stop + 1)).toEqual([]);
      }
      const orders = lines.filter(({ duplicate }) => !duplicate).map(({ orderId }) => orderId);
      expect(new Set(orders).size).toBe(orders.length);
      expect(lines.filter(({ verified }) => !verified)).toEqual([]);
    },
    atMostMs,
  );

  it(
    'has one paperwork obligation for every emergency sent, and every chain verifies',
    async () => {
      const streams = Map.groupBy(journal, ({ stream }) => stream);
      for (const [stream, own] of streams) {
        const types = own.flatMap(({ events }) => events.map(({ type }) => type));
        const count = (type: string): number => types.filter((it) => it === type).length;
        if (stream.startsWith('emergency#'))
          expect([stream, count('paperwork.opened')]).toEqual([stream, count('emergency.sent')]);
      }
      expect((await verifyJournal(journal, digestOf)).broken).toEqual([]);
      const verified = await commandLine(dataDir, 'verify-journal');
      expect(verified.lines.slice(0, -1)).toEqual([]);
      expect([verified.code, JSON.parse(verified.lines.at(-1) ?? '')]).toEqual([
        0,
        expect.objectContaining({ ok: true }),
      ]);
    },
    atMostMs,
  );
});
