import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { addDays, daysBetween } from '../../domain/calendar/plain-date.ts';
import { predecessorsOf } from '../../domain/rules/succession.ts';
import { isIn, sendsOn } from '../../domain/views/planned.ts';
import type { Statistics } from '../../domain/views/statistics.ts';
import { summed } from '../../domain/views/sums.ts';
import { type Asked, askedShares } from '../../domain/views/totals.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import type { ListScope } from '../../service/ports.ts';
import type { Reports, Span } from '../../service/reports.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { listScopeOf } from '../list-scope.ts';
import { json, readProblems, reads, unchanged } from '../operation.ts';
import { cardShownIn } from '../representations/application-card.ts';
import type { TableContext } from '../representations/case-table.ts';
import { declareRoute, serveRoute } from '../route.ts';
import {
  DayPath,
  ScheduleAnswer,
  ScheduleDay,
  ScheduleDayQuery,
  ScheduleQuery,
  StatisticsAnswer,
  StatisticsQuery,
} from '../schemas/reports.ts';
import { wantsCsv } from '../wants-csv.ts';
import { notModified, watching } from '../watched.ts';

const statistics = declareRoute({
  method: 'get',
  path: '/statistics',
  tags: ['advice'],
  summary: 'What came in, was decided and was sent over a time; with Accept: text/csv the cases behind it',
  ...reads('authority-officer', 'auditor'),
  request: {
    get query() {
      return StatisticsQuery();
    },
  },
  responses: {
    200: {
      description:
        'The figures, or one line a case, page by page: `Link` with rel="next" leads on, and is missing on the last',
      content: { 'application/json': { schema: StatisticsAnswer }, 'text/csv': { schema: z.string() } },
    },
    ...readProblems,
  },
});

const schedule = declareRoute({
  method: 'get',
  path: '/schedule',
  tags: ['advice'],
  summary: 'How many sends, asked for and ordered, touch each day, and the first of each',
  ...reads('authority-officer', 'duty-officer', 'auditor'),
  request: {
    get query() {
      return ScheduleQuery();
    },
  },
  responses: { 200: json(ScheduleAnswer, 'The days that have any; a weak ETag'), ...unchanged, ...readProblems },
});

const dayOfSchedule = declareRoute({
  method: 'get',
  path: '/schedule/{day}',
  tags: ['advice'],
  summary: 'Sends asked for and ordered whose window touches a day, in Asia/Shanghai',
  ...reads('authority-officer', 'duty-officer', 'auditor'),
  request: {
    get params() {
      return DayPath();
    },
    get query() {
      return ScheduleDayQuery();
    },
  },
  responses: { 200: json(ScheduleDay, 'One page; a weak ETag'), ...unchanged, ...readProblems },
});

export const reportRoutes = [statistics, schedule, dayOfSchedule] as const;
export type ReportRoute = (typeof reportRoutes)[number];

/** Whose cases a report is of: `authority` null for all. null for an officer without an organisation, who is shown nobody's. */
const seenBy = (actor: Actor, asked: string | undefined): { readonly authority: string | null } | null => {
  const scope = listScopeOf(actor, asked);
  if (scope === null || scope.of === 'owner') return null;
  return { authority: scope.of === 'all' ? null : scope.organisation };
};

const withoutOne = 'reports are of an authority, and the token names no organisation';

const scopeOf = (authority: string | null): ListScope =>
  authority === null ? { of: 'all' } : { of: 'authority', organisation: authority };

const withPredecessors = async ({ registry }: HttpDeps, authority: string): Promise<readonly string[]> => [
  authority,
  ...predecessorsOf(authority, (await registry.facts()).organisations),
];

type Question = z.infer<ReturnType<typeof StatisticsQuery>>;

/** The cases behind the figures, page by page: where one is not the last, its `Link` leads on (RFC 8288). Few ask for them. */
const fileOfCases = async (
  c: Context<HttpEnv>,
  { reports }: HttpDeps,
  { from, to, organisation, cursor }: Question,
  scopes: readonly string[] | null,
  context: TableContext,
) => {
  const [{ caseHeadings, caseRows, leftOutRow }, { pageOfCases }, { byteOrderMark, csvLines }] = await Promise.all([
    import('../representations/case-table.ts'),
    import('../pages-of-cases.ts'),
    import('../csv.ts'),
  ]);
  const asked = { scopes: scopes ?? [organisation ?? null], sender: organisation ?? null, span: { from, to } };
  const page = await pageOfCases(reports, asked, cursor ?? null, (cases) => csvLines(caseRows(cases, context)));
  if (page === 'invalid-cursor') return page;
  const { text, leftOut, next } = page;
  const headings = cursor === undefined ? `${byteOrderMark}${csvLines([caseHeadings(context)])}` : '';
  const missing = leftOut === 0 ? '' : csvLines([leftOutRow(leftOut, context)]);
  if (next !== null) {
    const following = new URLSearchParams({ ...c.req.query(), cursor: next });
    c.header('Link', `<${c.req.path}?${following.toString()}>; rel="next"`);
  }
  return c.body(`${headings}${text}${missing}`, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="statistics-${from}-${to}.csv"`,
  });
};

/** The sums of each day, over every part that holds cases asked for. */
const daysFor = async (totals: Reports['totals'], asked: Asked, span: Span) => {
  const found = await Promise.all(
    askedShares(asked).map(async ({ scope, has }) => ({ has, ...(await totals(scope, span)) })),
  );
  const days = found.flatMap(({ days, has }) =>
    days.flatMap(({ date, parts }) =>
      Object.entries(parts).flatMap(([part, sums]) => (has(part) ? [{ date, sums }] : [])),
    ),
  );
  return { days, partial: found.some(({ partial }) => partial) };
};

/** A reason whose text cannot be read is counted, and shown by the name it is counted under. */
const saidReasons = async ({ reports }: HttpDeps, reasons: Statistics['reasons']): Promise<Statistics['reasons']> => {
  const texts = await reports.reasons(reasons.map(({ reason }) => reason));
  return reasons.map((line) => ({ ...line, reason: texts.get(line.reason) ?? line.reason }));
};

/** Of a division, so many rows of a day are looked at for the few that are shown: the rest is on the page of the day. */
const lookedAt = 30;

type Listed = { readonly scope: ListScope; readonly division: string | null };

const cardsOn = async (
  { views, policy }: HttpDeps,
  day: string,
  { scope, division }: Listed,
  page: { readonly limit: number; readonly cursor: string | null },
) => {
  const found = await views.onSchedule(day, { ...page, scope });
  if (found === 'invalid-cursor') return found;
  const shown = cardShownIn({ of: 'authority', organisation: '' }, policy);
  return { items: found.items.filter((card) => isIn(card, division)).map(shown), next: found.next };
};

/** The sums of the weeks say how many sends there are; of each day that has any, the first are read. */
const scheduleOf = async (
  deps: HttpDeps,
  { from, to, each }: z.output<ReturnType<typeof ScheduleQuery>>,
  listed: Listed,
  authorities: readonly string[] | null,
) => {
  const found = await Promise.all((authorities ?? [null]).map((one) => deps.reports.planned(one, { from, to })));
  const sums = summed(found.flatMap(({ days }) => days.flatMap(({ parts }) => Object.values(parts))));
  const counted = daysBetween(from, to) + 1;
  const days = Array.from({ length: counted }, (_none, at) => addDays(from, at)).flatMap((date) => {
    const sends = sendsOn(sums, date, listed.division);
    return sends === 0 ? [] : [{ date, sends }];
  });
  const limit = listed.division === null ? each : Math.max(each, lookedAt);
  const withItems = await Promise.all(
    days.map(async (day) => {
      const page = each === 0 ? null : await cardsOn(deps, day.date, listed, { limit, cursor: null });
      return { ...day, items: page === null || page === 'invalid-cursor' ? [] : page.items.slice(0, each) };
    }),
  );
  return { from, to, partial: found.some(({ partial }) => partial), days: withItems };
};

export const reports = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, statistics, async (c) => {
    const question = c.req.valid('query');
    const { from, to, organisation = null, lang } = question;
    const seen = seenBy(c.get('actor'), question.authority);
    if (seen === null) return answerProblem(c, 'missing-organisation', withoutOne);
    const { authority } = seen;
    const { calendar, organisations } = await deps.registry.facts();
    const nameOf = (id: string): string => organisations.get(id)?.name ?? id;
    c.header('Vary', 'Accept');
    const authorities = authority === null ? null : [authority, ...predecessorsOf(authority, organisations)];
    if (wantsCsv(c.req.header('accept'))) {
      const file = await fileOfCases(c, deps, question, authorities, { calendar, language: lang, nameOf });
      return file === 'invalid-cursor' ? answerProblem(c, file, 'begin again without a cursor') : file;
    }
    const asked = { authorities, sender: organisation };
    // Asked for some times a day: until then nobody pays for what is made of the sums.
    const [{ days, ...whole }, places, { statisticsOf }, { divisionsOf }] = await Promise.all([
      daysFor(deps.reports.totals, asked, { from, to }),
      daysFor(deps.reports.places, asked, { from, to }),
      import('../../domain/views/statistics.ts'),
      import('../../domain/views/statistics-of-sends.ts'),
    ]);
    const partial = whole.partial || places.partial;
    const divisions = divisionsOf(summed(places.days.map(({ sums }) => sums)), deps.policy);
    const asOf = deps.clock();
    const { reasons, ...counted } = statisticsOf(days, { calendar, now: asOf, judgement: deps.policy });
    const notRecorded = ['submissions-refused-by-rules' as const];
    const said = { reasons: await saidReasons(deps, reasons), ...counted };
    return c.json({ from, to, asOf, authority, organisation, partial, notRecorded, ...said, divisions }, 200);
  });
  const watch = watching<z.output<typeof ScheduleAnswer>, never>(deps);
  serveRoute(app, schedule, async (c) => {
    const asked = c.req.valid('query');
    const seen = seenBy(c.get('actor'), asked.authority);
    if (seen === null) return answerProblem(c, 'missing-organisation', withoutOne);
    const { authority } = seen;
    const authorities = authority === null ? null : await withPredecessors(deps, authority);
    const listed = { scope: scopeOf(authority), division: asked.division ?? null };
    const watched = { kind: 'application', scope: listed.scope, besides: authorities ?? [] } as const;
    const answer = await watch(c, watched, () => scheduleOf(deps, asked, listed, authorities));
    return answer === 'unchanged' ? notModified(c) : c.json(answer, 200);
  });
  const watchDay = watching<z.output<typeof ScheduleDay>, 'invalid-cursor'>(deps);
  serveRoute(app, dayOfSchedule, async (c) => {
    const { day } = c.req.valid('param');
    const { limit, cursor, division, authority: named } = c.req.valid('query');
    const seen = seenBy(c.get('actor'), named);
    if (seen === null) return answerProblem(c, 'missing-organisation', withoutOne);
    const { authority } = seen;
    const listed = { scope: scopeOf(authority), division: division ?? null };
    const watched = { kind: 'application', scope: listed.scope } as const;
    const answer = await watchDay(c, watched, () => cardsOn(deps, day, listed, { limit, cursor: cursor ?? null }));
    if (answer === 'invalid-cursor') return answerProblem(c, 'invalid-cursor', 'begin again without a cursor');
    return answer === 'unchanged' ? notModified(c) : c.json(answer, 200);
  });
};
