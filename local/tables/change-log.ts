import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import db, { type Change, type Row, type Store, type Table } from 'dynalite/db/index.js';
import type { Besides, Write } from './write-rows.ts';

export type EventName = 'INSERT' | 'MODIFY' | 'REMOVE';

/** A change that a reader has still to be told of: the item as it stands now, its key where it was removed. */
export type Untold = { readonly eventName: EventName; readonly item: Record<string, AttributeValue> };

type Key = Readonly<Record<string, object>>;

/** Of which table changes are kept, for whom, and in which table it stands how far a reader has come who writes that. */
export type ChangeLogOptions = {
  readonly table: string;
  readonly readers: Readonly<Record<string, { readonly writes?: string }>>;
};

/**
 * What each reader of a table has still to be told of. A change is noted in the write that makes it, and struck out after
 * whatever the reader has written of it: the store keeps the order of its writes, so that after a kill, or the loss of power,
 * nothing is missing here that is missing there.
 */
export type ChangeLog = {
  /** Told of in order of the sort key within a partition; changes from now on are not among them. */
  readonly untold: (reader: string) => AsyncIterable<Untold>;
  /** The reader is through with the changes of these keys. */
  readonly told: (reader: string, keys: readonly Key[]) => Promise<void>;
  /** Notes a change that was made without this log. */
  readonly note: (reader: string, key: Key) => Promise<void>;
  /** Whether all changes since the table was made are in it; `complete` says so. */
  readonly isComplete: () => Promise<boolean>;
  readonly complete: () => Promise<void>;
  /** Whether what a reader writes is older than how far it came, or gone; `caughtUp` says that it is not any more. */
  readonly isBehind: (reader: string) => Promise<boolean>;
  readonly caughtUp: (reader: string) => Promise<void>;
};

const prefix = (reader: string): string => `untold~${reader}~`;
const behindPrefix = '\uffff';
const completeKey = 'untold-complete';
const positionKey = (reader: string): string => `told~${reader}`;

/** The row that says in a table of the reader's own how far it came. */
export const markOf = (reader: string) => ({ pk: { S: 'stream' }, sk: { S: reader } });

const eventOf = ({ item }: Write, standing: Row | undefined): EventName | null => {
  if (item === null) return standing === undefined ? null : 'REMOVE';
  return standing === undefined ? 'INSERT' : 'MODIFY';
};

const keyIn = (row: Key, { KeySchema }: Table): Key =>
  Object.fromEntries(KeySchema.map(({ AttributeName: name }) => [name, row[name] ?? {}]));

/** The part of a write that notes it. */
export const notingFor = ({ table: name, readers }: ChangeLogOptions): Besides => {
  const names = Object.keys(readers);
  return (write, standing) => {
    const eventName = write.table.TableName === name ? eventOf(write, standing) : null;
    const row = write.item ?? standing;
    if (eventName === null || row === undefined) return [];
    const value = { eventName: { S: eventName }, key: { M: keyIn(row, write.table) }, at: { S: write.key } };
    return names.map((reader) => ({ type: 'put', key: `${prefix(reader)}${write.key}`, value }));
  };
};

const isEventName = (value: unknown): value is EventName =>
  value === 'INSERT' || value === 'MODIFY' || value === 'REMOVE';
const isItem = (value: unknown): value is Untold['item'] => typeof value === 'object' && value !== null;

const tableIn = (store: Store, name: string): Promise<Table> =>
  new Promise((resolve, reject) => {
    store.getTable(name, true, (error, table) => (table === undefined ? reject(error) : resolve(table)));
  });

const written = (store: Store, changes: readonly Change[]): Promise<void> =>
  new Promise((resolve, reject) => {
    store.db.batch(changes, (error) => (error === null ? resolve() : reject(error)));
  });

const readAtOnce = 100;

export const createChangeLog = (store: Store, { table, readers }: ChangeLogOptions): ChangeLog => {
  const one = async (key: string): Promise<Row | undefined> => (await store.db.getMany([key]))[0];
  const positions = new Map<string, Promise<number>>();

  const markKey = async (reader: string): Promise<string | null> => {
    const name = readers[reader]?.writes;
    return name === undefined ? null : `item-${name}~${db.createKey(markOf(reader), await tableIn(store, name))}`;
  };
  const positionAt = async (key: string): Promise<number> => Number((await one(key))?.['position']?.['N'] ?? 0);

  /** One step further, in both places. */
  const step = async (reader: string): Promise<readonly Change[]> => {
    const mark = await markKey(reader);
    if (mark === null) return [];
    const next = (positions.get(reader) ?? positionAt(positionKey(reader))).then((position) => position + 1);
    positions.set(reader, next);
    const position = { N: String(await next) };
    return [
      { type: 'put', key: mark, value: { ...markOf(reader), position } },
      { type: 'put', key: positionKey(reader), value: { position } },
    ];
  };

  const standing = async (entries: readonly Row[]): Promise<readonly Untold[]> => {
    const items = await store.db.getMany(entries.map(({ at }) => `item-${table}~${at?.['S']}`));
    return entries.flatMap(({ eventName, key }, index) => {
      const [name, keyOnly, item] = [eventName?.['S'], key?.['M'], items[index]];
      if (!(isEventName(name) && isItem(keyOnly))) return [];
      return [isItem(item) ? { eventName: name, item } : { eventName: 'REMOVE', item: keyOnly }];
    });
  };

  const untold = (reader: string): AsyncIterable<Untold> => {
    const entries = store.db.values({ gte: prefix(reader), lt: `${prefix(reader)}${behindPrefix}` });
    const read = async function* (): AsyncGenerator<Untold> {
      try {
        for (let some = await entries.nextv(readAtOnce); some.length > 0; some = await entries.nextv(readAtOnce))
          yield* await standing(some);
      } finally {
        await entries.close();
      }
    };
    return read();
  };

  const told: ChangeLog['told'] = async (reader, keys) => {
    const whole = await tableIn(store, table);
    const struck = keys.map((key): Change => ({ type: 'del', key: `${prefix(reader)}${db.createKey(key, whole)}` }));
    await written(store, [...struck, ...(await step(reader))]);
  };

  return {
    untold,
    told,
    note: async (reader, key) => {
      const whole = await tableIn(store, table);
      const at = db.createKey(key, whole);
      const value = { eventName: { S: 'INSERT' }, key: { M: keyIn(key, whole) }, at: { S: at } };
      await written(store, [{ type: 'put', key: `${prefix(reader)}${at}`, value }]);
    },
    isComplete: async () => (await one(completeKey)) !== undefined,
    complete: async () => written(store, [{ type: 'put', key: completeKey, value: {} }]),
    isBehind: async (reader) => {
      const mark = await markKey(reader);
      return mark !== null && (await positionAt(mark)) < (await positionAt(positionKey(reader)));
    },
    caughtUp: async (reader) => written(store, await step(reader)),
  };
};
