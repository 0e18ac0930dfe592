import { type PollState, pollEvery } from '../../console/api/queries.ts';

const rule = pollEvery(5_000);

/** A query that fails and succeeds as told, and how long it is left alone after each; it counts as TanStack Query does. */
const waitsAfter = (looks: readonly ('fails' | 'succeeds')[]): readonly number[] => {
  const query: { state: PollState['state'] } = { state: { error: null, errorUpdateCount: 0 } };
  return looks.map((look) => {
    const { errorUpdateCount } = query.state;
    query.state =
      look === 'fails'
        ? { error: new Error(look), errorUpdateCount: errorUpdateCount + 1 }
        : { error: null, errorUpdateCount };
    return rule(query);
  });
};

describe('a list that is looked at again and again', () => {
  it('is looked at more rarely after every failure in a row, at most once a minute', () => {
    const looks = ['succeeds', 'fails', 'fails', 'fails', 'fails', 'fails'] as const;
    expect(waitsAfter(looks)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('does not hold old failures against a service that answers again', () => {
    const looks = ['fails', 'fails', 'fails', 'succeeds', 'fails', 'succeeds'] as const;
    expect(waitsAfter(looks)).toEqual([10_000, 20_000, 40_000, 5_000, 10_000, 5_000]);
  });
});
