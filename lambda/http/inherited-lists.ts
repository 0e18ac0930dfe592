import { answeringFor, predecessorsOf } from '../domain/rules/succession.ts';
import { sortOfCase } from '../domain/views/cards.ts';
import type { FiguresReader, ListQuery, ListScope, Page, PageRequest, Views } from '../service/ports.ts';
import type { HttpDeps } from './deps.ts';

type Asked = PageRequest & { readonly scope: ListScope };

const isByDue = ({ order }: ListQuery): boolean => order === 'due';
type Ask<Q, T> = (query: Q) => Promise<Page<T> | 'invalid-cursor'>;

/** Where each of the lists goes on (null: at its beginning; `-`: nowhere) and what was shown last; as a cursor `~after~one~other`. */
type Place = { readonly after: string | null; readonly cursors: readonly (string | null)[] };

const over = '-';

const placeIn = (cursor: string | null, lists: number): Place | 'invalid-cursor' => {
  if (cursor === null) return { after: null, cursors: Array.from({ length: lists }, () => null) };
  const [empty, after, ...cursors] = cursor.split('~');
  if (empty !== '' || after === undefined || cursors.length !== lists) return 'invalid-cursor';
  return {
    after: Buffer.from(after, 'base64url').toString(),
    cursors: cursors.map((one) => (one === '' ? null : one)),
  };
};

const cursorOf = ({ after, cursors }: Place): string =>
  `~${Buffer.from(after ?? '').toString('base64url')}~${cursors.map((one) => one ?? '').join('~')}`;

type Merging<T> = {
  readonly limit: number;
  readonly sortOf: (item: T) => string;
  readonly isBefore: (one: string, other: string) => boolean;
  readonly authority: string;
};

/**
 * One page of what comes first in several. Of a list that goes on, nothing of the others is shown that comes behind the last of its rows
 * here: what follows there may come first. Rows that are left are asked for again, and known by what was shown last.
 */
const merged = <T extends { readonly authority: string | null }>(
  pages: readonly Page<T>[],
  { after, cursors }: Place,
  { limit, sortOf, isBefore, authority }: Merging<T>,
): Page<T> => {
  const lists = pages.map(({ items, next }, index) => ({
    next,
    from: cursors[index] ?? null,
    last: items.map(sortOf).at(-1),
    rows: items.filter((item) => after === null || isBefore(after, sortOf(item))),
  }));
  const goOn = lists.filter(({ next }) => next !== null);
  const isKnown = (item: T): boolean => goOn.every(({ last }) => last !== undefined && !isBefore(last, sortOf(item)));
  const shown = lists
    .flatMap(({ rows }) => rows)
    .filter(isKnown)
    .toSorted((one, other) => (isBefore(sortOf(one), sortOf(other)) ? -1 : 1))
    .slice(0, limit);
  const place = {
    after: shown.map(sortOf).at(-1) ?? after,
    cursors: lists.map(({ rows, next, from }) => (rows.every((row) => shown.includes(row)) ? (next ?? over) : from)),
  };
  const items = shown.map((item) => ({ ...item, authority }));
  return { items, next: place.cursors.every((cursor) => cursor === over) ? null : cursorOf(place) };
};

/**
 * Cases written under an authority that another took over from are that other's: one list, by date. What an officer
 * weighs counts all of them, whoever sent or scheduled them under which name.
 */
export const withInherited = ({ views, figures, registry }: Pick<HttpDeps, 'views' | 'figures' | 'registry'>) => {
  const all = async (authority: string): Promise<readonly string[]> => [
    authority,
    ...predecessorsOf(authority, (await registry.facts()).organisations),
  ];
  const paged =
    <Q extends Asked, T extends { readonly authority: string | null }>(
      ask: Ask<Q, T>,
      sortOf: (item: T) => string,
      isForward: (query: Q) => boolean,
    ): Ask<Q, T> =>
    async (query) => {
      const { scope, limit } = query;
      if (scope.of !== 'authority') return ask(query);
      const lists = await all(scope.organisation);
      if (lists.length === 1) return ask(query);
      const place = placeIn(query.cursor, lists.length);
      if (place === 'invalid-cursor') return place;
      const forward = isForward(query);
      const isBefore = (one: string, other: string): boolean => (forward ? one < other : one > other);
      const pages = await Promise.all(
        lists.map((organisation, index): ReturnType<Ask<Q, T>> => {
          const cursor = place.cursors[index] ?? null;
          const none = { items: [], next: null };
          return cursor === over
            ? Promise.resolve(none)
            : ask({ ...query, cursor, scope: { of: 'authority', organisation } });
        }),
      );
      const found: Page<T>[] = [];
      for (const page of pages) {
        if (page === 'invalid-cursor') return page;
        found.push(page);
      }
      return merged(found, place, { limit, sortOf, isBefore, authority: scope.organisation });
    };
  const inherited: Views = {
    ...views,
    cases: (kind, query) => paged((one: typeof query) => views.cases(kind, one), sortOfCase, isByDue)(query),
    onBoard: (state, query) =>
      paged(
        (one: typeof query) => views.onBoard(state, one),
        sortOfCase,
        () => false,
      )(query),
    paperwork: paged(views.paperwork, ({ dueAt, caseId }) => `${dueAt}#${caseId}`, isByDue),
    onSchedule: (day, query) =>
      paged(
        (one: typeof query) => views.onSchedule(day, one),
        sortOfCase,
        () => true,
      )(query),
    countOf: async (kind, query) => {
      const { scope } = query;
      if (scope.of !== 'authority') return views.countOf(kind, query);
      const counts = await Promise.all(
        (await all(scope.organisation)).map((organisation) =>
          views.countOf(kind, { ...query, scope: { of: 'authority', organisation } }),
        ),
      );
      return { count: counts.reduce((sum, { count }) => sum + count, 0), more: counts.some(({ more }) => more) };
    },
  };
  const weighing: FiguresReader = {
    figuresFor: async (question, now) => {
      const { organisations } = await registry.facts();
      /** Of today, with all that it has taken over from; a case may still name one of these. */
      const oneWith = (id: string): readonly string[] => {
        const today = answeringFor(id, organisations);
        return [...new Set([today, ...predecessorsOf(today, organisations), id])];
      };
      const { sender, authority } = question;
      const together = { senders: oneWith(sender), authorities: authority === null ? [] : oneWith(authority) };
      return figures.figuresFor({ ...question, together }, now);
    },
  };
  return { views: inherited, figures: weighing };
};
