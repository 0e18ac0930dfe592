import { createDraftStore, type Place } from '../../console/drafts/draft-store.ts';

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
  const store = createDraftStore({ place: () => place, tab: () => tab, now, later: (run) => due.push(run) });
  return { store, due };
};

const key = 'clerk.application.new';

describe('what is typed', () => {
  it('is written once in every moment, however fast one types', () => {
    const { place, entries } = createPlace();
    const { store, due } = createTab('one', place);
    for (const text of ['a', 'ab', 'abc']) store.hold(key, text);
    expect(due).toHaveLength(1);
    expect(entries.size).toBe(0);
    due[0]?.();
    expect([...entries.values()].join()).toContain('abc');
    store.hold(key, 'abcd');
    expect(due).toHaveLength(2);
  });

  it('is found again before it is written, and not after it is settled', () => {
    const { place, entries } = createPlace();
    const { store, due } = createTab('one', place);
    store.hold(key, 'typed');
    expect(store.mine(key)).toBe('typed');
    store.remove(key);
    due[0]?.();
    expect(store.mine(key)).toBeUndefined();
    expect(entries.size).toBe(0);
  });

  it('is settled by one tab without touching that of another, which can be taken over', () => {
    const { place } = createPlace();
    const [one, two] = [createTab('one', place).store, createTab('two', place).store];
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
    const { store } = createTab('one', createPlace().place);
    store.hold(key, 'typed');
    store.move(key, 'clerk.application.a-1');
    expect(store.mine(key)).toBeUndefined();
    expect(store.mine('clerk.application.a-1')).toBe('typed');
  });

  it('is not said to be kept where the storage is full, is held meanwhile, and is kept once there is room', () => {
    const { place, state, entries } = createPlace();
    const { store } = createTab('one', place);
    const told: boolean[] = [];
    store.subscribe(() => told.push(store.isKept()));
    state.full = true;
    store.hold(key, 'typed');
    store.flush();
    store.flush();
    expect(store.mine(key)).toBe('typed');
    state.full = false;
    store.flush();
    expect(told).toEqual([false, true]);
    expect(entries.size).toBe(1);
  });

  it('is lost by nobody where the storage is blocked altogether', () => {
    const store = createDraftStore({
      place: () => {
        throw new Error('SecurityError');
      },
      tab: () => 'one',
      now: () => 0,
      later: () => undefined,
    });
    store.hold(key, 'typed');
    store.flush();
    store.removeOlderThan(1);
    expect([store.mine(key), store.others(key), store.isKept()]).toEqual(['typed', [], false]);
    store.remove(key);
    expect(store.mine(key)).toBeUndefined();
  });
});

describe('drafts on a shared machine', () => {
  it('are counted and removed by person, in every tab', () => {
    const { place } = createPlace();
    const [one, two] = [createTab('one', place).store, createTab('two', place).store];
    for (const store of [one, two]) {
      store.hold(key, 'typed');
      store.hold('clerk-2.application.new', 'of somebody else');
      store.flush();
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
    const { store } = createTab('one', createPlace().place, () => at);
    store.hold(key, 'typed');
    store.flush();
    store.removeOlderThan(1000);
    expect(store.count('')).toBe(left);
  });
});
