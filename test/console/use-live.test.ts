import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { live } from '../../console/parts/use-live.ts';

const rule = live(5_000);

/** A query that fails and succeeds as told, looked at once for each, and how long it then waits. */
const waitsAfter = async (looks: readonly ('fails' | 'succeeds')[]): Promise<readonly number[]> => {
  const queries = new QueryClient();
  let now = '';
  const queryFn = (): string => {
    if (now === 'fails') throw new Error(now);
    return now;
  };
  const observer = new QueryObserver(queries, { queryKey: ['list'], queryFn, retry: false, enabled: false });
  const waits: number[] = [];
  for (const look of looks) {
    now = look;
    await observer.refetch();
    waits.push(rule(observer.getCurrentQuery()));
  }
  queries.clear();
  return waits;
};

describe('a list that is looked at again and again', () => {
  it('is looked at more rarely after every failure in a row, at most once a minute', async () => {
    const looks = ['succeeds', 'fails', 'fails', 'fails', 'fails', 'fails'] as const;
    expect(await waitsAfter(looks)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('does not hold old failures against a service that answers again', async () => {
    const looks = ['fails', 'fails', 'fails', 'succeeds', 'fails', 'succeeds'] as const;
    expect(await waitsAfter(looks)).toEqual([10_000, 20_000, 40_000, 5_000, 10_000, 5_000]);
  });
});
