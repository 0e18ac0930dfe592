import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { ancestorsOf } from '../domain/division/division-overlap.ts';
import type { ActivityRow } from '../domain/views/activity-row.ts';
import type { BoardState } from '../domain/views/board.ts';
import {
  type ApplicationCard,
  type CaseCard,
  type EmergencyCard,
  type PaperworkCard,
  sortOfCase,
} from '../domain/views/cards.ts';
import { type CaseFacts, countingDays } from '../domain/views/case-facts.ts';
import type { DueItem } from '../domain/views/due-item.ts';
import type { OrderRow } from '../domain/views/order-row.ts';
import type { ApplicationQueue } from '../domain/views/queue.ts';
import type { RegistryRow } from '../domain/views/registry-row.ts';
import type { ScanUse } from '../domain/views/scan-use.ts';

export type Item = Record<string, AttributeValue>;
export type Key = { readonly pk: string; readonly sk: string };

const text = (value: string): AttributeValue => ({ S: value });

export const item = (
  key: Key,
  version: number,
  body: unknown,
  indexed: Readonly<Record<string, string>> = {},
): Item => ({
  pk: text(key.pk),
  sk: text(key.sk),
  version: { N: String(version) },
  body: text(JSON.stringify(body)),
  ...Object.fromEntries(Object.entries(indexed).map(([name, value]) => [name, text(value)])),
});

type Listed = {
  readonly list: 'application' | 'emergency' | 'paperwork' | BoardState;
  readonly owner: string;
  readonly authority: string | null;
  readonly status: string;
  readonly ownerSort: string;
  readonly authoritySort: string;
};

/** Keys of the list indexes; auditors see a status by what is due, as its authority does. An authority sees nothing of a draft, whose authority is not yet known. */
const listed = ({ list, owner, authority, status, ownerSort, authoritySort }: Listed): Record<string, string> => ({
  ownerKey: `${list}#${owner}`,
  ownerStatusKey: `${list}#${owner}#${status}`,
  ownerSort,
  kindKey: list,
  kindStatusKey: `${list}#${status}`,
  kindSort: ownerSort,
  kindStatusSort: authoritySort,
  ...(authority === null
    ? {}
    : { authorityKey: `${list}#${authority}`, authorityStatusKey: `${list}#${authority}#${status}`, authoritySort }),
});

export const cardKey = (caseId: string): Key => ({ pk: `case#${caseId}`, sk: 'card' });

/** `version`: what the row is written by. */
export const cardItem = (card: CaseCard, version: number = card.version): Item =>
  item(
    cardKey(card.caseId),
    version,
    card,
    listed({
      list: card.kind,
      owner: card.kind === 'application' ? card.applicant : card.organisation,
      authority: card.authority,
      status: card.status,
      ownerSort: `${card.updatedAt}#${card.caseId}`,
      authoritySort: sortOfCase(card),
    }),
  );

export const queueKey = (queue: ApplicationQueue, caseId: string): Key => ({
  pk: `case#${caseId}`,
  sk: `board#${queue}`,
});

/** The row of an application in a list that it stands in besides those of its status: asked for by name, and in no list of all. */
export const queueItem = (queue: ApplicationQueue, card: ApplicationCard, version: number): Item =>
  item(queueKey(queue, card.caseId), version, card, {
    kindStatusKey: `application#${queue}`,
    kindStatusSort: sortOfCase(card),
    ...(card.authority === null
      ? {}
      : { authorityStatusKey: `application#${card.authority}#${queue}`, authoritySort: sortOfCase(card) }),
  });

export const boardKey = (state: BoardState, caseId: string): Key => ({ pk: `case#${caseId}`, sk: `board#${state}` });

/** The row of an emergency or drill on a board; it stands there only while it is in that state. */
export const boardItem = (state: BoardState, card: EmergencyCard): Item => {
  const sort = `${card.triggeredAt}#${card.caseId}`;
  const { organisation: owner, authority, path: status } = card;
  const keys = listed({ list: state, owner, authority, status, ownerSort: sort, authoritySort: sort });
  return item(boardKey(state, card.caseId), card.version, card, keys);
};

/** The same for the authority that may confirm it besides its own: in no list but that authority's. */
export const escalatedKey = (state: BoardState, caseId: string): Key => ({
  pk: `case#${caseId}`,
  sk: `board#${state}#escalated`,
});

export const escalatedItem = (state: BoardState, card: EmergencyCard, authority: string): Item =>
  item(escalatedKey(state, card.caseId), card.version, card, {
    authorityKey: `${state}#${authority}`,
    authorityStatusKey: `${state}#${authority}#${card.path}`,
    authoritySort: `${card.triggeredAt}#${card.caseId}`,
  });

export const paperworkKey = (caseId: string): Key => ({ pk: `case#${caseId}`, sk: 'paperwork' });

export const paperworkItem = (card: PaperworkCard): Item =>
  item(
    paperworkKey(card.caseId),
    card.version,
    card,
    listed({
      list: 'paperwork',
      owner: card.organisation,
      authority: card.authority,
      status: card.status,
      ownerSort: `${card.dueAt}#${card.caseId}`,
      authoritySort: `${card.dueAt}#${card.caseId}`,
    }),
  );

export const orderKey = (row: Pick<OrderRow, 'caseId' | 'orderId'>): Key => ({
  pk: `case#${row.caseId}`,
  sk: `order#${row.orderId}`,
});

export const orderItem = (row: OrderRow): Item =>
  item(orderKey(row), row.version, row, {
    operatorKey: `operator#${row.operator}`,
    operatorSort: `${row.issuedAt}#${row.orderId}`,
  });

export const dueKey = (due: DueItem): Key => ({
  pk: `due#${due.kind}`,
  sk: `${due.dueAt}#${due.caseId}#${due.orderId ?? ''}`,
});

export const dueItem = (due: DueItem): Item => item(dueKey(due), 0, due);

export const registryKey = (kind: RegistryRow['kind'], id: string): Key => ({ pk: `registry#${kind}`, sk: id });

/** Lists that are asked for by whose they are, each as long as it is however many organisations there are. */
export const registryLists = {
  authorities: 'registry#telecom-authority',
  standing: (organisation: string): string => `registry#standing-authority#${organisation}`,
  prepared: (organisation: string): string => `registry#prepared-message#${organisation}`,
} as const;

const registryListOf = ({ current, proposal }: RegistryRow): string | null => {
  const entry = current ?? proposal?.entry ?? null;
  if (entry?.kind === 'prepared-message') return registryLists.prepared(entry.value.organisation);
  if (current?.kind === 'standing-authority') return registryLists.standing(current.value.organisation);
  return current?.kind === 'organisation' && current.value.kind === 'telecom-authority'
    ? registryLists.authorities
    : null;
};

export const registryItem = (row: RegistryRow): Item => {
  const list = registryListOf(row);
  const indexed = list === null ? {} : { ownerKey: list, ownerSort: row.id };
  return item(registryKey(row.kind, row.id), row.version, row, indexed);
};

/** Names the standing authorities of an organisation by their keys alone, which no damage to a row can lose. */
export const standingOfKey = (organisation: string): string => `registry#standing-of#${organisation}`;

/** What names a row of the register in a partition of its own; null where it is not asked for by whose it is. */
export const standingOfItem = ({ current, version, id }: RegistryRow): Item | null =>
  current?.kind === 'standing-authority'
    ? item({ pk: standingOfKey(current.value.organisation), sk: id }, version, { id })
    : null;

/** `within`: the row also stands under everything around its divisions; `direct`: only under the divisions themselves. */
export const activityItems = (row: ActivityRow, version: number): Item[] => {
  const sk = `${row.date}#${row.caseId}`;
  const around = new Set(row.divisions.flatMap((division) => [division, ...ancestorsOf(division)]));
  return [
    item({ pk: `activity#sender#${row.sender}`, sk }, version, row),
    ...[...around].map((division) => item({ pk: `activity#within#${division}`, sk }, version, row)),
    ...row.divisions.map((division) => item({ pk: `activity#direct#${division}`, sk }, version, row)),
  ];
};

export const scanUsesKey = (digest: string): string => `scan#${digest}`;

export const scanUseKey = ({ digest, caseId }: ScanUse): Key => ({ pk: scanUsesKey(digest), sk: caseId });

export const scanUseItem = (use: ScanUse): Item => item(scanUseKey(use), use.version, use);

/** The scope of auditors; no organisation has such an id. */
export const everyone = '*';

/** Rows of one scope and month, e.g. `statistics#received#gd-comms#2026-11`. */
export const statisticsKey = (counted: 'received' | 'sent', scope: string, month: string): string =>
  `statistics#${counted}#${scope}#${month}`;

/** A line of the file needs nothing of what is counted by place or planned. */
const withoutPlaces = ({ planned: _planned, operators, ...facts }: CaseFacts): CaseFacts => ({
  ...facts,
  operators: operators.map(({ places: _places, ...report }) => report),
});

/** Under the month a case came in and the month it was sent, for its authority, its sender and everyone. */
export const factsItems = (facts: CaseFacts, version: number): Item[] => {
  const { received, sent } = countingDays(facts);
  const row = withoutPlaces(facts);
  const scopes = new Set([everyone, facts.sender, ...(facts.authority === null ? [] : [facts.authority])]);
  return [...scopes].flatMap((scope) => {
    const at = (counted: 'received' | 'sent', date: string): Item =>
      item({ pk: statisticsKey(counted, scope, date.slice(0, 7)), sk: `${date}#${facts.caseId}` }, version, row);
    return [at('received', received), ...(sent === null ? [] : [at('sent', sent)])];
  });
};
