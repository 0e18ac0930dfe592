import { Hono } from 'hono';
import type { Role } from '../../lambda/domain/vocabulary/actor.ts';
import type { HttpEnv } from '../../lambda/http/deps.ts';
import { groups } from '../../lambda/http/routes/index.ts';
import { createTestApi } from './api.ts';
import { submitted, triggered } from './journeys.ts';

const api = createTestApi();
const ids = [await submitted(api), await triggered(api)].map((path) => path.split('/').at(-1) ?? '');

/** What the routes themselves give, asked by somebody whose roles the look at the token has let pass without an organisation. */
const askedPastTheToken = async (path: string, roles: readonly Role[], accept = 'application/json') => {
  const app = new Hono<HttpEnv>();
  app.use(async (c, next) => {
    c.set('actor', { subject: 's-1', name: '无单位', organisation: null, roles: [...roles] });
    await next();
  });
  for (const { serve } of groups) serve(app, api.deps);
  const answer = await app.request(path, { headers: { accept } });
  return { status: answer.status, text: await answer.text() };
};

const anybody: readonly Role[] = [
  ...(['department-officer', 'emergency-trigger', 'authority-officer', 'duty-officer', 'operator'] as const),
];
const span = 'from=2026-03-01&to=2026-03-31';

describe('whoever has roles of an organisation and none', () => {
  it.each([
    '/applications',
    '/applications?order=due',
    '/emergencies',
    '/emergencies?orders=true',
    '/paperwork',
    '/orders',
  ])('is shown nothing of anybody by %s', async (path) => {
    expect(await askedPastTheToken(path, anybody)).toEqual({ status: 200, text: '{"items":[],"next":null}' });
  });

  it('counts nothing of anybody', async () => {
    const { status, text } = await askedPastTheToken('/applications/counts', anybody);
    expect(status).toBe(200);
    expect(text).not.toMatch(/[1-9]/);
  });

  it.each([`/statistics?${span}`, `/schedule?${span}&each=3`, '/schedule/2026-03-30'])(
    'is refused the figures of the whole country by %s',
    async (path) => {
      for (const accept of ['application/json', 'text/csv']) {
        const { status, text } = await askedPastTheToken(path, anybody, accept);
        expect([status, JSON.parse(text).code]).toEqual([403, 'missing-organisation']);
      }
    },
  );

  it.each(ids)('is told of no case that it is there: %s', async (id) => {
    const path = id.startsWith('a') ? `/applications/${id}` : `/emergencies/${id}`;
    for (const more of ['', '/history', '/evidence'])
      expect((await askedPastTheToken(`${path}${more}`, anybody)).status).toBe(404);
  });
});
