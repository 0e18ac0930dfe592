import { problemCodes } from '../../lambda/http/problems.ts';
import { createTestApi, JsonObject } from './api.ts';
import { document, operations } from './conformance.ts';

const publicPaths = [
  '/health',
  '/.well-known/dispatch-keys.json',
  '/.well-known/estimate-keys.json',
  '/openapi.json',
  '/docs',
  '/problems/{code}',
];

const concrete = (path: string): string =>
  path
    .replace('{kind}', 'organisation')
    .replace('{orderId}', 'e-1.1.mobile')
    .replace('{code}', 'internal')
    .replace('{sha256}', 'a'.repeat(64))
    .replace('{id}', `${path.startsWith('/emergencies') ? 'e' : 'a'}-00000000000000000000000000`);

describe('the document', () => {
  it('is OpenAPI 3.1 and is served as it is', async () => {
    const served = JsonObject.parse(await (await createTestApi().app.request('/openapi.json')).json());
    expect(served).toEqual(JSON.parse(JSON.stringify(document)));
    expect(served['openapi']).toBe('3.1.0');
  });

  it('names every component it refers to', () => {
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    const known = Object.keys(document.components?.schemas ?? {});
    expect(names.filter((name) => !known.includes(name ?? ''))).toEqual([]);
    expect(known).toEqual(expect.arrayContaining(['ApplicationContent', 'Finding', 'Problem', 'Commit', 'Order']));
  });

  it.each(operations.map(({ method, path }) => [method, path]))('has a route for %s %s', async (method, path) => {
    const api = createTestApi();
    const { status } = await api.app.request(concrete(path), { method });
    expect(status).toBe(publicPaths.includes(path) ? 200 : 401);
  });

  it('asks for a token exactly where the app does', () => {
    const open = operations.filter(({ security }) => security === undefined).map(({ path }) => path);
    expect(open.toSorted()).toEqual(publicPaths.toSorted());
  });

  it('has every route of the app', () => {
    const { app } = createTestApi();
    const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
    const documented = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    expect([...new Set(routes)].toSorted()).toEqual(documented.toSorted());
  });

  it('gives every operation a summary, and a problem for every refusal', () => {
    for (const operation of operations) {
      expect(operation['summary']).toMatch(/\w/);
      const refusals = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      // Too large headers are refused by the server itself, in its own words.
      for (const [status, { content }] of refusals)
        expect(Object.keys(content ?? {})).toEqual(status === '431' ? [] : ['application/problem+json']);
    }
  });
});

it('says who else may answer, in which form, and what that means for a command', () => {
  const { description = '' } = document.info;
  for (const said of ['{"message": "…"}', '401', '413', '429', '503', 'repeat a command under its key'])
    expect(description.replaceAll('\n', ' ')).toContain(said);
});

describe('an operation that takes a body', () => {
  const taking = operations.filter((operation) => 'requestBody' in operation);
  const wordsOf = ({ responses }: (typeof taking)[number], status: string) =>
    String(responses[status]?.['description']);

  it('says that the body is UTF-8, and how bytes and charsets that are not are answered', () => {
    expect(taking.length).toBeGreaterThan(20);
    for (const operation of taking)
      for (const status of ['400', '415']) expect(wordsOf(operation, status)).toContain('UTF-8');
  });
});

describe('the pages', () => {
  it('show every operation and every schema without a script', async () => {
    const page = await (await createTestApi().app.request('/docs')).text();
    for (const { path } of operations) expect(page).toContain(`${path}</code>`);
    for (const name of Object.keys(document.components?.schemas ?? {})) expect(page).toContain(`id="schema-${name}"`);
    expect(page).not.toMatch(/<script|https?:\/\/(?!127)/);
  });

  it.each(problemCodes)('explain the problem %s', async (code) => {
    const response = await createTestApi().app.request(`/problems/${code}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(code);
  });
});

describe('the surfaces', () => {
  const served = (surface: 'ordinary' | 'emergency' | 'all') => {
    const { app, emergencyApp } = createTestApi(surface === 'emergency' ? {} : { surface });
    const { routes } = surface === 'emergency' ? emergencyApp : app;
    return new Set(routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`));
  };

  it('of an emergency are the acts alone', () => {
    expect([...served('emergency')].toSorted()).toEqual([
      'POST /emergencies',
      'POST /emergencies/:id/cancel',
      'POST /emergencies/:id/confirm',
      'POST /emergencies/:id/end',
      'POST /emergencies/:id/refuse',
      'POST /emergencies/:id/tell',
      'POST /emergencies/:id/update',
    ]);
  });

  it('share nothing and leave nothing out', () => {
    const [ordinary, emergency] = [served('ordinary'), served('emergency')];
    expect([...ordinary].filter((route) => emergency.has(route))).toEqual([]);
    expect([...ordinary, ...emergency].toSorted()).toEqual([...served('all')].toSorted());
  });

  it('all answer with the document of the whole', async () => {
    const { app } = createTestApi({ surface: 'ordinary' });
    const { paths } = JsonObject.parse(await (await app.request('/openapi.json')).json());
    expect(Object.keys(Object(paths))).toContain('/emergencies/{id}/confirm');
  });
});
