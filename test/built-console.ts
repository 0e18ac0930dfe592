import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The scripts of a built console: what a browser fetches for an address before its page can be used. */
export type BuiltScripts = {
  /** The first file of each screen by the path of its route, e.g. `applications/:id`. */
  readonly screens: ReadonlyMap<string, string>;
  /** The files that come with a screen, its own, the frame's and the rows of a list, without what they fetch later. */
  readonly behind: (screen: string) => ReadonlySet<string>;
  /** In bytes, gzipped. */
  readonly weightOf: (files: ReadonlySet<string>) => number;
};

const firstScript = /<script type="module"[^>]* src="\/console\/assets\/([^"]+)"/;
/** Not `import(…)`, which is later. */
const imported = /\b(?:from|import)\s*["'`]\.\/([^"'`/]+\.js)["'`]/g;
/** Fetched with the first as soon as that is here, since it shows nothing without. */
const [list, rows] = ['paged-table-', /\bimport\(["'`]\.\/(table-[^"'`/]+\.js)["'`]\)/g] as const;
/** A line of the table of screens. */
const route = /path:["'`]([^"'`]+)["'`],lazy:.*?\bimport\(["'`]\.\/([^"'`/]+\.js)["'`]\)/g;

export const readBuiltScripts = (directory: string): BuiltScripts => {
  const texts = new Map(
    readdirSync(join(directory, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(directory, 'assets', name), 'utf8')]),
  );
  const [, entry = ''] = firstScript.exec(readFileSync(join(directory, 'index.html'), 'utf8')) ?? [];
  const weights = new Map([...texts].map(([name, text]) => [name, gzipSync(text).length]));
  const textOf = (file: string): string => texts.get(file) ?? '';
  const visit = (file: string, found: Set<string>): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = textOf(file);
    for (const [, other = ''] of text.matchAll(imported)) visit(other, found);
    if (file.startsWith(list)) for (const [, other = ''] of text.matchAll(rows)) visit(other, found);
  };
  const screens = [...texts.values()].flatMap((text) => [...text.matchAll(route)]);
  return {
    screens: new Map(screens.map(([, path = '', file = '']) => [path, file])),
    behind: (screen) => {
      const found = new Set<string>();
      for (const file of [entry, screen]) visit(file, found);
      return found;
    },
    weightOf: (files) => [...files].reduce((sum, file) => sum + (weights.get(file) ?? 0), 0),
  };
};
