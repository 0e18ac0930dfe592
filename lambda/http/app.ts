import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { matchedRoutes } from 'hono/route';
import { METHOD_NAME_ALL } from 'hono/router';
import { allFindingWords, allRefusalWords } from '../words/all.ts';
import { authenticate } from './authenticate.ts';
import { onApplications } from './commands/applications.ts';
import { onEmergencies } from './commands/emergencies.ts';
import { onOrders } from './commands/orders.ts';
import { onRegistry } from './commands/registry.ts';
import { serveCommands } from './commands/serve.ts';
import type { HttpDeps, HttpEnv } from './deps.ts';
import { type OpenApiDocument, openApiDocument } from './document.ts';
import { hurry } from './emergency-app.ts';
import { prepare } from './prepare.ts';
import { advice } from './routes/advice.ts';
import { attachments } from './routes/attachments.ts';
import { evidence } from './routes/evidence.ts';
import { orders } from './routes/orders.ts';
import { paperwork } from './routes/paperwork.ts';
import { readApplications } from './routes/read-applications.ts';
import { readEmergencies } from './routes/read-emergencies.ts';
import { readRegistry } from './routes/read-registry.ts';
import { reports } from './routes/reports.ts';
import { service } from './routes/service.ts';
import { refuseInvalid } from './validation.ts';

type App = OpenAPIHono<HttpEnv>;

/** THE table of what is read and done besides the commands. */
const groups: readonly ((app: App, deps: HttpDeps) => void)[] = [
  readEmergencies,
  paperwork,
  readApplications,
  attachments,
  evidence,
  orders,
  readRegistry,
  advice,
  reports,
  (app, deps) => service(app, deps, () => describeAll(deps)),
];

/** What anybody may read, as the routes name it; whatever else there is asks for a token. */
const open: readonly string[] = [
  '/health',
  '/.well-known/dispatch-keys.json',
  '/openapi.json',
  '/docs',
  '/problems/:code',
];

/** A place that no route names is answered as such, and nobody learns more of it with a token than without. */
const guard = (deps: HttpDeps): MiddlewareHandler<HttpEnv> => {
  const known = authenticate(deps);
  return (c, next) => {
    const named = matchedRoutes(c).filter(({ method }) => method !== METHOD_NAME_ALL);
    return named.every(({ path }) => open.includes(path)) ? next() : known(c, next);
  };
};

/** Lists that boards ask for again and again: unchanged, they cost their one query and no body. */
const watched = ['/applications', '/emergencies', '/paperwork', '/schedule'];

/** The HTTP app of the ordinary surface, or of both. Build it once: it holds no state of any request. */
export const createApp = (deps: HttpDeps): App => {
  const app: App = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid });
  prepare(app, deps, { findingWords: allFindingWords, refusalWords: allRefusalWords });
  if (deps.surface === 'all') hurry(app);
  app.use(guard(deps));
  for (const path of watched) app.use(path, etag({ weak: true }));
  for (const register of groups) register(app, deps);
  serveCommands(app, deps.digest, deps.surface, onApplications(deps));
  serveCommands(app, deps.digest, deps.surface, onEmergencies(deps));
  serveCommands(app, deps.digest, deps.surface, onRegistry(deps));
  serveCommands(app, deps.digest, deps.surface, onOrders(deps));
  return app;
};

/** One document describes the whole API, whichever function serves a part of it. */
const describeAll = (deps: HttpDeps): OpenApiDocument => openApiDocument(createApp({ ...deps, surface: 'all' }));
