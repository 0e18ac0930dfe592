import type { Hono } from 'hono';
import type * as z from 'zod';
import { isBefore } from '../../domain/calendar/instant.ts';
import type { Roster } from '../../domain/registry/roster.ts';
import { type Actor, actsFor, hasRole } from '../../domain/vocabulary/actor.ts';
import { awaitingNotices } from '../../notices/awaiting-notices.ts';
import { type NoticeRow, statusOf } from '../../notices/notice.ts';
import type { Case } from '../../service/load.ts';
import { openNotice, rosterOf } from '../../service/notices.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, readProblems, reads, writeProblems, writes } from '../operation.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { CaseNotices, CasePath, NoticePath, OpenedBody, OpenedNotice } from '../schemas/notices.ts';
import { KeyOptional } from '../schemas/parameters.ts';
import { loadVisibleCase } from '../visible-case.ts';

const tags = ['notices'];

const ofCase = declareRoute({
  method: 'get',
  path: '/cases/{id}/notices',
  tags,
  summary: 'Who has been told of a case outside the pages, how that went, and whom to ring',
  ...reads('department-officer', 'emergency-trigger', 'authority-officer', 'duty-officer', 'auditor'),
  request: {
    get params() {
      return CasePath();
    },
  },
  responses: { 200: json(CaseNotices, 'As it is on record'), ...readProblems },
});

const open = declareRoute({
  method: 'post',
  path: '/notices/{id}/opened',
  tags,
  summary: 'Note that somebody signed in by the link of a notice; answers where to look',
  description:
    'Of a case that they may see. Of a change of the register (`about` is `registry/<kind>/<id>`): the people of the organisation that was told, registrars and auditors.',
  ...writes('department-officer', 'emergency-trigger', 'authority-officer', 'duty-officer', 'registrar', 'auditor'),
  request: {
    get params() {
      return NoticePath();
    },
    headers: KeyOptional,
    ...jsonBody(OpenedBody),
  },
  responses: { 200: json(OpenedNotice, 'Noted, the first time'), ...writeProblems },
});

export const noticeRoutes = [ofCase, open] as const;
export type NoticeRoutes = (typeof noticeRoutes)[number];

type Answer = z.output<typeof CaseNotices>;

/** Whom a notice went to is shown to their own organisation and to auditors. */
const toldTo =
  (actor: Actor) =>
  (row: NoticeRow): Answer['told'][number] => {
    const { kind, organisation, position, person, gatewayKind: by, dueAt } = row.notice;
    const isOwn = actsFor(actor, organisation) || hasRole(actor, 'auditor');
    const { attempts, failedAt, handedAt, opened } = row;
    const what = { kind, organisation, position, person: isOwn ? person : null, by, dueAt };
    return { ...what, status: statusOf(row), attempts, failedAt, handedAt, openedAt: opened?.at ?? null };
  };

const deskOf = async ({ registry }: HttpDeps, authority: string, roster: Roster | null): Promise<Answer['desk']> => {
  const phone = roster?.deskPhone ?? (await registry.factsOf(null)).organisations.get(authority)?.contact.phone;
  return phone === undefined ? null : { organisation: authority, phone, rostered: roster !== null };
};

const nextOf = (found: Case, roster: Roster | null, { policy, clock }: HttpDeps): Answer['next'] => {
  if (found.kind === 'application' || roster === null) return [];
  const later = awaitingNotices(found.state, roster, policy).filter(({ dueAt }) => isBefore(clock(), dueAt));
  const steps = later.map(({ organisation, position, dueAt: at }) => ({ organisation, position, at }));
  return steps.filter((step, index) => steps.findIndex(({ position }) => position === step.position) === index);
};

/** As whoever asks may know it, of a case that they may see. */
export const noticesOf = async (deps: HttpDeps, found: Case, actor: Actor): Promise<Answer> => {
  const { authority, id } = found.state;
  const [roster, rows] = await Promise.all([
    authority === null ? null : rosterOf(deps, authority),
    deps.notices.about(id),
  ]);
  const desk = authority === null ? null : await deskOf(deps, authority, roster);
  return { desk, told: rows.map(toldTo(actor)), next: [...nextOf(found, roster, deps)] };
};

/** An entry of the register shows itself to whoever may read it: what was told of it is for those who were told, and for its keepers. */
const mayOpen = async (deps: HttpDeps, { notice }: NoticeRow, actor: Actor): Promise<boolean> =>
  notice.about.startsWith('registry/')
    ? actsFor(actor, notice.organisation) || hasRole(actor, 'registrar', 'auditor')
    : (await loadVisibleCase(deps, notice.about, actor)) !== null;

export const notices = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, ofCase, async (c) => {
    const [{ id }, actor] = [c.req.valid('param'), c.get('actor')];
    const found = await loadVisibleCase(deps, id, actor);
    return found === null
      ? answerProblem(c, 'not-found', 'no such case')
      : c.json(await noticesOf(deps, found, actor), 200);
  });
  serveRoute(app, open, async (c) => {
    const actor = c.get('actor');
    const unknown = () => answerProblem(c, 'not-found', 'no such notice');
    const row = await deps.notices.read(c.req.valid('param').id);
    if (row === null || !(await mayOpen(deps, row, actor))) return unknown();
    return (await openNotice(deps, row.id, actor)) === null ? unknown() : c.json({ about: row.notice.about }, 200);
  });
};
