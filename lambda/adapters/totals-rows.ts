import { createHash } from 'node:crypto';
import { BatchGetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { isSame } from '../domain/kernel/is-same.ts';
import { CaseFacts } from '../domain/views/case-facts.ts';
import { daysOf, Planned, weeksPlanned } from '../domain/views/planned.ts';
import { type Sums, summed } from '../domain/views/sums.ts';
import { contributionsOf, placeContributionsOf, type Share, sharesOf } from '../domain/views/totals.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import type { Counted } from '../service/views-writer.ts';
import { readJson } from './read-json.ts';
import { readRows } from './read-rows.ts';
import { everyone, type Item, item, type Key } from './view-items.ts';
import type { ViewsTable } from './view-pages.ts';
import type { Unit } from './view-writes.ts';

/** A year of a large authority has some hundred thousand: they are looked at by hand. */
const isSums = (value: unknown): value is Sums =>
  typeof value === 'object' && value !== null && Object.values(value).every(Number.isSafeInteger);

/** Sums by the part of a scope's cases that they are of. */
export const Parts = lazily(() => z.record(z.string(), z.custom<Sums>(isSums)));
type Parts = z.infer<typeof Parts>;

/** Who meets another at a row of sums counts beside it: a day is the sum of its rows. */
export const mainRow = '0';
const besides = ['1', '2', '3', '4'] as const;
export const anotherRow = (): string => besides[Math.floor(Math.random() * besides.length)] ?? '1';

/** Sums of all that is counted, those by place, which only some ask for, and those of the schedule, a row a week. */
export type Ledger = 'totals' | 'places' | 'planned';

/** `totals#gd-comms#2026-11`, `2026-11-30#0`. */
export const totalsPartition = (ledger: Ledger, scope: string | null, month: string): string =>
  `${ledger}#${scope ?? everyone}#${month}`;

type Place = { readonly ledger: Ledger; readonly scope: string | null; readonly date: string };

const totalsKey = ({ ledger, scope, date }: Place, row: string): Key => ({
  pk: totalsPartition(ledger, scope, date.slice(0, 7)),
  sk: `${date}#${row}`,
});

/** A text of any length under which a sum can stand. */
const nameOfText = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

const reason = /^reason:(\w+):(.*)$/s;

export const reasonKey = (name: string): Key => ({ pk: `reason#${name}`, sk: 'text' });

const reasonsIn = (sums: Sums): readonly string[] => Object.keys(sums).flatMap((name) => reason.exec(name)?.[2] ?? []);

/** Reasons are whatever officers wrote: their texts stand once, in rows of their own. */
const shortened = (sums: Sums): Sums =>
  Object.fromEntries(
    Object.entries(sums).map(([name, count]) => {
      const [, outcome, text] = reason.exec(name) ?? [];
      return [text === undefined ? name : `reason:${outcome}:${nameOfText(text)}`, count];
    }),
  );

type Change = Place & { readonly part: string; readonly sums: Sums };

/** A schedule is everyone's and an authority's, whoever sends. */
const isOfSchedule = ({ authority }: CaseFacts, { scope }: Share): boolean => scope === null || scope === authority;

const plannedIn = ({ planned }: CaseFacts) => (planned === undefined ? [] : weeksPlanned(planned));

const sharesIn = (facts: CaseFacts | null): readonly Change[] =>
  facts === null
    ? []
    : sharesOf(facts).flatMap((share) => [
        ...contributionsOf(facts).map((counted) => ({ ledger: 'totals' as const, ...share, ...counted })),
        ...placeContributionsOf(facts, share).map((counted) => ({ ledger: 'places' as const, ...share, ...counted })),
        ...(isOfSchedule(facts, share) ? plannedIn(facts) : []).map((counted) => ({
          ledger: 'planned' as const,
          ...{ scope: share.scope, part: 'all', ...counted },
        })),
      ]);

/** Where and when a send stands on a schedule is told by rows of their own; what stands in the card of its case is looked up there. */
export const PlannedRow = lazily(() =>
  Planned.unwrap().pick({ start: true, submittedAt: true }).extend({ caseId: z.string() }),
);

export const plannedPartition = (scope: string | null, day: string): string => `planned-on#${scope ?? everyone}#${day}`;

/** What stands on the schedule of each day: for everyone and for its authority, in the order in which sends begin. */
const plannedRows = ({ caseId, authority, planned }: CaseFacts): readonly Unit[] => {
  if (planned === undefined) return [];
  const { start, submittedAt } = planned;
  const sk = `${start}#${submittedAt}#${caseId}`;
  const row = { caseId, start, submittedAt };
  const scopes = [null, ...(authority === null ? [] : [authority])];
  return daysOf(planned).flatMap((day) =>
    scopes.map((scope): Unit => [{ put: item({ pk: plannedPartition(scope, day), sk }, 0, row), when: null }]),
  );
};

const placeOf = ({ ledger, scope, date, part }: Change): string => [ledger, scope ?? '', date, part].join(' ');

/** What has to be added to each day of each scope, so that it counts a case as it is now instead of as it was. */
const changesBetween = (before: CaseFacts | null, now: CaseFacts): readonly Change[] => {
  const [was, is] = [before, now].map((facts) => Map.groupBy(sharesIn(facts), placeOf));
  const places = new Map([...(was?.values() ?? []), ...(is?.values() ?? [])].flat().map((one) => [placeOf(one), one]));
  const sumsAt = (place: string, of: typeof was): readonly Sums[] => (of?.get(place) ?? []).map(({ sums }) => sums);
  return [...places].flatMap(([place, change]) => {
    const sums = summed(sumsAt(place, was), -1, summed(sumsAt(place, is)));
    return Object.keys(sums).length === 0 ? [] : [{ ...change, sums }];
  });
};

const identify = (key: Item | Key): string =>
  JSON.stringify([key.pk, key.sk].map((one) => (typeof one === 'string' ? one : one?.S)));

type Standing = { readonly version: number; readonly parts: Parts };

export const factsKey = (caseId: string): Key => ({ pk: `case#${caseId}`, sk: 'facts' });

/** How the sums of days are kept, in step with the row that says what of a case they count. */
export const createTotalsRows = ({ client, table, onUnreadable }: ViewsTable) => {
  /** A row that cannot be read stays as it is, for everybody to see; what comes is counted beside it. */
  const read = async (keys: readonly Key[]): Promise<ReadonlyMap<string, Standing | 'unreadable'>> => {
    const Keys = keys.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
    const question = { RequestItems: { [table]: { Keys, ConsistentRead: true } } };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand(question));
    if ((UnprocessedKeys?.[table]?.Keys?.length ?? 0) > 0) throw new Error('not all sums could be read for the moment');
    return new Map(
      (Responses?.[table] ?? []).map((row) => {
        const [parts] = readRows(Parts, [row], onUnreadable);
        return [identify(row), parts === undefined ? 'unreadable' : { version: Number(row['version']?.N ?? 0), parts }];
      }),
    );
  };

  const rowsOf = async (changes: readonly Change[], row: string): Promise<Unit> => {
    const rows = [...Map.groupBy(changes, (change) => identify(totalsKey(change, row))).values()];
    const keys = rows.flatMap(([first]) => (first === undefined ? [] : [totalsKey(first, row)]));
    if (keys.length === 0) return [];
    const standing = await read(keys);
    const broken = keys.findIndex((key) => standing.get(identify(key)) === 'unreadable');
    if (broken >= 0) {
      const isBroken = (change: Change): boolean => standing.get(identify(totalsKey(change, row))) === 'unreadable';
      const beside = await rowsOf(changes.filter(isBroken), `${row}+`);
      return [
        ...(await rowsOf(
          changes.filter((change) => !isBroken(change)),
          row,
        )),
        ...beside,
      ];
    }
    return keys.flatMap((key, index) => {
      const stands = standing.get(identify(key));
      const { version, parts } =
        stands === undefined || stands === 'unreadable' ? { version: null, parts: {} } : stands;
      const next: Record<string, Sums> = { ...parts };
      for (const { part, sums } of rows[index] ?? []) next[part] = summed([sums], 1, next[part]);
      return [{ put: item(key, (version ?? 0) + 1, next), when: { seen: version } }];
    });
  };

  const keepReasons = async (changes: readonly Change[]): Promise<void> => {
    const texts = new Set(changes.flatMap(({ sums }) => reasonsIn(sums)));
    const puts = [...texts].map(
      (text) => new PutItemCommand({ TableName: table, Item: item(reasonKey(nameOfText(text)), 1, text) }),
    );
    await Promise.all(puts.map((put) => client.send(put)));
  };

  return {
    /** Rows of the schedule, where what is counted of a case stood there otherwise, or not at all; older ones lead to a card that says so. */
    plannedOf: (counted: string | null, { row: facts }: Counted<CaseFacts>, anew: boolean): readonly Unit[] => {
      const before = counted === null ? null : readJson(CaseFacts, counted, 'counted facts');
      const [was, is] = [before?.ok === true ? before.value : null, facts];
      const standsThere = isSame([was?.authority ?? null, was?.planned ?? null], [is.authority, is.planned]);
      return standsThere && !anew ? [] : plannedRows(facts);
    },
    /**
     * What is written so that the sums count a case by these facts. `counted`: the facts that they count it by now, as they stand
     * in its row, and the condition: whoever counts it meanwhile changes them. Nothing where a newer count stands.
     */
    unitOf: async (
      counted: string | null,
      standingVersion: number | null,
      { row: facts, version }: Counted<CaseFacts>,
      anew: boolean,
      row: string,
    ): Promise<Unit> => {
      const text = JSON.stringify(facts);
      if ((standingVersion ?? -1) > version || (counted === text && standingVersion === version && !anew)) return [];
      const before = counted === null ? null : readJson(CaseFacts, counted, 'counted facts');
      if (before !== null && !before.ok) onUnreadable({ ...factsKey(facts.caseId), issue: before.error });
      // What cannot be read cannot be taken away: the difference is left out, and a rebuild counts anew.
      const changes = before !== null && !before.ok ? [] : changesBetween(before?.value ?? null, facts);
      await keepReasons(changes);
      const put = { ...item(factsKey(facts.caseId), version, {}), counted: { S: text } };
      const short = changes.map((change) => ({ ...change, sums: shortened(change.sums) }));
      return [{ put, when: { counted } }, ...(await rowsOf(short, row))];
    },
  };
};
