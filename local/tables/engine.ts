import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import batchGetItem from 'dynalite/actions/batchGetItem.js';
import createTable from 'dynalite/actions/createTable.js';
import describeTable from 'dynalite/actions/describeTable.js';
import getItem from 'dynalite/actions/getItem.js';
import listTables from 'dynalite/actions/listTables.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateItem from 'dynalite/actions/updateItem.js';
import conditionParser from 'dynalite/db/conditionParser.js';
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
import { isToThisMachine } from '../host-fault.ts';
import type { Engine, Perform } from '../in-process.ts';
import { drainServer, listenLocally, loopback } from '../ports.ts';
import { type ChangeLog, type ChangeLogOptions, createChangeLog, notingFor } from './change-log.ts';
import { keptStreams } from './kept-streams.ts';
import { rememberConditions } from './remembered-conditions.ts';
import { createWriteActions, type WriteActions } from './write-actions.ts';

// One for all stores of the process, as the parser is.
conditionParser.parse = rememberConditions(conditionParser.parse);

export type Tables = Engine & {
  /** One operation of the API, e.g. `Query`. Nobody may change what is answered, nor what was asked. */
  readonly perform: Perform;
  readonly changes: ChangeLog;
  readonly stop: () => Promise<void>;
};

type Performed = Awaited<ReturnType<Perform>>;

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

const readRows = checked(queryTypes, promised(query));

const answerQuery: Action = (store, asked) => keptStreams(store).query(asked, () => readRows(store, asked));

/** The engine's own way to write does not tell what it changed. */
const thenForget =
  (action: Action): Action =>
  async (store, asked) => {
    try {
      return await action(store, asked);
    } finally {
      keptStreams(store).forget();
    }
  };

/** What anything here asks of DynamoDB, and nothing more. */
const actionsWith = ({ put, remove, batch, together }: WriteActions): ReadonlyMap<string, Action> =>
  new Map([
    ['BatchGetItem', checked(batchGetTypes, promised(batchGetItem))],
    ['BatchWriteItem', checked(batchWriteTypes, batch)],
    ['CreateTable', checked(createTypes, promised(createTable))],
    ['DeleteItem', checked(deleteTypes, remove)],
    ['DescribeTable', checked(describeTypes, promised(describeTable))],
    ['GetItem', checked(getTypes, promised(getItem))],
    ['ListTables', checked(listTypes, promised(listTables))],
    ['PutItem', checked(putTypes, put)],
    ['Query', answerQuery],
    ['Scan', checked(scanTypes, promised(scan))],
    ['TransactWriteItems', together],
    ['UpdateItem', thenForget(checked(updateTypes, promised(updateItem)))],
  ]);

const Refusal = z.object({ statusCode: z.int(), body: z.looseObject({}) });

const failed = (cause: unknown): Performed => {
  const refusal = Refusal.safeParse(cause).data;
  if (refusal !== undefined) return { done: false, status: refusal.statusCode, body: JSON.stringify(refusal.body) };
  return { done: false, status: 500, body: JSON.stringify({ __type: 'com.amazon.coral.service#InternalServerError' }) };
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

const performOn = (store: Store, actions: ReadonlyMap<string, Action>): Perform => {
  rememberTables(store);
  readInBulk(store);
  return async (operation, asked) => {
    const action = actions.get(operation);
    try {
      if (action === undefined) throw db.validationError(`${operation} is not served here`);
      return { done: true, output: await action(store, asked) };
    } catch (cause) {
      return failed(cause);
    }
  };
};

const AnObject = z.looseObject({});

const parsedOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

type Answer = { readonly status: number; readonly body: string };

/** As `perform`, for what comes over the wire: `target` is e.g. `DynamoDB_20120810.Query`. */
const answerOn =
  (perform: Perform) =>
  async (target: string, body: string): Promise<Answer> => {
    const asked = AnObject.safeParse(parsedOf(body)).data;
    const performed =
      asked === undefined
        ? failed(new SyntaxError('no JSON'))
        : await perform(target.slice(target.indexOf('.') + 1), asked);
    return performed.done ? { status: 200, body: JSON.stringify(performed.output) } : performed;
  };

const contentType = 'application/x-amz-json-1.0';

const listen = async (answer: ReturnType<typeof answerOn>) => {
  const server = createServer(async (request, response) => {
    if (!isToThisMachine(request)) return void response.writeHead(403).end();
    const { status, body } = await answer(String(request.headers['x-amz-target'] ?? ''), await text(request));
    response.writeHead(status, { 'content-type': contentType }).end(body);
  });
  return { server, port: await listenLocally(server, 0, 'tables') };
};

/** DynamoDB for this machine: the rows of dynalite in `path`, and on them what it serves and transactions besides. */
export const startTables = async (path: string, log: ChangeLogOptions): Promise<Tables> => {
  const store = db.create({ path, createTableMs: 0 });
  const perform = performOn(store, actionsWith(createWriteActions(notingFor(log))));
  const answer = answerOn(perform);
  const { server, port } = await listen(answer);
  return {
    perform,
    url: `http://${loopback}:${port}`,
    answer: async (_path, headers, asked) => {
      const { status, body } = await answer(headers['x-amz-target'] ?? '', asked);
      return { statusCode: status, headers: { 'content-type': contentType }, body: Buffer.from(body) };
    },
    changes: createChangeLog(store, log),
    stop: async () => {
      await drainServer(server);
      await new Promise<void>((resolve, reject) => {
        store.lifecycleManager.gracefulClose((error) => (error === null ? resolve() : reject(error)));
      });
    },
  };
};
