import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

const here = (path: string): string => new URL(path, import.meta.url).pathname;
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** As stored: nothing is known of it but what its chain is made of. */
const Stored = z.looseObject({ stream: z.string(), version: z.int(), previousHash: z.string(), hash: z.string() });
const Golden = z.strictObject({
  commits: z.array(Stored),
  published: z.array(z.tuple([z.string(), z.int(), z.array(z.array(z.unknown()))])),
});
const States = z.record(z.string(), z.looseObject({}));
const History = z.strictObject({ commits: z.array(Stored), outcomes: z.string(), published: z.string() });

/** Folders of recordings, one a format: what a release wrote is never changed here, nor taken out. */
export const formats: readonly string[] = globSync(here('format-*'))
  .map((path) => basename(path))
  .toSorted();

/** Journals small enough to be read, the rarest event of each in its name; the states beside them are as of today. */
export const goldensOf = (format: string) =>
  globSync(here(`${format}/*.states.json`))
    .toSorted()
    .map((path) => ({
      name: basename(path, '.states.json'),
      ...Golden.parse(read(path.replace('.states.json', '.json'))),
      states: States.parse(read(path)),
    }));

/** Hundreds of journals that chance led a release to write, with digests of what they came to in it. */
export const historiesOf = (format: string): readonly z.infer<typeof History>[] =>
  gunzipSync(readFileSync(here(`${format}/histories.jsonl.gz`)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => History.parse(JSON.parse(line)));

const Kept = z.strictObject({ kept: z.array(z.string()), stored: z.string(), published: z.string() });

/** Texts as a release packed them, with digests of what they were packed from and of the orders that they gave. */
export const keptBy = (format: string): readonly z.infer<typeof Kept>[] =>
  globSync(here(`${format}/*.kept.json`)).map((path) => Kept.parse(read(path)));
