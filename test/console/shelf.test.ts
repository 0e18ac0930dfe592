import { createShelf, type Place } from '../../console/drafts/draft-store.ts';

/** A browser's storage; `full` refuses whatever is written. */
const createPlace = () => {
  const entries = new Map<string, string>();
  const state = { full: false };
  const place: Place = {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, text) => {
      if (state.full) throw new Error('QuotaExceededError');
      entries.set(name, text);
    },
    removeItem: (name) => entries.delete(name),
  };
  return { place, state, entries };
};

const createTab = (tab: string, place: Place, now = () => 0) => {
  const due: (() => void)[] = [];
  const shelf = createShelf({ place: () => place, tab: () => tab, now, later: (run) => due.push(run) });
  return { shelf, due };
};

const key = 'clerk.application.new';

describe('what is typed', () => {
  it('is written once in every moment, however fast one types', () => {
    const { place, entries } = createPlace();
    const { shelf, due } = createTab('one', place);
    for (const text of ['a', 'ab', 'abc']) shelf.hold(key, text);
    expect(due).toHaveLength(1);
    expect(entries.size).toBe(0);
    due[0]?.();
    expect([...entries.values()].join()).toContain('abc');
    shelf.hold(key, 'abcd');
    expect(due).toHaveLength(2);
  });

  it('is found again before it is written, and not after it is settled', () => {
    const { place, entries } = createPlace();
    const { shelf, due } = createTab('one', place);
    shelf.hold(key, 'typed');
    expect(shelf.mine(key)).toBe('typed');
    shelf.remove(key);
    due[0]?.();
    expect(shelf.mine(key)).toBeUndefined();
    expect(entries.size).toBe(0);
  });

  it('is settled by one tab without touching that of another, which can be taken over', () => {
    const { place } = createPlace();
    const [one, two] = [createTab('one', place).shelf, createTab('two', place).shelf];
    one.hold(key, 'first');
    one.flush();
    two.hold(key, 'second');
    two.flush();
    two.remove(key);
    expect(one.mine(key)).toBe('first');
    const [left] = two.others(key);
    expect(left).toEqual({ tab: 'one', at: 0, value: 'first' });
    if (left !== undefined) two.adopt(key, left);
    expect(two.mine(key)).toBe('first');
    expect(one.mine(key)).toBeUndefined();
  });

  it('goes on under another key', () => {
    const { shelf } = createTab('one', createPlace().place);
    shelf.hold(key, 'typed');
    shelf.move(key, 'clerk.application.a-1');
    expect(shelf.mine(key)).toBeUndefined();
    expect(shelf.mine('clerk.application.a-1')).toBe('typed');
  });

  it('is not said to be kept where the storage is full, is held meanwhile, and is kept once there is room', () => {
    const { place, state, entries } = createPlace();
    const { shelf } = createTab('one', place);
    const told: boolean[] = [];
    shelf.subscribe(() => told.push(shelf.isKept()));
    state.full = true;
    shelf.hold(key, 'typed');
    shelf.flush();
    shelf.flush();
    expect(shelf.mine(key)).toBe('typed');
    state.full = false;
    shelf.flush();
    expect(told).toEqual([false, true]);
    expect(entries.size).toBe(1);
  });

  it('is lost by nobody where the storage is blocked altogether', () => {
    const shelf = createShelf({
      place: () => {
        throw new Error('SecurityError');
      },
      tab: () => 'one',
      now: () => 0,
      later: () => undefined,
    });
    shelf.hold(key, 'typed');
    shelf.flush();
    shelf.removeOlderThan(1);
    expect([shelf.mine(key), shelf.others(key), shelf.isKept()]).toEqual(['typed', [], false]);
    shelf.remove(key);
    expect(shelf.mine(key)).toBeUndefined();
  });
});

describe('drafts on a shared machine', () => {
  it('are counted and removed by person, in every tab', () => {
    const { place } = createPlace();
    const [one, two] = [createTab('one', place).shelf, createTab('two', place).shelf];
    for (const shelf of [one, two]) {
      shelf.hold(key, 'typed');
      shelf.hold('clerk-2.application.new', 'of somebody else');
      shelf.flush();
    }
    two.hold('clerk.withdraw.a-1', 'not written yet');
    expect(two.count('clerk.')).toBe(3);
    two.removeAll('clerk.');
    expect([two.count('clerk.'), two.count('clerk-2.')]).toEqual([0, 2]);
  });

  it.each([
    [999, 0],
    [1000, 1],
    [1001, 1],
  ])('written at %i are %i after all before 1000 are removed', (at, left) => {
    const { shelf } = createTab('one', createPlace().place, () => at);
    shelf.hold(key, 'typed');
    shelf.flush();
    shelf.removeOlderThan(1000);
    expect(shelf.count('')).toBe(left);
  });
});
