import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { problemTitles } from '../../words/problem-words.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { docsPage } from '../docs-page.ts';
import type { OpenApiDocument } from '../document.ts';
import { json, text } from '../operation.ts';
import { escapeHtml, htmlPage } from '../page.ts';
import { type ProblemCode, problemStatuses } from '../problems.ts';
import { Health, KeySet, PublicKey } from '../schemas/answers.ts';
import { ProblemPath } from '../schemas/parameters.ts';

const tags = ['service'];

const health = createRoute({
  method: 'get',
  path: '/health',
  tags,
  summary: 'Whether the app answers',
  responses: { 200: json(Health, 'It does') },
});

const keys = createRoute({
  method: 'get',
  path: '/.well-known/dispatch-keys.json',
  tags,
  summary: 'The public keys of signed orders',
  responses: { 200: json(KeySet, 'A JSON Web Key Set') },
});

const document = createRoute({
  method: 'get',
  path: '/openapi.json',
  tags,
  summary: 'The OpenAPI 3.1 document',
  responses: { 200: { description: 'The document' } },
});

const docs = createRoute({
  method: 'get',
  path: '/docs',
  tags,
  summary: 'The document as a page',
  responses: { 200: text('text/html', 'A page without scripts') },
});

const problem = createRoute({
  method: 'get',
  path: '/problems/{code}',
  tags,
  summary: 'What a problem type means',
  request: { params: ProblemPath },
  responses: { 200: text('text/html', 'A page without scripts') },
});

const problemPage = (code: ProblemCode): string => {
  const { en: title, zh: titleZh } = problemTitles[code];
  const status = problemStatuses[code];
  const body = `<h1>${escapeHtml(title)}</h1><p lang="zh">${titleZh}</p><p><code>${code}</code>, HTTP ${status}</p>`;
  return htmlPage(title, `${body}<p><a href="/docs">API</a></p>`);
};

const inlineStyles = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** The public routes. The document is made at the first question, once. */
export const service = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps, describe: () => OpenApiDocument): void => {
  let described: OpenApiDocument | undefined;
  let page: string | undefined;
  const current = (): OpenApiDocument => {
    described ??= describe();
    return described;
  };
  app.openapi(health, (c) => c.json({ status: 'ok' as const }, 200));
  app.openapi(keys, async (c) => {
    const { keys: all } = await deps.dispatchKeys();
    return c.json({ keys: all.map((key) => PublicKey.parse(key)) }, 200);
  });
  app.openapi(document, (c) => c.body(JSON.stringify(current()), 200, { 'Content-Type': 'application/json' }));
  app.openapi(docs, (c) => {
    page ??= docsPage(current());
    return c.html(page, 200, inlineStyles);
  });
  app.openapi(problem, (c) => c.html(problemPage(c.req.valid('param').code), 200, inlineStyles));
};
