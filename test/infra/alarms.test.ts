import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { entries } from '../../infra/entries.ts';
import { type LogCode, logMessages } from '../../lambda/log.ts';
import { resourcesOf, subsystem, synthesise } from './synthesised.ts';

const template = synthesise();

const Counted = z.object({
  Namespace: z.union([z.string(), z.object({ Ref: z.string() })]),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).optional(),
});
const Alarm = Counted.partial().extend({
  Metrics: z.array(z.object({ MetricStat: z.object({ Metric: Counted }).optional() })).optional(),
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

const Configured = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) });
const environments = resourcesOf(template, 'AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
  const { success, data } = Configured.safeParse(Properties);
  return success ? [{ of: subsystem(id), ...data.Environment.Variables }] : [];
});

/** What the alarms stand on of what functions log: the code, and who logs it. */
const watched = alarms
  .flatMap(({ Metrics = [], ...alarm }) => [alarm, ...Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])])
  .flatMap(({ MetricName, Namespace, Dimensions }) =>
    MetricName !== undefined && MetricName in logMessages ? [{ MetricName, Namespace, Dimensions }] : [],
  );

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
  ['Clock', 'clock.failed', 'The clock stands still'],
  ['Anchors', 'anchor.failed', 'Anchors are not made'],
] as const satisfies readonly (readonly [string, LogCode, string])[];

describe.each(faults)('a fault of %s', (name, code, article) => {
  it('that it survives raises an alarm at the first one', () => {
    const raised = alarms.filter(({ of, MetricName }) => of === name && MetricName === code);
    expect(raised).toEqual([expect.objectContaining(atTheFirst)]);
    expect(raised[0]?.AlarmDescription).toMatch(new RegExp(`Runbook: ${article}\\.$`));
  });

  it('is counted where its own function logs it', () => {
    const [environment] = environments.filter(({ of }) => of === name);
    const counted = watched.filter(({ MetricName }) => MetricName === code);
    expect(counted).toEqual([
      {
        MetricName: code,
        Namespace: Object(environment)['POWERTOOLS_METRICS_NAMESPACE'],
        Dimensions: [{ Name: 'service', Value: Object(environment)['POWERTOOLS_SERVICE_NAME'] }],
      },
    ]);
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

describe('a commit that was changed or removed', () => {
  it.each(['Projection', 'Publication'])('raises an alarm of %s at the first one', (name) => {
    const raised = alarms.filter(({ of, MetricName }) => of === name && MetricName === 'journal.changed');
    expect(raised).toEqual([expect.objectContaining(atTheFirst)]);
    expect(raised[0]?.AlarmDescription).toMatch(/Runbook: The journal was changed\.$/);
    expect(articleOf('The journal was changed')).toContain(`\`${name}/Changed\``);
    expect(articleOf('The journal was changed')).toMatch(/\*\*When not to/);
  });

  it('is seen by both consumers: no event of the stream is filtered out', () => {
    const fromStreams = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').filter(
      ([, { Properties }]) => 'StartingPosition' in Properties,
    );
    expect(fromStreams).toHaveLength(2);
    for (const [, { Properties }] of fromStreams) expect(Properties).not.toHaveProperty('FilterCriteria');
  });
});

describe('the record of who read what', () => {
  it.each([
    ['access.not-recorded', 'NotRecorded', 'Readings are not recorded'],
    ['access.unreadable', 'Unreadable', 'The record of readings was changed'],
  ] as const)('raises an alarm at the first %s, with an article that says when not to act', (code, id, article) => {
    const raised = alarms.filter(({ of, MetricName }) => of === 'Access' && MetricName === code);
    expect(raised).toEqual([expect.objectContaining(atTheFirst)]);
    expect(raised[0]?.AlarmDescription).toMatch(new RegExp(`Runbook: ${article}\\.$`));
    expect(articleOf(article)).toContain(`\`Access/${id}\``);
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
    'anchor.made',
    'delivery.not-pushed',
    'delivery.not-postponed',
    // Of the operator, not of ours: the age of its queue is watched.
    'delivery.retry',
    // Holds nothing up: what is registered is told in its place.
    'estimate.unasked',
    // Of the local runtime alone.
    'uploads.not-forgotten',
    'clock.damaged',
    'queue.failed',
  ];

  it('raises an alarm, or is no fault that anybody must hear of', () => {
    const names = new Set(watched.map(({ MetricName }) => MetricName));
    const silent = Object.keys(logMessages).filter((code) => !names.has(code));
    expect(silent.toSorted()).toEqual(unwatched.toSorted());
  });

  it('is watched for in functions that there are, under the names that they count by', () => {
    const counting = environments.map((environment) => [
      Object(environment)['POWERTOOLS_METRICS_NAMESPACE'],
      Object(environment)['POWERTOOLS_SERVICE_NAME'],
    ]);
    for (const { Namespace, Dimensions } of watched)
      expect(counting).toContainEqual([Namespace, Dimensions?.[0]?.Value]);
  });

  it.each([
    ['rows that cannot be read', 'views.unreadable', 'Rebuild views'],
    ['a register that cannot be read', 'registry.stale', 'The register cannot be read'],
  ] as const)('of %s is heard of by one alarm, whichever function reads them', (_, code, article) => {
    const readers = watched.filter(({ MetricName }) => MetricName === code);
    const names = readers.map(({ Dimensions }) => Dimensions?.[0]?.Value);
    const reading = [
      'anchor',
      'api',
      'check-acknowledgement',
      'clock',
      'deliver',
      'emergency-api',
      'notify',
      'projector',
    ];
    expect(names.toSorted()).toEqual(reading);
    const raised = alarms.filter(({ of, Metrics, AlarmDescription }) => {
      return of === 'Views' && Metrics !== undefined && AlarmDescription.endsWith(`Runbook: ${article}.`);
    });
    expect(raised).toEqual([expect.objectContaining({ Threshold: 1, EvaluationPeriods: 1 })]);
    expect(articleOf(article)).toMatch(/\*\*When not to/);
  });

  it.each(['Publication', 'Projection'])(
    'of a stream that is behind (%s) is heard of at the first minute of it',
    (name) => {
      const raised = alarms.filter(({ of, MetricName }) => of === name && MetricName === 'IteratorAge');
      expect(raised).toEqual([expect.objectContaining({ EvaluationPeriods: 1, Period: 60 })]);
      expect(raised[0]?.AlarmDescription).toMatch(/Runbook: The stream is behind\.$/);
    },
  );

  it('of a clock that stands, is behind, or cannot do one thing is heard of at the first, each by its own article', () => {
    const ofClock = alarms.filter(({ of }) => of === 'Clock');
    const articles = ofClock.map(({ MetricName, AlarmDescription }) => [
      MetricName,
      AlarmDescription.split('Runbook: ')[1],
    ]);
    expect(new Map(articles.map(([name, article]) => [String(name), article]))).toEqual(
      new Map([
        ['Invocations', 'The clock stands still.'],
        ['clock.failed', 'The clock stands still.'],
        ['Errors', 'The clock stands still.'],
        ['clock.item-failed', 'Something due fails.'],
        ['clock.behind', 'The clock is behind.'],
      ]),
    );
    for (const { EvaluationPeriods, Threshold } of ofClock) expect([EvaluationPeriods, Threshold]).toEqual([1, 1]);
    for (const article of ['Something due fails', 'The clock is behind'])
      expect(articleOf(article)).toMatch(/\*\*When not to/);
  });

  it('of each function names it: every entry is deployed once', () => {
    const names = environments.flatMap((environment) => Object(environment)['POWERTOOLS_SERVICE_NAME'] ?? []);
    expect(names.toSorted()).toEqual([...entries]);
  });

  it('is never an event: the one switch that would log them is off', () => {
    const ours = environments.filter((environment) => 'POWERTOOLS_SERVICE_NAME' in environment);
    expect(ours.map((environment) => Object(environment)['POWERTOOLS_LOGGER_LOG_EVENT'])).toEqual(
      entries.map(() => 'false'),
    );
  });
});
