import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { logMessages } from '../../lambda/log.ts';
import { drivenFaults } from '../handlers/support/driven-faults.ts';
import { resourcesOf, synthesise } from './synthesised.ts';

const Counted = z.object({
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })),
});
const Alarm = z.object({
  ...Counted.partial().shape,
  Metrics: z.array(z.object({ MetricStat: z.object({ Metric: Counted }).optional() })).optional(),
  AlarmDescription: z.string(),
});

const ofCode = (name: string): boolean => name in logMessages;
const named = ({ MetricName, Dimensions: [dimension] }: z.infer<typeof Counted>): string =>
  ofCode(MetricName) ? `${MetricName} by ${dimension?.Value}` : MetricName;

/** Every alarm of the template by its name, what it counts, and the article it leads to. */
const alarms = resourcesOf(synthesise(), 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => {
  const { Metrics = [], AlarmDescription, ...own } = Alarm.parse(Properties);
  const counted = Counted.safeParse(own);
  const metrics = counted.success ? [counted.data] : Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []);
  const article = /Runbook: (.+)\.$/.exec(AlarmDescription)?.[1] ?? '';
  return { name: id.replace(/[0-9A-F]{8}$/, ''), counts: metrics.map(named), article };
});

/** What no function of ours can log: AWS counts it, whatever our code says, so there is no count of ours to drive. */
const countedByAws = [
  'ApproximateAgeOfOldestMessage',
  'ApproximateNumberOfMessagesVisible',
  'Duration',
  'Errors',
  'Invocations',
  'IteratorAge',
  'NumberOfNotificationsFailed',
  'Throttles',
  '5xx',
];

const runbook = readFileSync('docs/runbook.md', 'utf8');
const articleOf = (heading: string): string =>
  runbook.split(/^### /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
const ofAws = runbook.split('## Alarms\n')[1]?.split('### ')[0] ?? '';

const driven: ReadonlySet<string> = new Set(drivenFaults);
const isOfAws = (counts: readonly string[]): boolean => counts.every((name) => countedByAws.includes(name));

describe('every alarm of the template', () => {
  it('stands on a count that a test drives through the function as it is deployed, or is of AWS', () => {
    const unproved = alarms.filter(({ counts }) => !isOfAws(counts) && !counts.some((count) => driven.has(count)));
    expect(unproved).toEqual([]);
    expect(alarms.every(({ counts }) => counts.length > 0)).toBe(true);
  });

  it('is heard for everything that is driven, and AWS counts nothing here that no alarm stands on', () => {
    const heard = new Set(alarms.flatMap(({ counts }) => counts));
    expect([...drivenFaults, ...countedByAws].filter((name) => !heard.has(name))).toEqual([]);
  });

  it.each(alarms)('leads to an article that names it and says when not to act: $name', ({ name, article }) => {
    const told = [...articleOf(article).matchAll(/`(?:\w+\/)?(\w+)`/g)].map(([, word = '']) => word);
    expect(told.some((word) => name.endsWith(word))).toBe(true);
    expect(articleOf(article)).toMatch(/\*\*When not to/);
  });

  it('of AWS is named as such, with what AWS counts', () => {
    for (const metric of countedByAws) expect(ofAws).toContain(`\`${metric}\``);
    const words = [...ofAws.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, word = '']) => word),
    );
    const unnamed = alarms.filter(({ name, counts }) => isOfAws(counts) && !words.some((word) => name.endsWith(word)));
    expect(unnamed).toEqual([]);
  });
});
