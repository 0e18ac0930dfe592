import { type BoardState, boardStates, isInState } from '../domain/views/board.ts';
import type { ApplicationCard, EmergencyCard } from '../domain/views/cards.ts';
import type { DueItem } from '../domain/views/due-item.ts';
import { applicationQueues, isInQueue } from '../domain/views/queue.ts';
import type { ChangedRows } from '../service/views-writer.ts';
import type { Standing } from './standing-rows.ts';
import {
  activityItems,
  boardItem,
  boardKey,
  cardItem,
  cardKey,
  dueItem,
  dueKey,
  escalatedItem,
  escalatedKey,
  factsItems,
  type Item,
  type Key,
  orderItem,
  orderKey,
  paperworkItem,
  paperworkKey,
  queueItem,
  queueKey,
  scanUseItem,
  scanUseKey,
} from './view-items.ts';

/**
 * `seen`: the row is put only if its version is still that one (null: it has none); `counted`: if it counts the same facts, to the
 * letter; `newest`: unless a newer one stands.
 */
export type Condition = { readonly seen: number | null } | { readonly counted: string | null } | 'newest' | null;

export type ViewWrite = { readonly put: Item; readonly when: Condition } | { readonly delete: Key };

/** What is written together or not at all. */
export type Unit = readonly ViewWrite[];

const identify = ({ pk, sk }: Key): string => `${pk} ${sk}`;

const isNewer = (standing: Standing | undefined, version: number, anew: boolean): boolean => {
  const stands = standing?.version ?? -1;
  return stands < version || (anew && stands === version);
};

/** What hangs on a row by key: it is written with the row, remembered in it, and taken away with it. */
type Hanging = readonly (readonly [Key, Item])[];

/** Rows of boards are told anew whatever is known; what else stands by a card is left where the card is not the whole case. */
const isLeft = ({ sk }: Key): boolean => !sk.startsWith('board#');

const owner = (
  row: Item,
  hanging: Hanging,
  standing: Standing | undefined,
  besides: readonly Key[],
  isPartial: boolean,
): Unit => {
  const all = new Map(hanging.map((entry) => [identify(entry[0]), entry]));
  const others = (standing?.dues ?? []).filter((key) => !all.has(identify(key)));
  const left = isPartial ? others.filter(isLeft) : [];
  const keys = [...[...all.values()].map(([key]) => key), ...left];
  const gone = [...others.filter((key) => !left.includes(key)), ...besides.filter((key) => !all.has(identify(key)))];
  return [
    { put: { ...row, dues: { S: JSON.stringify(keys) } }, when: { seen: standing?.version ?? null } },
    ...[...all.values()].map(([, put]) => ({ put, when: null })),
    ...new Map(gone.map((key) => [identify(key), { delete: key }])).values(),
  ];
};

const hangingDues = (dues: readonly DueItem[]): Hanging => dues.map((due) => [dueKey(due), dueItem(due)]);

const escalatedOf = (state: BoardState, card: EmergencyCard): Hanging =>
  card.escalatedTo === undefined
    ? []
    : [[escalatedKey(state, card.caseId), escalatedItem(state, card, card.escalatedTo)]];

const queuesOf = (card: ApplicationCard, version: number): Hanging =>
  applicationQueues
    .filter((queue) => isInQueue(queue, card))
    .map((queue) => [queueKey(queue, card.caseId), queueItem(queue, card, version)]);

const boardsOf = ({ card, version = card.version }: NonNullable<ChangedRows['case']>): Hanging =>
  card.kind === 'application'
    ? queuesOf(card, version)
    : boardStates
        .filter((state) => isInState(state, card))
        .flatMap((state) => [[boardKey(state, card.caseId), boardItem(state, card)], ...escalatedOf(state, card)]);

const scanUsesOf = ({ scanUses }: NonNullable<ChangedRows['case']>): Hanging =>
  scanUses.map((use) => [scanUseKey(use), scanUseItem(use)]);

/** A release before this one kept a row of every board, and did not remember them. */
const formerBoards = (caseId: string, standing: ReadonlyMap<string, Standing>): readonly Key[] =>
  boardStates.map((state) => boardKey(state, caseId)).filter(({ sk }) => standing.has(sk));

const paperworkOf = ({ paperwork }: NonNullable<ChangedRows['case']>): Hanging =>
  paperwork === null ? [] : [[paperworkKey(paperwork.caseId), paperworkItem(paperwork)]];

/** What has to be written so that the views have these rows, given what stands of the case. */
export const writesOf = (
  { case: changed, orders, activity, facts }: ChangedRows,
  standing: ReadonlyMap<string, Standing>,
  anew: boolean,
): readonly Unit[] => {
  const units: Unit[] = [];
  const add = (
    key: Key,
    row: Item,
    version: number,
    hanging: Hanging,
    besides: readonly Key[] = [],
    isPartial = false,
  ): void => {
    const stands = standing.get(key.sk);
    if (isNewer(stands, version, anew)) units.push(owner(row, hanging, stands, besides, isPartial));
  };
  if (changed !== null) {
    const { card, dues, version = card.version, isPartial = false } = changed;
    const hanging = [...boardsOf(changed), ...paperworkOf(changed), ...scanUsesOf(changed), ...hangingDues(dues)];
    add(
      cardKey(card.caseId),
      cardItem(card, version),
      version,
      hanging,
      formerBoards(card.caseId, standing),
      isPartial,
    );
  }
  for (const { row, dues } of orders) add(orderKey(row), orderItem(row), row.version, hangingDues(dues));
  const counted = [
    ...(activity === null ? [] : activityItems(activity.row, activity.version)),
    ...(facts === null ? [] : factsItems(facts.row, facts.version)),
  ];
  return [...units, ...counted.map((item): Unit => [{ put: item, when: 'newest' }])];
};
