import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { ownProblemCodes } from '../../console/api/problem.ts';
import { problemWords } from '../../console/api/problem-words.ts';
import { problemCodes } from '../../lambda/http/problems.ts';

const han = /\p{Script=Han}/u;

describe('the words for problems', () => {
  it('are there for every problem of the service and of the console, and no others', () => {
    const all = [...problemCodes, ...ownProblemCodes].toSorted();
    expect(Object.keys(problemWords.zh).toSorted()).toEqual(all);
    expect(Object.keys(problemWords.en).toSorted()).toEqual(all);
  });

  it.each([...problemCodes, ...ownProblemCodes])('say in both languages what %s is and what to do', (code) => {
    for (const text of Object.values(problemWords.zh[code])) expect(text).toMatch(han);
    for (const text of Object.values(problemWords.en[code])) expect(text).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
  });
});

/** Catalogues without React in their file can be loaded here: every `*-words.ts`, and those of several screens. */
const files = readdirSync('console', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /-words\.ts$|^i18n\/.*\.ts$/.test(file),
);
const Catalogue = z.object({ zh: z.record(z.string(), z.unknown()), en: z.record(z.string(), z.unknown()) });

const leaves = (value: unknown, path = ''): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => leaves(member, `${path}/${name}`))
    : [[path, value]];

describe('the catalogues', () => {
  it.each(files)('of %s say everything in both languages', async (file) => {
    const module: unknown = await import(pathToFileURL(join('console', file)).href);
    const catalogues = Object.values(Object(module)).flatMap((exported) => Catalogue.safeParse(exported).data ?? []);
    expect(catalogues.length).toBeGreaterThan(0);
    for (const { zh, en } of catalogues) {
      expect(leaves(en).map(([path]) => path)).toEqual(leaves(zh).map(([path]) => path));
      for (const [path, text] of [...leaves(zh), ...leaves(en)]) expect([path, text]).not.toEqual([path, '']);
    }
  });

  // Nothing tells anybody anything: what the clock notes stands in the journal alone.
  it.each(files)('of %s claim of nobody that they were reminded or notified', async (file) => {
    const module: unknown = await import(pathToFileURL(join('console', file)).href);
    const catalogues = Object.values(Object(module)).flatMap((exported) => Catalogue.safeParse(exported).data ?? []);
    for (const [path, text] of catalogues.flatMap(({ zh, en }) => [...leaves(zh), ...leaves(en)]))
      expect([path, String(text)]).not.toEqual([
        path,
        expect.stringMatching(/已提醒|提醒值班员|催办|已通知|已告知|[rR]eminded|[nN]otified/),
      ]);
  });
});
