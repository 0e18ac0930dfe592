import type { Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { routePath } from 'hono/route';
import { currentRequest } from '../current-request.ts';
import { itemFaultIn, type Unreadable, UnreadableCommit } from '../domain/journal/remains.ts';
import { refuse } from '../domain/kernel/refusal.ts';
import { parseStream } from '../domain/kernel/streams.ts';
import { answerHeaders } from './answer-headers.ts';
import { answerProblem, answerRefusal } from './answer-problem.ts';
import type { HttpDeps, HttpEnv } from './deps.ts';
import { fittingAnswer } from './fitting-answer.ts';
import { isPassing } from './passing.ts';

type App = Hono<HttpEnv>;

const secureHeaders = createMiddleware<HttpEnv>((c, next) => {
  for (const [name, value] of Object.entries(answerHeaders)) c.header(name, value);
  return next();
});

const askAgain = 'no answer for the moment: ask again; the fault is logged under the incident id';
const repeatSafely =
  'not known to be taken: repeat it under the same Idempotency-Key, which does nothing twice; the fault is logged under the incident id';

/** What cannot be read is told by its place in the record, and is an alarm; repeating the request mends nothing. */
const answerDamage = (c: Context<HttpEnv>, { stream, version }: Unreadable) => {
  const facts = { versions: [String(version)] };
  const kind = parseStream(stream)?.kind;
  const isCase = kind === 'application' || kind === 'emergency';
  return answerRefusal(c, refuse(isCase ? 'case-damaged' : 'record-damaged', facts).error);
};

type OnFault = Parameters<App['onError']>[0];

/** The one catch. The framework's own refusals are named; anything else is a fault, told by an incident id alone. */
const onFault =
  ({ logger }: Pick<HttpDeps, 'logger'>): OnFault =>
  (cause, c) => {
    const damage = itemFaultIn(cause);
    if (damage instanceof UnreadableCommit) {
      logger('commit.unreadable', { ...damage.where });
      return answerDamage(c, damage.where);
    }
    const status = cause instanceof HTTPException ? cause.status : 500;
    if (status === 400) return answerProblem(c, 'malformed-json', 'the body is not well-formed JSON');
    if (status === 415) return answerProblem(c, 'unsupported-media-type', 'send Content-Type: application/json');
    const incident = currentRequest()?.requestId ?? crypto.randomUUID();
    c.set('incident', incident);
    if (!isPassing(cause))
      return answerProblem(c, 'internal', 'the fault is logged under the incident id', { incident });
    const detail = c.req.method === 'GET' || c.req.method === 'HEAD' ? askAgain : repeatSafely;
    return answerProblem(c, 'unavailable', detail, { incident }, { 'Retry-After': '1' });
  };

/** Every answer of 5xx is logged, however it came about. */
const tellFaults = ({ logger }: Pick<HttpDeps, 'logger'>) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    await next();
    const { status } = c.res;
    if (status < 500) return;
    const code = c.get('deadline') === undefined ? 'request.failed' : 'emergency.failed';
    // Not the path: what stands in it is whatever the caller wrote there.
    const asked = { method: c.req.method, route: routePath(c, -1) };
    logger(code, { incident: c.get('incident') ?? null, status, ...asked }, c.error);
  });

type SurfaceWords = Pick<HttpEnv['Variables'], 'findingWords' | 'refusalWords'>;

const saying = ({ findingWords, refusalWords }: SurfaceWords) =>
  createMiddleware<HttpEnv>((c, next) => {
    c.set('findingWords', findingWords);
    c.set('refusalWords', refusalWords);
    return next();
  });

const refuseMethod = (app: App) =>
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) =>
      answerProblem(c, 'method-not-allowed', `use ${methods.join(', ')}`, {}, { Allow: methods.join(', ') }),
  });

/** What every app begins with, whatever it serves: faults told, headers set, other methods and places named. */
export const prepare = (app: App, deps: Pick<HttpDeps, 'logger'>, words: SurfaceWords): void => {
  app.onError(onFault(deps));
  app.notFound((c) => answerProblem(c, 'no-such-route', 'see /docs for what there is'));
  app.use(saying(words));
  app.use(tellFaults(deps));
  app.use(fittingAnswer(deps));
  app.use(secureHeaders);
  app.use(refuseMethod(app));
};
