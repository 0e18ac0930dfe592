import {
  type DynamoDBClient,
  GetItemCommand,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Commit } from '../domain/journal/commit.ts';
import { itemFaultIn, UnreadableCommit } from '../domain/journal/remains.ts';
import { entryKinds, parseStream } from '../domain/kernel/streams.ts';
import type { RegistryEntry } from '../domain/registry/events.ts';
import { factsFrom } from '../domain/registry/facts.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { registerTurn } from '../resource-names.ts';
import { loadEntry } from '../service/load.ts';
import type { Journal, Register, RegistryViews } from '../service/ports.ts';
import { type CoreOptions, viewsOf } from './core.ts';
import { commitPut } from './journal-table.ts';
import { fromItem } from './read-commit.ts';
import { readRows } from './read-rows.ts';
import { allEntries, type EntryOf, identityOf } from './registry-reader.ts';
import { createRegistryView } from './registry-view.ts';
import { item } from './view-items.ts';

const Changed = lazily(() => z.strictObject({ kind: z.enum(entryKinds), id: z.string(), version: z.int() }));
type Changed = z.infer<typeof Changed>;

/** The last change that came into force, and all of late whose own rows may not say so yet. */
const Turn = lazily(() => z.strictObject({ commit: z.string(), behind: z.array(Changed) }));

type Seen = { readonly body: string | null; readonly behind: readonly Changed[] };

const nameOf = ({ kind, id }: Pick<Changed, 'kind' | 'id'>): string => `${kind} ${id}`;

const readTurn = async ({ dynamodb, viewsTable, onUnreadableRow }: CoreOptions): Promise<Seen> => {
  const Key = { pk: { S: registerTurn.pk }, sk: { S: registerTurn.sk } };
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName: viewsTable, Key, ConsistentRead: true }));
  const [turn] = readRows(Turn, Item === undefined ? [] : [Item], onUnreadableRow);
  return { body: Item?.['body']?.S ?? null, behind: turn?.behind ?? [] };
};

type Entered = { readonly entry: RegistryEntry | null; readonly isCaughtUp: boolean };

type EnteredOptions = {
  readonly views: RegistryViews;
  readonly entryOf: EntryOf;
  readonly onUnreadableRow: CoreOptions['onUnreadableRow'];
};

/**
 * What is in force of a changed entry: by its own row once that says so, so that what becomes of its stream afterwards holds up no
 * other change; else by the journal. A stream that is damaged before its row was written is told of, and stands as its row has it.
 */
const enteredOf = async ({ views, entryOf, onUnreadableRow }: EnteredOptions, changed: Changed): Promise<Entered> => {
  const { kind, id, version } = changed;
  const [row] = (await views.entry(kind, id)).items;
  if (row !== undefined && row.version >= version) return { entry: row.current, isCaughtUp: true };
  try {
    return { entry: await entryOf(kind, id), isCaughtUp: false };
  } catch (cause) {
    const fault = itemFaultIn(cause);
    if (!(fault instanceof UnreadableCommit)) throw cause;
    onUnreadableRow({ ...registerTurn, issue: fault.message });
    return { entry: row?.current ?? null, isCaughtUp: false };
  }
};

const asChanged = ({ stream, version }: Commit): Changed => {
  const named = parseStream(stream);
  if (named?.kind !== 'registry') throw new Error(`${stream} is no entry of the register`);
  return { kind: named.entry, id: named.id, version };
};

const turnPut = (table: string, { body }: Seen, commit: Commit, behind: readonly Changed[]) => {
  const own = asChanged(commit);
  const others = behind.filter((one) => nameOf(one) !== nameOf(own));
  return {
    TableName: table,
    Item: item(registerTurn, 0, { commit: commit.hash, behind: [...others, own] }),
    ExpressionAttributeNames: { '#body': 'body' },
    ...(body === null
      ? { ConditionExpression: 'attribute_not_exists(#body)' }
      : { ConditionExpression: '#body = :seen', ExpressionAttributeValues: { ':seen': { S: body } } }),
  };
};

/** Another change came first, or the tables take no more for now. */
const losses = new Set<string | undefined>([
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

const isLost = (cause: unknown): boolean =>
  cause instanceof TransactionConflictException ||
  (cause instanceof TransactionCanceledException &&
    cause.CancellationReasons?.some(({ Code }) => losses.has(Code)) === true);

/** Both or neither. */
const writeBoth = async (
  client: DynamoDBClient,
  commit: ReturnType<typeof commitPut>,
  turn: ReturnType<typeof turnPut>,
): Promise<'appended' | 'taken'> => {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: commit }, { Put: turn }] }));
    return 'appended';
  } catch (cause) {
    if (isLost(cause)) return 'taken';
    throw new Error('a change of the register was not written', { cause });
  }
};

/**
 * What is in force, and the right to add to it, by one row of the views that every change coming into force replaces. It is
 * read first: whatever came into force before it is in the rows, or named in it and read of the journal.
 */
export const createRegister = (options: CoreOptions, journal: Pick<Journal, 'load'>): Register => {
  const { dynamodb, journalTable, viewsTable, onUnreadableRow } = options;
  const views = createRegistryView(viewsOf(options));
  const entryOf: EntryOf = async (kind, id) => (await loadEntry({ journal }, kind, id))?.current ?? null;
  return {
    now: async () => {
      const seen = await readTurn(options);
      const late = new Set(seen.behind.map(nameOf));
      const [rows, entered] = await Promise.all([
        allEntries(views, entryOf),
        Promise.all(seen.behind.map((one) => enteredOf({ views, entryOf, onUnreadableRow }, one))),
      ]);
      const others = rows.filter((entry) => !late.has(nameOf({ kind: entry.kind, id: identityOf(entry) })));
      const behind = seen.behind.filter((_, index) => entered[index]?.isCaughtUp !== true);
      return {
        facts: factsFrom([...others, ...entered.map(({ entry }) => entry).filter((entry) => entry !== null)]),
        putInForce: async (commit) =>
          writeBoth(dynamodb, commitPut(journalTable, commit, fromItem), turnPut(viewsTable, seen, commit, behind)),
      };
    },
  };
};
