import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type LogCode, logMessages } from '../../lambda/log.ts';
import { resourcesOf, subsystem, synthesise } from './synthesised.ts';

const template = synthesise();

const Alarm = z.object({
  MetricName: z.string().optional(),
  Threshold: z.number(),
  EvaluationPeriods: z.number(),
  Period: z.number().optional(),
  Statistic: z.string().optional(),
  ComparisonOperator: z.string(),
  TreatMissingData: z.string(),
  AlarmDescription: z.string(),
});
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => ({
  of: subsystem(id),
  ...Alarm.parse(Properties),
}));

const Filter = z.object({
  LogGroupName: z.object({ Ref: z.string() }),
  FilterPattern: z.string(),
  MetricTransformations: z.tuple([z.object({ MetricName: z.string(), MetricValue: z.string() })]),
});
const filters = resourcesOf(template, 'AWS::Logs::MetricFilter').map(([, { Properties }]) => Filter.parse(Properties));

const runbook = readFileSync('docs/runbook.md', 'utf8');
const articleOf = (heading: string): string =>
  runbook.split(/^### /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

const atTheFirst = {
  Threshold: 1,
  EvaluationPeriods: 1,
  Period: 60,
  Statistic: 'Sum',
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  TreatMissingData: 'notBreaching',
};

/** Who fails, what it logs then, and the article for whoever is woken. */
const faults = [
  ['Emergency', 'emergency.failed', 'Emergencies fail'],
  ['Delivery', 'delivery.failed', 'Deliveries fail'],
  ['Publication', 'publication.failed', 'Publishing fails'],
  ['Projection', 'projection.failed', 'Projecting fails'],
  ['Records', 'record.failed', 'Records or checks fail'],
  ['Acknowledgement', 'acknowledgement.failed', 'Records or checks fail'],
] as const satisfies readonly (readonly [string, LogCode, string])[];

describe.each(faults)('a fault of %s', (name, code, article) => {
  it('that it survives raises an alarm at the first one', () => {
    const raised = alarms.filter(({ of, MetricName }) => of === name && MetricName === code);
    expect(raised).toEqual([expect.objectContaining(atTheFirst)]);
    expect(raised[0]?.AlarmDescription).toMatch(new RegExp(`Runbook: ${article}\\.$`));
  });

  it('is counted where its own function logs it', () => {
    const counting = filters.filter(({ FilterPattern }) => FilterPattern === `{ $.code = "${code}" }`);
    expect(counting.map(({ LogGroupName }) => subsystem(LogGroupName.Ref))).toEqual([name]);
    expect(counting[0]?.MetricTransformations).toEqual([{ MetricName: code, MetricValue: '1' }]);
  });

  it('that ends it, or keeps it from starting, raises an alarm at the first one', () => {
    const raised = alarms.filter(({ of, MetricName }) => of === name && MetricName === 'Errors');
    expect(raised).toEqual([expect.objectContaining(atTheFirst)]);
    expect(raised[0]?.AlarmDescription).toMatch(new RegExp(`Runbook: ${article}\\.$`));
  });

  it('has an article that names the alarm and says when not to act', () => {
    expect(articleOf(article)).toContain(`\`${name}/Failed\``);
    expect(articleOf(article)).toMatch(/\*\*When not to/);
  });
});

describe('faults of ordinary requests', () => {
  it('are counted in the log too: a fault that is answered ends no function', () => {
    const raised = alarms.filter(({ of, MetricName }) => of === 'OrdinaryApi' && MetricName === 'request.failed');
    expect(raised).toEqual([expect.objectContaining({ Threshold: 5, EvaluationPeriods: 1, Period: 300 })]);
  });
});

describe('what is logged', () => {
  /** News, or told of by another alarm. */
  const unwatched: readonly LogCode[] = [
    'clock.ticked',
    'delivery.not-pushed',
    'delivery.not-postponed',
    // Of the operator, not of ours: the age of its queue is watched.
    'delivery.retry',
    // An error of the function too.
    'clock.failed',
    'registry.stale',
    // Of the local runtime alone.
    'clock.damaged',
    'queue.failed',
  ];

  it('raises an alarm, or is no fault that anybody must hear of', () => {
    const watched = new Set(filters.map(({ MetricTransformations: [{ MetricName }] }) => MetricName));
    const silent = Object.keys(logMessages).filter((code) => !watched.has(code));
    expect(silent.toSorted()).toEqual(unwatched.toSorted());
  });
});
