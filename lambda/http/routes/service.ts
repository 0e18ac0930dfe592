import type { RouteConfig } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import type { JSONWebKeySet } from 'jose';
import { once } from '../../domain/vocabulary/once.ts';
import { problemTitles } from '../../words/problem-words.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import type { OpenApiDocument } from '../docs-page.ts';
import { badQuestion, headersTooLarge, json, text } from '../operation.ts';
import { escapeHtml, htmlPage } from '../page.ts';
import { type ProblemCode, problemStatuses } from '../problems.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { Health, KeySet, PublicKey } from '../schemas/answers.ts';
import { ProblemPath } from '../schemas/parameters.ts';

const tags = ['service'];

const health = declareRoute({
  method: 'get',
  path: '/health',
  tags,
  summary: 'Whether the app answers',
  responses: { 200: json(Health, 'It does'), 431: headersTooLarge },
});

const keys = declareRoute({
  method: 'get',
  path: '/.well-known/dispatch-keys.json',
  tags,
  summary: 'The public keys of signed orders',
  responses: { 200: json(KeySet, 'A JSON Web Key Set'), 431: headersTooLarge },
});

const estimateKeys = declareRoute({
  method: 'get',
  path: '/.well-known/estimate-keys.json',
  tags,
  summary: 'The public keys of signed questions: how many phones are in an area',
  responses: { 200: json(KeySet, 'A JSON Web Key Set'), 431: headersTooLarge },
});

const document = declareRoute({
  method: 'get',
  path: '/openapi.json',
  tags,
  summary: 'The OpenAPI 3.1 document',
  responses: { 200: { description: 'The document' }, 431: headersTooLarge },
});

const docs = declareRoute({
  method: 'get',
  path: '/docs',
  tags,
  summary: 'The document as a page',
  responses: { 200: text('text/html', 'A page without scripts'), 431: headersTooLarge },
});

const problem = declareRoute({
  method: 'get',
  path: '/problems/{code}',
  tags,
  summary: 'What a problem type means',
  request: {
    get params() {
      return ProblemPath();
    },
  },
  responses: { 200: text('text/html', 'A page without scripts'), 400: badQuestion, 431: headersTooLarge },
});

export const serviceRoutes: readonly RouteConfig[] = [health, keys, estimateKeys, document, docs, problem];

const problemPage = (code: ProblemCode): string => {
  const { en: title, zh: titleZh } = problemTitles[code];
  const status = problemStatuses[code];
  const body = `<h1>${escapeHtml(title)}</h1><p lang="zh">${titleZh}</p><p><code>${code}</code>, HTTP ${status}</p>`;
  return htmlPage(title, `${body}<p><a href="/docs">API</a></p>`);
};

const inlineStyles = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** Of a key nothing but its public half is ever said. */
const publicOf = ({ keys: all }: JSONWebKeySet) => ({ keys: all.map((key) => PublicKey.parse(key)) });

/** The public routes. The document is made at the first question, once. */
export const service = (app: Hono<HttpEnv>, deps: HttpDeps, describe: () => Promise<OpenApiDocument>): void => {
  const described = once(describe);
  const page = once(async () => (await import('../docs-page.ts')).docsPage(await described()));
  serveRoute(app, health, (c) => c.json({ status: 'ok' as const }, 200));
  serveRoute(app, keys, async (c) => c.json(publicOf(await deps.dispatchKeys()), 200));
  serveRoute(app, estimateKeys, async (c) => c.json(publicOf(await deps.estimateKeys()), 200));
  serveRoute(app, document, async (c) =>
    c.body(JSON.stringify(await described()), 200, { 'Content-Type': 'application/json' }),
  );
  serveRoute(app, docs, async (c) => c.html(await page(), 200, inlineStyles));
  serveRoute(app, problem, (c) => c.html(problemPage(c.req.valid('param').code), 200, inlineStyles));
};
