import type { Cell } from './report.ts';
import type { SdkCall } from './sdk-calls.ts';

/** Whose call it was, by the file that stands on its stack; the first that fits names it. */
const origins = [
  ['register', /adapters\/registry-reader\.ts/],
  ['event source', /local\/queue-poller\.ts:|adapters\/postpone\.ts/],
  ['projector', /service\/(projector|rows-of-case)\.ts/],
  ['publisher', /service\/outbox\.ts/],
  ['deliverer', /service\/deliver\.ts/],
  ['record keeper', /create\/keep-record\.ts/],
  ['clock', /service\/tick\.ts/],
  // Stacks are cut where much is awaited together: these are asked by requests alone, or by those above.
  ['request', /lambda\/http\/|service\/(execute|access-record)\.ts|adapters\/(figures-reader|view-pages)\.ts/],
] as const;

export type Origin = (typeof origins)[number][0] | 'unknown';

/** A handler's frames stand below the poller's that called it: the poller is named only where nothing else is. */
export const originOf = ({ stack, command }: SdkCall): Origin => {
  const isPollers = command === 'DeleteMessageBatchCommand' || command === 'ChangeMessageVisibilityBatchCommand';
  if (isPollers) return 'event source';
  const found = origins.filter(([origin]) => origin !== 'event source').find(([, file]) => file.test(stack));
  return found?.[0] ?? 'unknown';
};

type Kind = 'reads' | 'writes' | 'publishes' | 'sends';

const kinds: Readonly<Record<string, Kind>> = {
  QueryCommand: 'reads',
  GetItemCommand: 'reads',
  BatchGetItemCommand: 'reads',
  PutItemCommand: 'writes',
  DeleteItemCommand: 'writes',
  BatchWriteItemCommand: 'writes',
  TransactWriteItemsCommand: 'writes',
  PublishBatchCommand: 'publishes',
  SendMessageCommand: 'sends',
  SendMessageBatchCommand: 'sends',
};

const consumers: readonly Origin[] = ['projector', 'publisher', 'deliverer', 'record keeper', 'clock'];

const count = (calls: readonly SdkCall[], kind: Kind, table?: string): number =>
  calls.filter((call) => kinds[call.command] === kind && (table === undefined || call.table === table)).length;

const bytesOf = (calls: readonly SdkCall[]): number => calls.reduce((sum, { bytes }) => sum + bytes, 0);

const perTable = (calls: readonly SdkCall[], kind: Kind): string =>
  ['journal', 'views', 'access'].map((table) => count(calls, kind, table)).join(' + ');

export type CostRow = Readonly<Record<string, Cell>>;

/**
 * Reads and writes as `journal + views + access record`; bytes are of what was asked, as JSON. The calls of the
 * register's cache and of the queues' pollers are left out.
 */
export const costRow = (step: string, calls: readonly SdkCall[]): CostRow => {
  const by = Map.groupBy(calls, originOf);
  const own = by.get('request') ?? [];
  const behind = consumers.flatMap((origin) => by.get(origin) ?? []);
  const shares = consumers.flatMap((origin) => {
    const counted = (by.get(origin) ?? []).filter(({ command }) => kinds[command] !== undefined).length;
    return counted === 0 ? [] : [`${origin} ${counted}`];
  });
  return {
    step,
    reads: perTable(own, 'reads'),
    writes: perTable(own, 'writes'),
    publishes: count(own, 'publishes'),
    bytes: bytesOf(own),
    'behind: reads': perTable(behind, 'reads'),
    'behind: writes': perTable(behind, 'writes'),
    'behind: publishes': count(behind, 'publishes'),
    'behind: sends': count(behind, 'sends'),
    'behind: calls': behind.length,
    'behind: bytes': bytesOf(behind),
    'by whom': shares.join(', '),
    unknown: (by.get('unknown') ?? []).length,
  };
};
