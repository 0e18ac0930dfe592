import type { Hono } from 'hono';
import type * as z from 'zod';
import type { NoticeChannel } from '../../domain/registry/roster.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import { noticeKinds } from '../../domain/vocabulary/notice-kind.ts';
import { isLocked, judgeChoice, type NoticeChoice, offFor, ownChannels } from '../../notices/choice.ts';
import { rosterOf } from '../../service/notices.ts';
import { answerProblem, answerRefusal } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, readProblems, reads, writeProblems, writes } from '../operation.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { NoticeChoiceBody, NoticeChoices } from '../schemas/notices.ts';
import { KeyOptional } from '../schemas/parameters.ts';

const tags = ['notices'];

const read = declareRoute({
  method: 'get',
  path: '/me/notice-choices',
  tags,
  summary: 'By which of one’s own channels one is told of what',
  ...reads(),
  description:
    'For whoever the duty roster of their organisation names by their account (`subject`); 404 for everybody else. Nobody reads the choice of another.',
  responses: { 200: json(NoticeChoices, 'As it was last chosen'), ...readProblems },
});

const choose = declareRoute({
  method: 'put',
  path: '/me/notice-choices',
  tags,
  summary: 'Choose by which of one’s own channels one is not told of what',
  ...writes(),
  description:
    'In the place of what was chosen before. A channel is named by its gateway. Kinds that policy locks (those that are of emergencies, or may be, unless it says otherwise) go by every channel that the roster has for them; every other kind keeps at least one. Refused otherwise (`invalid-choice`).',
  request: { headers: KeyOptional, ...jsonBody(NoticeChoiceBody) },
  responses: { 200: json(NoticeChoices, 'As it is chosen now'), ...writeProblems },
});

export const noticeChoiceRoutes = [read, choose] as const;
export type NoticeChoiceRoutes = (typeof noticeChoiceRoutes)[number];

type Answer = z.output<typeof NoticeChoices>;
type Own = { readonly organisation: string; readonly channels: readonly NoticeChannel[] };

/** Where whoever asks stands in the roster of their organisation; null where it does not name their account. */
const ownOf = async (deps: HttpDeps, { organisation, subject }: Actor): Promise<Own | null> => {
  const roster = organisation === null ? null : await rosterOf(deps, organisation);
  if (roster === null || !roster.people.some((person) => person.subject === subject)) return null;
  return { organisation: roster.id, channels: ownChannels(roster, subject, deps.policy) };
};

const told = ({ organisation, channels }: Own, choice: NoticeChoice | null, { policy }: HttpDeps): Answer => {
  const gateways = [...new Set(channels.map(({ gateway }) => gateway))];
  return {
    organisation,
    channels: gateways.flatMap((gateway) => {
      const by = policy.noticeGateways[gateway]?.kind;
      const urgentOnly = channels.every((one) => one.gateway !== gateway || one.urgentOnly === true);
      return by === undefined ? [] : [{ gateway, by, urgentOnly }];
    }),
    kinds: noticeKinds.map((kind) => ({
      kind,
      locked: isLocked(kind, policy),
      off: offFor(choice?.off ?? [], kind, policy).filter((gateway) => gateways.includes(gateway)),
    })),
    chosenAt: choice?.at ?? null,
  };
};

const nobody = 'the roster of your organisation does not name your account';

export const noticeChoices = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, read, async (c) => {
    const actor = c.get('actor');
    const own = await ownOf(deps, actor);
    if (own === null) return answerProblem(c, 'not-found', nobody);
    return c.json(told(own, await deps.choices.read(own.organisation, actor.subject), deps), 200);
  });
  serveRoute(app, choose, async (c) => {
    const actor = c.get('actor');
    const own = await ownOf(deps, actor);
    if (own === null) return answerProblem(c, 'not-found', nobody);
    const judged = judgeChoice(c.req.valid('json').off, own.channels, deps.policy);
    if (!judged.ok) return answerRefusal(c, judged.error);
    const { organisation } = own;
    const choice = { organisation, subject: actor.subject, at: deps.clock(), off: judged.value };
    await deps.choices.write(choice);
    return c.json(told(own, choice, deps), 200);
  });
};
