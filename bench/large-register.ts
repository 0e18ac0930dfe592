import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { RegistryRow } from '../lambda/domain/views/registry-row.ts';
import type { Organisation } from '../lambda/domain/vocabulary/organisation.ts';
import { sampleOrganisations } from '../local/sample-world.ts';
import { rainstorm } from '../local/scenario/messages.ts';
import { unlikeAny } from './emergency-arms.ts';
import { startOutsideClient } from './outside-client.ts';
import { quantilesOf, ratioOf } from './quantiles.ts';
import type { Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

const warningSystem = '广东省突发事件预警信息发布中心·系统';
const department = 'gd-emergency';
const organisations = 10_000;
const writtenAtOnce = 50;
/** Facts of the register are then older than a second: every trigger has them looked at again. */
const betweenTriggersMs = 1_100;

const rowsOf = (template: Organisation, now: string): readonly RegistryRow[] =>
  Array.from({ length: organisations }, (_, index) => {
    const id = `department-${index}`;
    const name = `${template.name}第${index}处`;
    const value: Organisation = { ...template, id, name, aliases: [] };
    const rest = { version: 2, proposal: null, unjustifiedUses: [], updatedAt: now };
    return [
      { kind: 'organisation', id, current: { kind: 'organisation', value }, ...rest },
      standingOf(id, now, rest),
    ] satisfies readonly RegistryRow[];
  }).flat();

type Rest = Pick<RegistryRow, 'version' | 'proposal' | 'unjustifiedUses' | 'updatedAt'>;

const standingOf = (organisation: string, now: string, rest: Rest): RegistryRow => {
  const id = `standing-${organisation}`;
  const value = {
    id,
    organisation,
    hazardClasses: ['natural-disaster' as const],
    fromLevel: 'red' as const,
    divisions: ['440000'],
    validFrom: now,
    validUntil: new Date(Date.parse(now) + 365 * 86_400_000).toISOString(),
    grantedBy: 'gd-comms',
    document: '粤应急〔2026〕1号',
  };
  return { kind: 'standing-authority', id, current: { kind: 'standing-authority', value }, ...rest };
};

/** The register as the views hold it, with so many departments more, each with a standing authority. */
const grow = async ({ runtime: { core } }: Stage): Promise<void> => {
  const template = sampleOrganisations.find(({ id }) => id === department);
  if (template === undefined) throw new Error(`${department} is not in the sample register`);
  const rows = rowsOf(template, core.clock());
  for (let start = 0; start < rows.length; start += writtenAtOnce)
    await Promise.all(rows.slice(start, start + writtenAtOnce).map(core.writer.putRegistry));
  const listed = await core.views.registry('standing-authority', { limit: 500, cursor: null });
  if (listed === 'invalid-cursor' || listed.items.length !== 500) throw new Error('the register did not grow');
};

const openArm = async (name: string, prepare: (stage: Stage) => Promise<void>) => {
  const stage = await startStage();
  await prepare(stage);
  const client = startOutsideClient(stage.runtime.url);
  const headers = await stage.headersOf(warningSystem);
  const answers: number[] = [];
  const trigger = async (isCounted: boolean): Promise<void> => {
    const body = JSON.stringify({ alert: unlikeAny(rainstorm(stage.runtime.core.clock())), exercise: false });
    const answer = await client.post('/emergencies', { ...headers, 'idempotency-key': randomUUID() }, body);
    if (answer.status !== 202) throw new Error(`POST /emergencies answered ${answer.status}: ${answer.text}`);
    await stage.calls.quiet(300);
    if (isCounted) answers.push(answer.took);
  };
  const stop = async (): Promise<void> => {
    await client.stop();
    await stage.stop();
  };
  return { name, trigger, stop, answers };
};

/** Part (r): a warm trigger where the register is that of a country. */
export const measureLargeRegister = async (quick: boolean): Promise<readonly Section[]> => {
  const few = await openArm('of the sample', async () => undefined);
  const many = await openArm(`and ${organisations} more`, grow);
  try {
    for (let turn = 0; turn < 5; turn += 1) for (const arm of [few, many]) await arm.trigger(false);
    for (let turn = 0; turn < (quick ? 8 : 30); turn += 1)
      for (const arm of [few, many]) {
        await wait(betweenTriggersMs);
        await arm.trigger(true);
      }
  } finally {
    await few.stop();
    await many.stop();
  }
  const [least, most] = [quantilesOf(few.answers), quantilesOf(many.answers)];
  const rows = [few, many].map(({ name, answers }) => {
    const { samples, p50, p99 } = quantilesOf(answers);
    return { organisations: name, samples, 'POST to 202 p50': p50, p99 };
  });
  const conditions = [
    `the median is ${ratioOf(most.p50, least.p50)} times that of the small register, in turn, load ${loadavg()[0]?.toFixed(1)}`,
    'facts of the register are older than a second at every trigger; nobody else is at work',
  ];
  return [{ part: 'r', title: 'A warm trigger by the size of the register, ms', conditions, rows }];
};
