import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { anchorText, headsText, readAnchorText, readHeadsText } from '../../lambda/adapters/kept-anchors.ts';
import { anchorKey, anchorNumberIn, anchorPrefixes, headsKey } from '../../lambda/resource-names.ts';
import type { AnchorReader, AnchorStore } from '../../lambda/service/anchoring.ts';

/** Where the local runtime keeps its anchors: beside the journal, in a directory that whoever writes that never opens. */
export const anchorDirectory = (dataDir: string): string => join(dataDir, 'anchors');

const textAt = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Anchors of a directory, or of a copy of the bucket, which is laid out alike. Whatever cannot be read throws. */
export const readAnchors = (directory: string): AnchorReader => ({
  last: async (from) => {
    const folder = join(directory, anchorPrefixes.anchors);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.reduce((most, name) => Math.max(most, anchorNumberIn(name)), from);
  },
  anchor: async (number) => {
    const text = textAt(join(directory, anchorKey(number)));
    return text === null ? null : readAnchorText(text);
  },
  page: async (root) => {
    const text = textAt(join(directory, headsKey(root)));
    return text === null ? null : readHeadsText(text);
  },
});

const isTaken = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EEXIST';

/** Written whole or not at all, once, and read-only from then on. */
const keep = (file: string, text: string): 'kept' | 'taken' => {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  rmSync(beside, { force: true });
  writeFileSync(beside, text, { mode: 0o444 });
  try {
    linkSync(beside, file);
    return 'kept';
  } catch (cause) {
    if (isTaken(cause)) return 'taken';
    throw cause;
  } finally {
    rmSync(beside, { force: true });
  }
};

export const openAnchors = (directory: string): AnchorStore => ({
  ...readAnchors(directory),
  keepPage: async (page) => void keep(join(directory, headsKey(page.root)), headsText(page)),
  keepAnchor: async (number, kept) => keep(join(directory, anchorKey(number)), anchorText(kept)),
});
