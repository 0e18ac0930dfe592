import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, bundleOf } from '../../bench/bundle.ts';
import { bundleFunction } from '../../infra/bundling.ts';
import { type Entry, entries } from '../../infra/entries.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/bundled-functions');

/** What bundles are made of: our own sources, how they are bundled, and every package by its version. */
const digestOfSources = (): string => {
  const files = [...globSync('lambda/**', { cwd: root }).toSorted(), 'infra/bundling.ts', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const file of files) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
};

const metafile = 'metafile.json';

/** Bundles that are no more what the sources say; the newest stay, which a run that still goes on may use. */
const forgetOld = (): void => {
  const folders = readdirSync(cache).map((name) => join(cache, name));
  const newestFirst = folders.toSorted((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs);
  for (const folder of newestFirst.slice(2)) rmSync(folder, { recursive: true, force: true });
};

const made = async (folder: string): Promise<void> => {
  const making = `${folder}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  forgetOld();
  // esbuild, which is soon done, tidies up its memory a quarter of its time.
  process.env['GOGC'] ??= '400';
  for (const entry of entries) {
    const told = await bundleFunction(join(making, entry), `lambda/handlers/${entry}.ts`);
    writeFileSync(join(making, entry, metafile), JSON.stringify(told));
  }
  try {
    renameSync(making, folder);
  } catch (fault) {
    // Another process made the same meanwhile.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  }
};

export type BundledFunction = { readonly handler: string; readonly folder: string; readonly bundle: Bundle };

/** Every function as it is deployed, bundled once for what the sources say now, in a folder of its own. */
export const bundledFunctions = async (): Promise<(entry: Entry) => BundledFunction> => {
  const all = join(cache, digestOfSources());
  if (!existsSync(all)) await made(all);
  return (entry) => {
    const folder = join(all, entry);
    const told = JSON.parse(readFileSync(join(folder, metafile), 'utf8'));
    return { folder, handler: join(folder, 'index.mjs'), bundle: bundleOf(told) };
  };
};
