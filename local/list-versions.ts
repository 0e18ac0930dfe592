import { randomUUID } from 'node:crypto';
import type { ListGroup, ListVersions } from '../lambda/service/list-versions.ts';

/** What another process writes (`rebuild-views` beside a run) is seen after so long at the latest. */
const lookedAtEveryMs = 60_000;

/** Versions of lists in the memory of the one process that writes and reads them; those of another run are of none here. */
export const createMemoryListVersions = (nowInMs: () => number = Date.now): ListVersions => {
  const run = randomUUID();
  const changes = new Map<ListGroup, number>();
  return {
    versionOf: async (groups) =>
      [run, Math.floor(nowInMs() / lookedAtEveryMs), ...groups.map((group) => changes.get(group) ?? 0)].join(' '),
    changed: async (groups) => {
      for (const group of groups) changes.set(group, (changes.get(group) ?? 0) + 1);
    },
  };
};
