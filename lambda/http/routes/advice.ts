import type { Hono } from 'hono';
import type { ProvisionalDate } from '../../domain/calendar/provisional.ts';
import { contains } from '../../domain/division/division.ts';
import { PublishedPolicy } from '../../domain/rules/published-policy.ts';
import { hasRole } from '../../domain/vocabulary/actor.ts';
import type { Organisation } from '../../domain/vocabulary/organisation.ts';
import { checkDraft, type Draft } from '../../service/checks.ts';
import { allFindingWords } from '../../words/all.ts';
import { provisionalWords } from '../../words/application-finding-words.ts';
import { say } from '../../words/sentence.ts';
import { answerProblem, answerRefusal } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, readProblems, reads, writeProblems, writes } from '../operation.ts';
import { saidFindings } from '../representations/findings.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { CheckAnswer, Me } from '../schemas/answers.ts';
import { Figures } from '../schemas/domain.ts';
import { FiguresQuery } from '../schemas/parameters.ts';
import { CheckBody } from '../schemas/requests.ts';

const check = declareRoute({
  method: 'post',
  path: '/checks',
  tags: ['advice'],
  summary: 'Check a text or a whole application without keeping it',
  ...writes(),
  request: jsonBody(CheckBody),
  responses: { 200: json(CheckAnswer, 'Length, all findings, and what the lead time allows'), ...writeProblems },
});

const figures = declareRoute({
  method: 'get',
  path: '/figures',
  tags: ['advice'],
  summary: 'What an authority weighs about a sender, an area and a window',
  ...reads('authority-officer', 'auditor'),
  request: {
    get query() {
      return FiguresQuery();
    },
  },
  responses: { 200: json(Figures, 'The figures of this moment'), ...readProblems },
});

const me = declareRoute({
  method: 'get',
  path: '/me',
  tags: ['advice'],
  summary: 'Who the token speaks for, what the deployment goes by, and the time here',
  ...reads(),
  responses: { 200: json(Me, 'The actor'), ...readProblems },
});

export const adviceRoutes = [check, figures, me] as const;
export type Advice = (typeof adviceRoutes)[number];

type Organisations = ReadonlyMap<string, Organisation>;

/** A bureau weighs what is its own province's; the national authority, whose division holds them all, weighs everything. */
const mayWeigh = (known: Organisations, authority: string | null, sender: string, divisions: readonly string[]) => {
  const own = known.get(authority ?? '')?.division;
  const asked = [known.get(sender)?.division, ...divisions];
  return own !== undefined && asked.every((code) => code !== undefined && contains(own, code));
};

/** Why a day is provisional, in words; empty where it is not. */
const explained = (earliest: ProvisionalDate) => {
  const { zh, en } = say(provisionalWords, { years: earliest.years.map(String) });
  return { ...earliest, years: [...earliest.years], explanation: zh ?? '', explanationEn: en ?? '' };
};

export const advice = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, check, async (c) => {
    const { text = '', senderName, aliases, content } = c.req.valid('json');
    const draft: Draft = content === undefined ? { text, senderName, aliases } : { content };
    const outcome = await checkDraft(deps, c.get('actor'), draft);
    if (!outcome.ok) return answerRefusal(c, outcome.error);
    const { findings, leadTime, ...measured } = outcome.value;
    const { earliestSend: earliest } = leadTime;
    const earliestSend = earliest === null ? null : explained(earliest);
    return c.json(
      { ...measured, findings: saidFindings(allFindingWords, findings), leadTime: { ...leadTime, earliestSend } },
      200,
    );
  });
  serveRoute(app, figures, async (c) => {
    const { sender, division, start, end } = c.req.valid('query');
    const actor = c.get('actor');
    const authority = hasRole(actor, 'authority-officer') ? actor.organisation : null;
    const divisions = [division].flat();
    const { organisations } = await deps.registry.facts();
    if (!hasRole(actor, 'auditor') && !mayWeigh(organisations, authority, sender, divisions))
      return answerProblem(c, 'not-permitted', 'figures are for senders and divisions of one’s own province');
    const window = start === undefined || end === undefined ? null : { start, end };
    const question = { caseId: '', sender, authority, divisions, window };
    return c.json(await deps.figures.figuresFor(question, deps.clock()), 200);
  });
  serveRoute(app, me, async (c) => {
    const { subject, name, organisation, roles } = c.get('actor');
    const { organisations } = await deps.registry.facts();
    const registered = organisation === null ? null : (organisations.get(organisation) ?? null);
    const policy = PublishedPolicy.parse(deps.policy);
    return c.json({ subject, name, organisation, roles, registered, policy, now: deps.clock() }, 200);
  });
};
