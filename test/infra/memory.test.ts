import * as z from 'zod';
import type { Entry } from '../../infra/entries.ts';
import { resourcesOf, synthesise } from './synthesised.ts';

const Handler = z.object({
  MemorySize: z.int(),
  Environment: z.object({ Variables: z.object({ POWERTOOLS_SERVICE_NAME: z.string() }) }),
});
const Source = z.object({ BatchSize: z.int(), FunctionName: z.object({ Ref: z.string() }) });

const template = synthesise();
const functions = resourcesOf(template, 'AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
  const { data } = Handler.safeParse(Properties);
  return data === undefined ? [] : [{ id, entry: data.Environment.Variables.POWERTOOLS_SERVICE_NAME, ...data }];
});
const sources = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) =>
  Source.parse(Properties),
);

/** What the largest case takes of memory, in MB as measured with the bundles (decision 49). */
const taken: Readonly<Partial<Record<Entry, number>>> = {
  'check-acknowledgement': 360,
  clock: 577,
  deliver: 429,
  'hand-notice': 312,
  'keep-record': 83,
  notify: 371,
  projector: 574,
  publisher: 368,
};

describe('a function that reads cases', () => {
  it.each(Object.entries(taken))('has the memory that the largest takes, and a third more: %s', (entry, megabytes) => {
    const own = functions.filter((one) => one.entry === entry);
    expect(own.length).toBeGreaterThan(0);
    for (const { MemorySize } of own) expect(MemorySize).toBeGreaterThanOrEqual(megabytes * 1.33);
  });

  it.each(['check-acknowledgement', 'deliver', 'notify', 'hand-notice'])('is given one at a time: %s', (entry) => {
    const ids = functions.filter((one) => one.entry === entry).map(({ id }) => id);
    const own = sources.filter(({ FunctionName }) => ids.includes(FunctionName.Ref));
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ BatchSize }) => BatchSize)).toEqual(own.map(() => 1));
  });
});
