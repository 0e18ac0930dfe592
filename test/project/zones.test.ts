import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Override = z.object({
  includes: z.array(z.string()),
  linter: z.object({
    rules: z.object({
      style: z
        .object({
          noRestrictedImports: z
            .object({ options: z.object({ patterns: z.array(z.object({ group: z.array(z.string()) })) }) })
            .optional(),
        })
        .optional(),
    }),
  }),
});
const { overrides } = z.object({ overrides: z.array(Override) }).parse(JSON.parse(readFileSync('biome.json', 'utf8')));

const refusedIn = (folder: string): ReadonlySet<string> =>
  new Set(
    overrides
      .filter(({ includes }) => includes.includes(`lambda/${folder}/**`))
      .flatMap(({ linter }) => linter.rules.style?.noRestrictedImports?.options.patterns ?? [])
      .flatMap(({ group }) => group),
  );

/** What each folder of the server may import of the others, as the architecture tells; of what stands around it, nothing. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  notices: ['domain'],
  words: ['domain', 'notices'],
  service: ['domain', 'notices'],
  adapters: ['domain', 'notices', 'service'],
  http: ['domain', 'notices', 'service', 'words'],
  handlers: ['domain', 'notices', 'service', 'words', 'adapters', 'http'],
};
/** The calendar has a folder of that name as well: of the domain's two floors, what lies beside the domain is meant. */
const patternsOf = (folder: string): readonly string[] =>
  folder === 'notices' ? ['../../notices/**', '../../../notices/**'] : [`**/${folder}/**`];
const around = ['console', 'local', 'infra', 'cli', 'bench', 'test'];

describe('the linter', () => {
  it.each(Object.entries(mayImport))('keeps lambda/%s from what it is not to know', (folder, may) => {
    const foreign = Object.keys(mayImport).filter((other) => other !== folder && !may.includes(other));
    const refused = refusedIn(folder);
    expect([...foreign, ...around].flatMap(patternsOf).filter((pattern) => !refused.has(pattern))).toEqual([]);
  });
});
