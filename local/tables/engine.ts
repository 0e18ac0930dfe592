import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import createTable from 'dynalite/actions/createTable.js';
import describeTable from 'dynalite/actions/describeTable.js';
import getItem from 'dynalite/actions/getItem.js';
import listTables from 'dynalite/actions/listTables.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateItem from 'dynalite/actions/updateItem.js';
import db, { type Done, type Store, type Table } from 'dynalite/db/index.js';
import batchGetTypes from 'dynalite/validations/batchGetItem.js';
import batchWriteTypes from 'dynalite/validations/batchWriteItem.js';
import createTypes from 'dynalite/validations/createTable.js';
import deleteTypes from 'dynalite/validations/deleteItem.js';
import describeTypes from 'dynalite/validations/describeTable.js';
import getTypes from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import listTypes from 'dynalite/validations/listTables.js';
import putTypes from 'dynalite/validations/putItem.js';
import queryTypes from 'dynalite/validations/query.js';
import scanTypes from 'dynalite/validations/scan.js';
import updateTypes from 'dynalite/validations/updateItem.js';
import * as z from 'zod';
import type { Engine } from '../in-process.ts';
import { drainServer, listenLocally, loopback } from '../ports.ts';
import { put, remove, writeTogether } from './write-actions.ts';

type Answer = { readonly status: number; readonly body: string };

export type Tables = Engine & { readonly stop: () => Promise<void> };

/** One call of the API by its target, e.g. `DynamoDB_20120810.Query`. */
type Perform = (target: string, body: string) => Promise<Answer>;

type Action = (store: Store, asked: object) => Promise<object>;
type Checks = { readonly types: object; readonly custom: unknown };

const promised =
  (action: (store: Store, asked: object, done: Done<object>) => void): Action =>
  (store, asked) =>
    new Promise((resolve, reject) => {
      action(store, asked, (error, answer) => (answer === undefined ? reject(error) : resolve(answer)));
    });

const checked =
  ({ types, custom }: Checks, action: Action): Action =>
  (store, asked) => {
    const known = validations.checkTypes(asked, types);
    validations.checkValidations(known, types, custom, store);
    return action(store, known);
  };

/** What anything here asks of DynamoDB, and nothing more. */
const actions: ReadonlyMap<string, Action> = new Map([
  ['BatchGetItem', checked(batchGetTypes, promised(batchGetItem))],
  ['BatchWriteItem', checked(batchWriteTypes, promised(batchWriteItem))],
  ['CreateTable', checked(createTypes, promised(createTable))],
  ['DeleteItem', checked(deleteTypes, remove)],
  ['DescribeTable', checked(describeTypes, promised(describeTable))],
  ['GetItem', checked(getTypes, promised(getItem))],
  ['ListTables', checked(listTypes, promised(listTables))],
  ['PutItem', checked(putTypes, put)],
  ['Query', checked(queryTypes, promised(query))],
  ['Scan', checked(scanTypes, promised(scan))],
  ['TransactWriteItems', writeTogether],
  ['UpdateItem', checked(updateTypes, promised(updateItem))],
]);

const Refusal = z.object({ statusCode: z.int(), body: z.looseObject({}) });

const failed = (cause: unknown): Answer => {
  const refusal = Refusal.safeParse(cause).data;
  if (refusal !== undefined) return { status: refusal.statusCode, body: JSON.stringify(refusal.body) };
  return { status: 500, body: JSON.stringify({ __type: 'com.amazon.coral.service#InternalServerError' }) };
};

/** A table is never changed once it is there: what is asked for it before every call is asked once. */
const rememberTables = (store: Store): void => {
  const { getTable } = store;
  const known = new Map<string, Table>();
  store.getTable = (name, checkStatus, done) => {
    const answer = typeof checkStatus === 'function' ? checkStatus : done;
    const table = known.get(name);
    if (table !== undefined) return answer?.(null, table);
    getTable(name, checkStatus, (error, found) => {
      if (found !== undefined && checkStatus === true) known.set(name, found);
      answer?.(error, found);
    });
  };
};

const rowsAtOnce = 100;
const bytesAtOnce = 1_048_576;

/** By themselves rows are fetched one after the other. */
const readInBulk = ({ db: level }: Store): void => {
  level.createValueStream = (range) => {
    const rows = level.values({ ...range, highWaterMarkBytes: bytesAtOnce });
    return new Readable({
      objectMode: true,
      highWaterMark: rowsAtOnce,
      read() {
        const give = (found: readonly object[]): void => {
          for (const row of found) this.push(row);
          if (found.length === 0) this.push(null);
        };
        rows.nextv(rowsAtOnce).then(give, (cause: Error) => void this.destroy(cause));
      },
      destroy(error, done) {
        rows.close().then(
          () => done(error),
          () => done(error),
        );
      },
    });
  };
};

const performOn = (store: Store): Perform => {
  rememberTables(store);
  readInBulk(store);
  return async (target, body) => {
    const action = actions.get(target.slice(target.indexOf('.') + 1));
    try {
      if (action === undefined) throw db.validationError(`${target} is not served here`);
      const asked = z.looseObject({}).parse(JSON.parse(body));
      return { status: 200, body: JSON.stringify(await action(store, asked)) };
    } catch (cause) {
      return failed(cause);
    }
  };
};

const contentType = 'application/x-amz-json-1.0';

const listen = async (perform: Perform) => {
  const server = createServer(async (request, response) => {
    const { status, body } = await perform(String(request.headers['x-amz-target'] ?? ''), await text(request));
    response.writeHead(status, { 'content-type': contentType }).end(body);
  });
  return { server, port: await listenLocally(server, 0, 'tables') };
};

/** DynamoDB for this machine: the rows of dynalite in `path`, and on them what it serves and transactions besides. */
export const startTables = async (path: string): Promise<Tables> => {
  const store = db.create({ path, createTableMs: 0 });
  const perform = performOn(store);
  const { server, port } = await listen(perform);
  return {
    url: `http://${loopback}:${port}`,
    answer: async (_path, headers, asked) => {
      const { status, body } = await perform(headers['x-amz-target'] ?? '', asked);
      return { statusCode: status, headers: { 'content-type': contentType }, body: Buffer.from(body) };
    },
    stop: async () => {
      await drainServer(server);
      await new Promise<void>((resolve, reject) => {
        store.lifecycleManager.gracefulClose((error) => (error === null ? resolve() : reject(error)));
      });
    },
  };
};
