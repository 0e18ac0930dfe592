import { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { currentRequest } from '../current-request.ts';
import { answerInTime } from './answer-in-time.ts';
import { answerProblem } from './answer-problem.ts';
import { authenticate } from './authenticate.ts';
import type { HttpDeps, HttpEnv, Surface } from './deps.ts';
import { type OpenApiDocument, openApiDocument } from './document.ts';
import { isPassing } from './passing.ts';
import { accountForEmergencies } from './routes/account-for-emergencies.ts';
import { actingPaths, actOnEmergencies } from './routes/act-on-emergencies.ts';
import { advice } from './routes/advice.ts';
import { attachments } from './routes/attachments.ts';
import { decideApplications } from './routes/decide-applications.ts';
import { evidence } from './routes/evidence.ts';
import { orders } from './routes/orders.ts';
import { paperwork } from './routes/paperwork.ts';
import { readApplications } from './routes/read-applications.ts';
import { readEmergencies } from './routes/read-emergencies.ts';
import { readRegistry } from './routes/read-registry.ts';
import { reports } from './routes/reports.ts';
import { service } from './routes/service.ts';
import { writeApplications } from './routes/write-applications.ts';
import { writeRegistry } from './routes/write-registry.ts';
import { refuseInvalid } from './validation.ts';

type App = OpenAPIHono<HttpEnv>;

type Group = { readonly on: Exclude<Surface, 'all'>; readonly register: (app: App, deps: HttpDeps) => void };

/** THE table of what is served where; `all` serves both columns. */
// biome-ignore format: one group per line
const groups: readonly Group[] = [
  { on: 'emergency', register: actOnEmergencies },
  { on: 'ordinary',  register: readEmergencies },
  { on: 'ordinary',  register: accountForEmergencies },
  { on: 'ordinary',  register: paperwork },
  { on: 'ordinary',  register: readApplications },
  { on: 'ordinary',  register: writeApplications },
  { on: 'ordinary',  register: decideApplications },
  { on: 'ordinary',  register: attachments },
  { on: 'ordinary',  register: evidence },
  { on: 'ordinary',  register: orders },
  { on: 'ordinary',  register: readRegistry },
  { on: 'ordinary',  register: writeRegistry },
  { on: 'ordinary',  register: advice },
  { on: 'ordinary',  register: reports },
  { on: 'ordinary',  register: (app, deps) => service(app, deps, () => describeAll(deps)) },
];

/** Everything under these asks for a token; the rest is public. */
const secured = [
  'attachments',
  'applications',
  'emergencies',
  'paperwork',
  'orders',
  'registry',
  'checks',
  'figures',
  'statistics',
  'schedule',
  'me',
];

/** Lists that boards ask for again and again: unchanged, they cost their one query and no body. */
const watched = ['/applications', '/emergencies', '/paperwork', '/schedule'];

const headers: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

const secureHeaders = createMiddleware<HttpEnv>((c, next) => {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return next();
});

const repeatSafely =
  'not known to be taken: repeat it under the same Idempotency-Key, which does nothing twice; the fault is logged under the incident id';

/** The one catch. The framework's own refusals are named; anything else is a fault, told by an incident id alone. */
const onFault: Parameters<App['onError']>[0] = (cause, c) => {
  const status = cause instanceof HTTPException ? cause.status : 500;
  if (status === 400) return answerProblem(c, 'malformed-json', 'the body is not well-formed JSON');
  if (status === 415) return answerProblem(c, 'unsupported-media-type', 'send Content-Type: application/json');
  const incident = currentRequest()?.requestId ?? crypto.randomUUID();
  c.set('incident', incident);
  return c.get('deadline') !== undefined && isPassing(cause)
    ? answerProblem(c, 'unavailable', repeatSafely, { incident }, { 'Retry-After': '1' })
    : answerProblem(c, 'internal', 'the fault is logged under the incident id', { incident });
};

/** Every answer of 5xx is logged, however it came about. */
const tellFaults = ({ logger }: HttpDeps) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    await next();
    const { status } = c.res;
    if (status < 500) return;
    const code = c.get('deadline') === undefined ? 'request.failed' : 'emergency.failed';
    const { method, path } = c.req;
    logger(code, { incident: c.get('incident') ?? null, status, method, path }, c.error);
  });

const refuseMethod = (app: App) =>
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) =>
      answerProblem(c, 'method-not-allowed', `use ${methods.join(', ')}`, {}, { Allow: methods.join(', ') }),
  });

/** The HTTP app of one surface. Build it once: it holds no state of any request. */
export const createApp = (deps: HttpDeps): App => {
  const app: App = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid });
  app.onError(onFault);
  app.notFound((c) => answerProblem(c, 'no-such-route', 'see /docs for what there is'));
  app.use(tellFaults(deps));
  app.use(secureHeaders);
  app.use(refuseMethod(app));
  if (deps.surface !== 'ordinary') for (const path of actingPaths) app.post(path, answerInTime);
  for (const prefix of secured) app.use(`/${prefix}/*`, authenticate(deps));
  for (const path of watched) app.use(path, etag({ weak: true }));
  for (const { on, register } of groups) if (deps.surface === 'all' || deps.surface === on) register(app, deps);
  return app;
};

/** One document describes the whole API, whichever function serves a part of it. */
const describeAll = (deps: HttpDeps): OpenApiDocument => openApiDocument(createApp({ ...deps, surface: 'all' }));
