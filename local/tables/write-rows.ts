import db, { type Change, type Conditional, type Row, type Store, type Table } from 'dynalite/db/index.js';
import { journalTable } from '../../lambda/resource-names.ts';
import { keptStreams } from './kept-streams.ts';

/** A row to be put, or to be taken away where `item` is null, on the condition that `asked` brings along. */
export type Write = {
  readonly table: Table;
  readonly key: string;
  readonly item: Row | null;
  readonly asked: Conditional;
};

/** What stands in the way of each write, in their order; nothing is written unless nothing does anywhere. */
export type Hindrances = readonly (Error | null)[];

const itemKey = ({ table, key }: Write): string => `item-${table.TableName}~${key}`;

const indexKey = ({ table }: Write, index: string, key: string): string =>
  `index-global~${table.TableName}~${index}~${key}`;

/** What else is written with a row, given what stood there. */
export type Besides = (write: Write, standing: Row | undefined) => readonly Change[];

const changesOf = (write: Write, standing: Row | undefined): readonly Change[] => {
  const { table, item } = write;
  const { puts, deletes } = db.getIndexActions(table.GlobalSecondaryIndexes ?? [], standing, item, table);
  return [
    ...deletes.map(({ index, key }): Change => ({ type: 'del', key: indexKey(write, index, key) })),
    ...puts.map(({ index, key, item: value }): Change => ({ type: 'put', key: indexKey(write, index, key), value })),
    item === null ? { type: 'del', key: itemKey(write) } : { type: 'put', key: itemKey(write), value: item },
  ];
};

const whileHeld = async (store: Store, writes: readonly Write[], besides: Besides): Promise<Hindrances> => {
  const standing = await store.db.getMany(writes.map(itemKey));
  const hindrances = writes.map(({ asked }, index) => db.checkConditional(asked, standing[index]) ?? null);
  if (hindrances.some((hindrance) => hindrance !== null)) return hindrances;
  const changes = writes.flatMap((write, index) => [
    ...changesOf(write, standing[index]),
    ...besides(write, standing[index]),
  ]);
  await new Promise<void>((resolve, reject) => {
    store.db.batch(changes, (error) => (error === null ? resolve() : reject(error)));
  });
  const streams = keptStreams(store);
  for (const { table, item } of writes) {
    if (table.TableName !== journalTable.name) continue;
    if (item === null) streams.forget();
    else streams.wrote(item);
  }
  return hindrances;
};

/** Calls `work` while nothing else writes to those keys. */
const holding = <T>(store: Store, table: string, keys: readonly string[], work: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    store.getItemDb(table).lock(keys, (release) => {
      const done = release<T>((error, value) =>
        error === null && value !== undefined ? resolve(value) : reject(error),
      );
      work().then((value) => done(null, value), done);
    });
  });

/** All of them, rows and indexes, in one batch of the store, or none. No key may stand there twice. */
export const writeRows = (store: Store, writes: readonly Write[], besides: Besides): Promise<Hindrances> => {
  const tables = [...Map.groupBy(writes, ({ table }) => table.TableName)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const within = tables.reduceRight<() => Promise<Hindrances>>(
    (work, [table, own]) =>
      () =>
        holding(
          store,
          table,
          own.map(({ key }) => key),
          work,
        ),
    () => whileHeld(store, writes, besides),
  );
  return within();
};
