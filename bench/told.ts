import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { createLocalNoticeSigner } from '../local/signer.ts';
import { type BurstClient, startBurstClient } from './burst-client.ts';
import type { Triggered } from './burst-messages.ts';
import { measureCorrections } from './corrections.ts';
import { channels, type NoticeGateway, startNoticeGateway, type Told } from './notice-gateway.ts';
import { spreadOf } from './quantiles.ts';
import type { Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

type Regime = { readonly name: string; readonly rounds: number; readonly atOnce: number };

const warmUp: Regime = { name: 'warm-up', rounds: 30, atOnce: 1 };

const regimesFor = (quick: boolean): readonly Regime[] => [
  { name: 'quiet', rounds: quick ? 20 : 200, atOnce: 1 },
  { name: '20 at once', rounds: quick ? 1 : 5, atOnce: 20 },
];

const warningSystem = '广东省突发事件预警信息发布中心·系统';
/** Below what the sample authority gave standing authority for: each waits for the duty officer. */
const outside = { level: 'blue' };
const quietForMs = 15;
/** No round waits for longer. */
const toldWithinMs = 60_000;
/** The first on duty alone is told: nobody is told on while the bench lasts. */
const escalationInSeconds = { second: 900, third: 900, national: 900 };

type Given = { readonly stage: Stage; readonly gateway: NoticeGateway; readonly client: BurstClient };
type Measured = { readonly regime: string; readonly triggered: readonly Triggered[]; readonly load: number };

const isOfWaiting = ({ kind }: Told): boolean => kind === 'emergency-awaits';

/** `told`: what came since before these were triggered. */
const isEveryTold = (triggered: readonly Triggered[], told: readonly Told[]): boolean => {
  const come = new Set(told.filter(isOfWaiting).map(({ about, by }) => `${about} ${by}`));
  return triggered.every(({ caseId }) => channels.every((channel) => come.has(`${caseId} ${channel}`)));
};

/** Each round begins when the one before it has been told of and everything behind it has come to rest. */
const measure = async (
  { stage, gateway, client }: Given,
  { name, rounds, atOnce }: Regime,
  from: number,
): Promise<Measured> => {
  const triggered: Triggered[] = [];
  const headers = await stage.headersOf(warningSystem);
  for (let round = 0; round < rounds; round += 1) {
    await stage.calls.quiet(quietForMs);
    const before = gateway.told().length;
    const asked = { headers, now: stage.runtime.core.clock(), from: from + triggered.length, more: outside };
    const own = (await client.burst({ ...asked, total: atOnce, concurrency: atOnce })).triggered;
    const end = performance.now() + toldWithinMs;
    while (!isEveryTold(own, gateway.told().slice(before)) && performance.now() < end) await wait(2);
    triggered.push(...own);
  }
  return { regime: name, triggered, load: Math.round((loadavg()[0] ?? Number.NaN) * 10) / 10 };
};

const keyOf = ({ kind, about, by, to }: Told): string => `${kind} ${about} ${by} ${to}`;

const rowsOf = ({ regime, triggered, load }: Measured, told: readonly Told[]) =>
  channels.map((channel) => {
    const own = new Map(triggered.map(({ caseId, startedAt }) => [caseId, startedAt]));
    const arrived = told.filter((one) => isOfWaiting(one) && one.by === channel && own.has(one.about));
    const first = new Map(arrived.toReversed().map(({ about, at }) => [about, at]));
    const took = [...first].map(([about, at]) => at - (own.get(about) ?? Number.NaN));
    const doubled = arrived.length - new Set(arrived.map(keyOf)).size;
    const held = triggered.reduce((sum, one) => sum + one.held, 0);
    return { regime, channel, ...spreadOf(took), missing: triggered.length - first.size, doubled, held, load };
  });

const conditions = [
  'one process holds engines, API, publisher, notifier, hander of notices, operators’ listeners and the gateway; triggers come from a process of its own, over a new connection each',
  'each is a blue rainstorm, below the standing authority: no order goes out, and the first on duty is told by SMS and by voice, each a signed notice',
  'until the gateway has verified the signature: journal -> stream -> publisher -> queue -> notifier -> topic -> queue -> hander -> signed POST over loopback',
  'quiet: one after another, all consumers idle before each; 20 at once: from as many connections, then idle again; nobody further is told within the bench',
  'missing: not there when the part is over, and no round waits for longer than a minute; doubled: the same person told by the same channel of the same case again, counted at the gateway; either fails the part',
  'held: answered 503 and repeated under its key, from the first try; load: of one minute, of the whole machine, whoever else uses it; aim: p99 below 1 s',
];

const noticesSection = (measured: readonly Measured[], told: readonly Told[]): Section => {
  const rows = measured.flatMap((one) => rowsOf(one, told));
  const of = ({ regime, channel }: (typeof rows)[number]): string => `notices of emergencies, ${regime}, by ${channel}`;
  const limits = [
    ...rows.map((row) => ({ what: `${of(row)}, missing`, counted: row.missing, atMost: 0 })),
    { what: 'notices of any kind, doubled', counted: told.length - new Set(told.map(keyOf)).size, atMost: 0 },
  ];
  const title = 'From the start of the POST, outside the standing authority, to the verified notice at the gateway, ms';
  return { part: 't', title, conditions, rows, limits };
};

/** Part (t): the duty officer is told of what waits, and operators of what was wrong. */
export const measureTold = async (quick: boolean): Promise<readonly Section[]> => {
  const gateway = await startNoticeGateway();
  try {
    const stage = await startStage({ policy: { noticeGateways: gateway.gateways, escalationInSeconds } });
    const client = startBurstClient(stage.runtime.url);
    const given = { stage, gateway, client };
    const measured: Measured[] = [];
    try {
      gateway.trust(await (await createLocalNoticeSigner(stage)).jwks());
      let from = 100_000;
      for (const regime of [warmUp, ...regimesFor(quick)]) {
        measured.push(await measure(given, regime, from));
        from += regime.rounds * regime.atOnce;
      }
      const corrections = await measureCorrections(stage, quick);
      await stage.calls.quiet(1_000);
      return [noticesSection(measured.slice(1), gateway.told()), corrections];
    } finally {
      await client.stop();
      await stage.stop();
    }
  } finally {
    await gateway.stop();
  }
};
