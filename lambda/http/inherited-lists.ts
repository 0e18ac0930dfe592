import { answeringFor, predecessorsOf } from '../domain/rules/succession.ts';
import type { FiguresReader, ListScope, Page, PageRequest, Views } from '../service/ports.ts';
import type { Reports } from '../service/reports.ts';
import type { HttpDeps } from './deps.ts';

type Asked = PageRequest & { readonly scope: ListScope };
type Ask<Q, T> = (query: Q) => Promise<Page<T> | 'invalid-cursor'>;

/** Where a list goes on: in the so-manyth organisation's, and where in that; an ordinary cursor is of the first. */
const placeIn = (cursor: string | null): readonly [number, string | null] => {
  const [, nth, inner] = /^(\d{1,4})~(.*)$/s.exec(cursor ?? '') ?? [];
  return nth === undefined ? [0, cursor] : [Number(nth), inner === '' || inner === undefined ? null : inner];
};

/**
 * Cases written under an authority that another took over from are that other's: its own lists first, then theirs. What an officer
 * weighs counts all of them, whoever sent or scheduled them under which name.
 */
export const withInherited = ({
  views,
  reports,
  figures,
  registry,
}: Pick<HttpDeps, 'views' | 'reports' | 'figures' | 'registry'>) => {
  const all = async (authority: string): Promise<readonly string[]> => [
    authority,
    ...predecessorsOf(authority, (await registry.facts()).organisations),
  ];
  const paged =
    <Q extends Asked, T extends { readonly authority: string | null }>(ask: Ask<Q, T>): Ask<Q, T> =>
    async (query) => {
      const { scope } = query;
      if (scope.of !== 'authority') return ask(query);
      const asked = await all(scope.organisation);
      const [nth, cursor] = placeIn(query.cursor);
      const from = async (at: number, inner: string | null): Promise<Page<T> | 'invalid-cursor'> => {
        const organisation = asked[at];
        if (organisation === undefined) return 'invalid-cursor';
        const page = await ask({ ...query, cursor: inner, scope: { of: 'authority', organisation } });
        if (page === 'invalid-cursor') return page;
        const isLast = at + 1 === asked.length;
        if (page.next === null && page.items.length === 0 && !isLast) return from(at + 1, null);
        const items = page.items.map((item) => ({ ...item, authority: scope.organisation }));
        if (page.next === null) return { items, next: isLast ? null : `${at + 1}~` };
        return { items, next: at === 0 ? page.next : `${at}~${page.next}` };
      };
      return from(nth, cursor);
    };
  const inherited: Views = {
    ...views,
    cases: (kind, query) => paged((one: typeof query) => views.cases(kind, one))(query),
    onBoard: (state, query) => paged((one: typeof query) => views.onBoard(state, one))(query),
    paperwork: paged(views.paperwork),
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
  const joined: Reports = {
    ...reports,
    facts: async (counted, scope, span) => {
      const found = await Promise.all(
        (scope === null ? [null] : await all(scope)).map((one) => reports.facts(counted, one, span)),
      );
      return { rows: found.flatMap(({ rows }) => rows), partial: found.some(({ partial }) => partial) };
    },
    schedule: async (authority, status, span) => {
      const found = await Promise.all((await all(authority)).map((one) => reports.schedule(one, status, span)));
      return { rows: found.flatMap(({ rows }) => rows), partial: found.some(({ partial }) => partial) };
    },
  };
  const weighing: FiguresReader = {
    weigh: async (question, now) => {
      const { organisations } = await registry.facts();
      /** Of today, with all that it has taken over from; a case may still name one of these. */
      const oneWith = (id: string): readonly string[] => {
        const today = answeringFor(id, organisations);
        return [...new Set([today, ...predecessorsOf(today, organisations), id])];
      };
      const { sender, authority } = question;
      const together = { senders: oneWith(sender), authorities: authority === null ? [] : oneWith(authority) };
      return figures.weigh({ ...question, together }, now);
    },
  };
  return { views: inherited, reports: joined, figures: weighing };
};
