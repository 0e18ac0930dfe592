import db, { type Conditional, type Row, type Store, type Table } from 'dynalite/db/index.js';
import deleteTypes from 'dynalite/validations/deleteItem.js';
import validations from 'dynalite/validations/index.js';
import putTypes from 'dynalite/validations/putItem.js';
import * as z from 'zod';
import { refuseTooLarge, refuseTooLargeTogether } from './item-size.ts';
import { type Besides, type Write, writeRows } from './write-rows.ts';

/** An answer that the caller is to blame for; thrown with the body of DynamoDB. */
class Refused extends Error {
  readonly statusCode = 400;
  readonly body: object;
  constructor(type: string, message: string, more: object = {}) {
    super(message);
    this.body = { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...more };
  }
}

const Named = z.looseObject({ TableName: z.string() });
const Writes = z.union([z.strictObject({ Put: Named }), z.strictObject({ Delete: Named })]);
const Request = z.object({ PutRequest: z.looseObject({}).optional(), DeleteRequest: z.looseObject({}).optional() });
const Batched = z.object({ RequestItems: z.record(z.string(), z.array(Request)) });
const Together = z.object({ TransactItems: z.array(Writes).min(1).max(100) });

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

const rowIn = (asked: object, member: 'Item' | 'Key'): Row => {
  const row: unknown = Object.entries(asked).find(([name]) => name === member)?.[1];
  if (!isRow(row)) throw db.validationError(`${member} is missing`);
  return row;
};

const tableOf = (store: Store, name: string): Promise<Table> =>
  new Promise((resolve, reject) => {
    store.getTable(name, true, (error, table) => (table === undefined ? reject(error) : resolve(table)));
  });

const fitting = (error: Error | null | undefined): void => {
  if (error !== null && error !== undefined) throw error;
};

type Asked = z.infer<typeof Named> & Conditional;

const putOf = async (store: Store, asked: Asked): Promise<Write> => {
  const table = await tableOf(store, asked.TableName);
  const item = rowIn(asked, 'Item');
  fitting(db.validateItem(item, table));
  refuseTooLarge(item);
  return { table, key: db.createKey(item, table), item, asked };
};

const deleteOf = async (store: Store, asked: Asked): Promise<Write> => {
  const table = await tableOf(store, asked.TableName);
  const key = rowIn(asked, 'Key');
  fitting(db.validateKey(key, table));
  return { table, key: db.createKey(key, table), item: null, asked };
};

/** Each part is checked like the call it stands for. */
const writeOf = async (store: Store, part: z.infer<typeof Writes>): Promise<Write> => {
  const [asked, { types, custom }] = 'Put' in part ? [part.Put, putTypes] : [part.Delete, deleteTypes];
  const { ReturnValuesOnConditionCheckFailure: _, ...known } = asked;
  const checked = validations.checkTypes(known, types);
  validations.checkValidations(checked, types, custom, store);
  const named = Named.parse(checked);
  return 'Put' in part ? putOf(store, named) : deleteOf(store, named);
};

const cancelled = (reasons: readonly (Error | null)[]): Refused => {
  const CancellationReasons = reasons.map((reason) =>
    reason === null ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', Message: reason.message },
  );
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
  return new Refused(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { Message: codes, CancellationReasons },
  );
};

const onceEach = (writes: readonly Write[], otherwise: string): void => {
  const names = new Set(writes.map(({ table, key }) => `${table.TableName}~${key}`));
  if (names.size < writes.length) throw db.validationError(otherwise);
};

export type WriteActions = {
  /** `PutItem` and `DeleteItem` as they come from the checks of the engine; no caller asks for what stood before. */
  readonly put: (store: Store, asked: object) => Promise<object>;
  readonly remove: (store: Store, asked: object) => Promise<object>;
  /** `BatchWriteItem`: each by itself. */
  readonly batch: (store: Store, asked: object) => Promise<object>;
  /** `TransactWriteItems` of puts and deletes, which the embedded engine lacks: all of them or none. */
  readonly together: (store: Store, asked: object) => Promise<object>;
};

/** `besides` is written with every row, or not at all. */
export const createWriteActions = (besides: Besides): WriteActions => {
  const alone = async (store: Store, write: Write): Promise<void> => {
    const [hindrance = null] = await writeRows(store, [write], besides);
    fitting(hindrance);
  };
  const batch = async (store: Store, asked: object): Promise<object> => {
    const { RequestItems } = Batched.parse(asked);
    const writes = await Promise.all(
      Object.entries(RequestItems).flatMap(([TableName, requests]) =>
        requests.map(({ PutRequest, DeleteRequest }) =>
          PutRequest === undefined
            ? deleteOf(store, { TableName, ...DeleteRequest })
            : putOf(store, { TableName, ...PutRequest }),
        ),
      ),
    );
    onceEach(writes, 'Provided list of item keys contains duplicates');
    await Promise.all(writes.map((write) => alone(store, write)));
    return { UnprocessedItems: {} };
  };
  return {
    put: async (store, asked) => {
      await alone(store, await putOf(store, Named.parse(asked)));
      return {};
    },
    remove: async (store, asked) => {
      await alone(store, await deleteOf(store, Named.parse(asked)));
      return {};
    },
    batch,
    together: async (store, asked) => {
      const parts = Together.safeParse(asked);
      if (!parts.success) throw db.validationError('1 to 100 puts and deletes are written together');
      const writes = await Promise.all(parts.data.TransactItems.map((part) => writeOf(store, part)));
      onceEach(writes, 'Transaction request cannot include multiple operations on one item');
      refuseTooLargeTogether(writes.map(({ item }) => item));
      const hindrances = await writeRows(store, writes, besides);
      if (hindrances.some((hindrance) => hindrance !== null)) throw cancelled(hindrances);
      return {};
    },
  };
};
