import { setImmediate as turn } from 'node:timers/promises';
import type { Commit } from '../../lambda/domain/journal/commit.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { readEach, readsAtOnce } from '../../lambda/service/at-once.ts';
import { evidenceOf } from '../../lambda/service/evidence-parts.ts';
import { rowsOfCase } from '../../lambda/service/rows-of-case.ts';
import { machine, onset } from '../domain/emergency/history.ts';
import { longestCase } from '../domain/emergency/longest-case.ts';
import { sealed } from './sealed.ts';
import { unlisted } from './unlisted.ts';

/** Something to read from, and how many readings there were at the same time. */
const counting = (commits: readonly Commit[] = []) => {
  let [now, most] = [0, 0];
  const read = async (stream: string): Promise<readonly Commit[]> => {
    now += 1;
    most = Math.max(most, now);
    await turn();
    now -= 1;
    return commits.filter((commit) => commit.stream === stream);
  };
  return { read, most: () => most };
};

const { sent } = longestCase(readsAtOnce * 3, 1);
const emergency = sealed('emergency#e-1', [{ events: sent, by: machine, at: onset }]);

describe('what is read of many streams', () => {
  it('is read by so many at once, and stands in their order', async () => {
    const { read, most } = counting();
    const items = Array.from({ length: 500 }, (_none, index) => index);
    const made = await readEach(items, async (item) => {
      await read(String(item));
      return -item;
    });
    expect(made).toEqual(items.map((item) => -item));
    expect(most()).toBe(readsAtOnce);
  });

  it('fails with the first that cannot be read', async () => {
    const fail = async (item: number) => {
      if (item === 45) throw new Error('unreadable');
    };
    await expect(readEach(Array(100).keys(), fail)).rejects.toThrow('unreadable');
  });

  it('is no more at a time where all rows of a case are made anew', async () => {
    const { read, most } = counting(emergency);
    const deps = {
      ...unlisted,
      journal: { load: read, append: async () => 'taken' as const },
      policy: defaultPolicy,
      lists: { changed: async () => undefined },
      writer: { putCase: async () => undefined, putRegistry: async () => undefined },
    };
    const { rows } = await rowsOfCase(deps, 'e-1', emergency, true);
    expect([rows.orders.length, most()]).toEqual([readsAtOnce * 3, readsAtOnce]);
  });

  it('is no more at a time where its evidence is made', async () => {
    const { read, most } = counting(emergency);
    await evidenceOf({ load: read, stored: read }, () => '', {
      ...{ caseId: 'e-1', exportedAt: onset, vouched: undefined, explaining: [], most: Number.POSITIVE_INFINITY },
      shown: (commits) => commits,
    });
    expect(most()).toBeLessThanOrEqual(readsAtOnce);
  });
});
