import { existsSync, readFileSync } from 'node:fs';
import type { JournalKey } from './stream-record.ts';

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

/** What a consumer has done by the file of an earlier release: one `["stream",version]` per line, done in order of version. */
export const earlierProgress = (file: string): ((key: JournalKey) => boolean) => {
  const versions = new Map<string, number>();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const entry = readLine(line);
    if (entry !== undefined) versions.set(entry[0], Math.max(entry[1], versions.get(entry[0]) ?? 0));
  }
  return ({ stream, version }) => version <= (versions.get(stream) ?? 0);
};
