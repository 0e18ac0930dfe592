/** Where drafts lie: local storage. Anything of it may throw where it is full or blocked. */
export type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type DraftStoreOptions = {
  readonly place: () => Place;
  /** Names this tab among those of the browser: no tab writes over the drafts of another. */
  readonly tab: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs it in a moment: how long anything typed stays unwritten at most. */
  readonly later: (run: () => void) => void;
};

/** A draft of another tab, open or closed. */
export type Other = { readonly tab: string; readonly at: number; readonly value: unknown };

export type DraftStore = {
  /** Keeps a value as this tab's draft, written within the moment of `later`. */
  readonly hold: (key: string, value: unknown) => void;
  /** Writes what is held at once. Never throws; what cannot be written stays held, and is tried again. */
  readonly flush: () => void;
  /** This tab's own draft; undefined where there is none. */
  readonly mine: (key: string) => unknown;
  /** Newest first. */
  readonly others: (key: string) => readonly Other[];
  /** Makes the draft of another tab this one's own. */
  readonly adopt: (key: string, other: Other) => void;
  readonly move: (from: string, to: string) => void;
  /** Forgets what this tab keeps under the key, nothing of any other. */
  readonly remove: (key: string) => void;
  /** How many drafts of any tab have a key that begins so. */
  readonly count: (beginning: string) => number;
  readonly removeAll: (beginning: string) => void;
  /** Only those of this tab, written or not. */
  readonly removeOwn: (beginning: string) => void;
  /** Milliseconds since 1970. What nobody can read goes as well. */
  readonly removeOlderThan: (at: number) => void;
  /** Whether all that was to be written could be. */
  readonly isKept: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
};

export const prefix = 'console.draft.';

const otherwise = <T>(fallback: T, ask: () => T): T => {
  try {
    return ask();
  } catch {
    return fallback;
  }
};

type Entry = { readonly at: number; readonly value: unknown };

const entryOf = (text: string | null): Entry | null =>
  otherwise(null, () => {
    const { at, value }: { at?: unknown; value?: unknown } = Object(JSON.parse(text ?? 'null'));
    return typeof at === 'number' && value !== undefined ? { at, value } : null;
  });

const createStore = (place: () => Place) => ({
  read: (name: string): Entry | null => otherwise(null, () => entryOf(place().getItem(name))),
  save: (name: string, entry: Entry): boolean =>
    otherwise(false, () => {
      place().setItem(name, JSON.stringify(entry));
      return true;
    }),
  remove: (name: string): void => otherwise(undefined, () => place().removeItem(name)),
  names: (beginning: string): readonly string[] =>
    otherwise([], () =>
      Array.from({ length: place().length }, (_none, index) => place().key(index) ?? '').filter((name) =>
        name.startsWith(prefix + beginning),
      ),
    ),
});

const createTelling = () => {
  const listeners = new Set<() => void>();
  return {
    tell: (): void => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return (): void => {
        listeners.delete(listener);
      };
    },
  };
};

/** What is typed and not settled. While nothing can be written it is held here, as long as the tab is open. */
export const createDraftStore = ({ place, tab, now, later }: DraftStoreOptions): DraftStore => {
  const store = createStore(place);
  const { tell, subscribe } = createTelling();
  const held = new Map<string, unknown>();
  let [waits, kept] = [false, true];
  const nameOf = (key: string, of = tab()): string => `${prefix}${key}~${of}`;
  const flush = (): void => {
    for (const [name, value] of held) if (store.save(name, { at: now(), value })) held.delete(name);
    const before = kept;
    kept = held.size === 0;
    if (kept !== before) tell();
  };
  const hold = (key: string, value: unknown): void => {
    held.set(nameOf(key), value);
    if (waits) return;
    waits = true;
    later(() => {
      waits = false;
      flush();
    });
  };
  const drop = (name: string): void => {
    held.delete(name);
    store.remove(name);
  };
  const mine = (key: string): unknown => held.get(nameOf(key)) ?? store.read(nameOf(key))?.value;
  const others = (key: string): readonly Other[] =>
    store
      .names(`${key}~`)
      .filter((name) => name !== nameOf(key))
      .flatMap((name) => {
        const entry = store.read(name);
        return entry === null ? [] : [{ tab: name.slice(nameOf(key, '').length), ...entry }];
      })
      .toSorted((one, next) => next.at - one.at);
  const adopt = (key: string, other: Other): void => {
    drop(nameOf(key, other.tab));
    hold(key, other.value);
    flush();
  };
  const move = (from: string, to: string): void => {
    const value = mine(from);
    drop(nameOf(from));
    if (value !== undefined) hold(to, value);
  };
  const all = (beginning: string): ReadonlySet<string> =>
    new Set([...store.names(beginning), ...[...held.keys()].filter((name) => name.startsWith(prefix + beginning))]);
  return {
    hold,
    flush,
    mine,
    others,
    adopt,
    move,
    remove: (key) => drop(nameOf(key)),
    count: (beginning) => all(beginning).size,
    removeAll: (beginning) => all(beginning).forEach(drop),
    removeOwn: (beginning) => [...all(beginning)].filter((name) => name.endsWith(`~${tab()}`)).forEach(drop),
    removeOlderThan: (at) =>
      store
        .names('')
        .filter((name) => (store.read(name)?.at ?? 0) < at)
        .forEach(store.remove),
    isKept: () => kept,
    subscribe,
  };
};
