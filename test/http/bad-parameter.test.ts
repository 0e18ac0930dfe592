import { createTestApi } from './api.ts';
import { pointers, raw } from './post-raw.ts';
import { content } from './world.ts';

describe('a parameter that is not what it should be', () => {
  it.each([
    ['/applications/a-123', '/id'],
    ['/applications/e-00000000000000000000000000', '/id'],
    ['/applications?limit=0', '/limit'],
    ['/applications?limit=101', '/limit'],
    ['/applications?limit=ten', '/limit'],
    ['/applications?limit=0x10', '/limit'],
    ['/applications?limit=1e1', '/limit'],
    ['/applications?limit=+5', '/limit'],
    ['/applications?limit=%205', '/limit'],
    ['/applications?limit=-5', '/limit'],
    ['/applications?limit=5.0', '/limit'],
    ['/applications?limit=', '/limit'],
    ['/applications?limit=%EF%BC%95', '/limit'],
    ['/applications?limit=0b11', '/limit'],
    ['/applications?order=up', '/order'],
    ['/applications?status=sent', '/status'],
    ['/applications?colour=red', '/colour'],
    ['/registry/people', '/kind'],
    ['/orders/a-1.mobile', '/orderId'],
  ])('is refused: %s', async (path, pointer) => {
    const answer = await createTestApi().get('auditor', path);
    expect([answer.status, answer.body['code'], pointers(answer)]).toEqual([400, 'invalid-parameter', [pointer]]);
  });

  it.each([
    '/applications/%ff',
    '/applications/a-%e6%9a',
    '/applications?authority=%ff',
    '/applications?status=%b1%a9',
    '/applications?cursor=%ff',
    '/applications?limit=%',
    '/applications?%ff=1',
    '/statistics?from=2026-03-01&to=2026-03-31&organisation=%c0%af',
    '/figures?sender=%ff&division=440100',
    '/registry/organisation/%ff',
    '/orders/%ff',
  ])('is refused where it is not UTF-8: %s', async (path) => {
    const { status, body } = await createTestApi().get('auditor', path);
    expect(status).toBe(400);
    expect(['invalid-parameter', 'invalid-cursor']).toContain(body['code']);
  });

  it.each(['/applications', '/emergencies', '/paperwork'])('is refused as a cursor of %s', async (path) => {
    const { status, body } = await createTestApi().get('clerk', `${path}?cursor=nonsense`);
    expect([status, body['code']]).toEqual([400, 'invalid-cursor']);
  });

  it.each(['', 'two words', 'clé', 'x'.repeat(201)])('is refused as an Idempotency-Key: "%s"', async (key) => {
    const answer = await raw(createTestApi(), JSON.stringify({ content }), { 'idempotency-key': key });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/idempotency-key']]);
  });

  it('is missed where a create has no Idempotency-Key', async () => {
    const answer = await createTestApi().post('clerk', '/applications', { content });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/idempotency-key']]);
  });
});
