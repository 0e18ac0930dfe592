import { scenarioBegins } from '../local/scenario/play.ts';
import { type CostRow, costRow } from './call-origin.ts';
import { emergencyJourney, ordinaryJourney, type Step } from './journey.ts';
import type { Limit, Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

const quietForMs = 150;

const trigger = 'emergency: trigger: sent to four operators';

/** What one trigger may cost at most: counts alone, which are the same on every machine. */
const atMost: Readonly<Record<string, number>> = {
  bytes: 13_000,
  'behind: calls': 30,
  'behind: bytes': 50_000,
  unknown: 0,
};

const limitsOf = (rows: readonly CostRow[]): readonly Limit[] => {
  const row = rows.find(({ step }) => step === trigger);
  if (row === undefined) throw new Error(`no step is called ${trigger}`);
  return Object.entries(atMost).map(([column, most]) => ({
    what: `${trigger}, ${column}`,
    counted: Number(row[column]),
    atMost: most,
  }));
};

/** Runs each step to the end of everything behind it. A step without a title is run and not shown. */
const walk = async ({ calls }: Stage, journey: string, steps: readonly Step[]) => {
  const rows = [];
  for (const { title, run } of steps) {
    await calls.quiet(quietForMs);
    calls.take();
    await run();
    await calls.quiet(quietForMs);
    const row = costRow(`${journey}: ${title}`, calls.take());
    if (title !== '') rows.push(row);
  }
  return rows;
};

/** Part (f): what each step of a journey costs in calls of AWS. */
export const measureCommandCost = async (): Promise<readonly Section[]> => {
  const stage = await startStage({ withStacks: true, firstInstant: scenarioBegins(Date.now()) });
  const conditions = [
    'calls of the SDK, reads and writes as journal + views + access record, bytes of what they ask as JSON; the request’s own first, then everything behind it until all is at rest',
    'four operators that take every order at once; publishes are calls of PublishBatch, one for all four; sends are delayed checks',
    'not counted: the register (four queries at most once a second in a process) and the polls and deletes of the queues’ event source',
    'the step of the window holds several ticks of the clock, seven queries of the views each',
  ];
  try {
    const rows = [
      ...(await walk(stage, 'application', await ordinaryJourney(stage))),
      ...(await walk(stage, 'emergency', await emergencyJourney(stage))),
    ];
    return [{ part: 'f', title: 'Cost of each step in calls', conditions, rows, limits: limitsOf(rows) }];
  } finally {
    await stage.stop();
  }
};
