import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { JournalKey } from './stream-record.ts';

/** How far one consumer has come in every stream; survives a kill, so that only what it missed is fed again. */
export type Progress = {
  isDone(key: JournalKey): boolean;
  done(keys: readonly JournalKey[]): void;
  close(): void;
};

const readLine = (line: string): [string, number] | undefined => {
  try {
    const parsed: unknown = JSON.parse(line);
    if (!Array.isArray(parsed)) return undefined;
    const [stream, version]: unknown[] = parsed;
    return typeof stream === 'string' && typeof version === 'number' ? [stream, version] : undefined;
  } catch {
    return undefined; // a line cut short by a kill: that commit is fed again
  }
};

const load = (file: string): Map<string, number> => {
  const versions = new Map<string, number>();
  if (!existsSync(file)) return versions;
  for (const entry of readFileSync(file, 'utf8').split('\n').map(readLine)) {
    if (entry !== undefined) versions.set(entry[0], Math.max(entry[1], versions.get(entry[0]) ?? -1));
  }
  return versions;
};

const toLines = (entries: Iterable<readonly [string, number]>): string =>
  [...entries].map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** One `["stream",version]` per line, compacted when opened. Versions of a stream are done in order. */
export const openProgress = (file: string): Progress => {
  mkdirSync(dirname(file), { recursive: true });
  const versions = load(file);
  writeFileSync(`${file}.new`, toLines(versions));
  renameSync(`${file}.new`, file);
  const descriptor = openSync(file, 'a');
  return {
    isDone: ({ stream, version }) => version <= (versions.get(stream) ?? -1),
    done: (keys) => {
      for (const { stream, version } of keys) versions.set(stream, Math.max(version, versions.get(stream) ?? -1));
      writeSync(descriptor, toLines(keys.map((key) => [key.stream, key.version] as const)));
    },
    close: () => closeSync(descriptor),
  };
};
