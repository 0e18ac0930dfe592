import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { matchedRoutes } from 'hono/route';
import { METHOD_NAME_ALL } from 'hono/router';
import { type ScansOf, scansBrought } from '../service/scans-known.ts';
import { allFindingWords, allRefusalWords } from '../words/all.ts';
import { authenticate } from './authenticate.ts';
import { onApplications } from './commands/applications.ts';
import { onEmergencies } from './commands/emergencies.ts';
import { onOrders } from './commands/orders.ts';
import { onRegistry } from './commands/registry.ts';
import { serveCommands } from './commands/serve.ts';
import type { HttpDeps, HttpEnv } from './deps.ts';
import type { OpenApiDocument } from './docs-page.ts';
import { hurry } from './emergency-app.ts';
import { withInherited } from './inherited-lists.ts';
import { prepare } from './prepare.ts';
import { recordReadings } from './record-readings.ts';
import { groups } from './routes/index.ts';
import { service } from './routes/service.ts';

/** Made when it is first asked for: what it takes is no business of any other request. */
const describeAll = async (): Promise<OpenApiDocument> => (await import('./document.ts')).openApiDocument();

/** What anybody may read, as the routes name it; whatever else there is asks for a token. */
const open: readonly string[] = [
  '/health',
  '/.well-known/dispatch-keys.json',
  '/.well-known/estimate-keys.json',
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

/** Lists that pages ask for again and again: unchanged, they cost no body, and most of them no reading (`watched.ts`). */
const watched = ['/applications', '/applications/counts', '/emergencies', '/paperwork', '/schedule', '/schedule/:day'];

/** The HTTP app of the ordinary surface, or of both. Build it once: it holds no state of any request. */
export const createApp = (given: HttpDeps): Hono<HttpEnv> => {
  const deps = { ...given, ...withInherited(given) };
  const app = new Hono<HttpEnv>();
  prepare(app, deps, { findingWords: allFindingWords, refusalWords: allRefusalWords });
  if (deps.surface === 'all') hurry(app);
  app.use(guard(deps));
  app.use(recordReadings(deps));
  for (const path of watched) app.use(path, etag({ weak: true }));
  for (const { serve } of groups) serve(app, deps);
  service(app, deps, describeAll);
  serveCommands(app, deps.digest, deps.surface, onApplications(deps));
  const brought = (of: ScansOf) => scansBrought(deps, of);
  serveCommands(app, deps.digest, deps.surface, onEmergencies({ ...deps, scansBrought: brought }));
  serveCommands(app, deps.digest, deps.surface, onRegistry(deps));
  serveCommands(app, deps.digest, deps.surface, onOrders(deps));
  return app;
};
