import { Contended } from '../../lambda/service/contention.ts';
import { createTestApi, mintToken } from './api.ts';
import { content } from './world.ts';

const secret = 'table arn:aws:dynamodb:cn-north-1:000000000000:table/journal';
const broken = {
  load: async () => Promise.reject(new Error(secret)),
  stored: async () => Promise.reject(new Error(secret)),
  append: async () => Promise.reject(new Error(secret)),
};

describe('a fault of a port', () => {
  it('is told by an incident id, which is in the log with its cause', async () => {
    const api = createTestApi({ journal: broken });
    const { status, body } = await api.post('clerk', '/applications', { content }, 'k-1');
    expect([status, body['code']]).toEqual([500, 'internal']);
    expect(api.faults).toMatchObject([{ ids: { incident: body['incident'], method: 'POST', route: '/applications' } }]);
    expect(Object(api.faults[0]?.cause).message).toBe(secret);
  });

  it('shows nothing of the exception, nor of the code', async () => {
    const api = createTestApi({ journal: broken });
    const { body } = await api.get('clerk', '/applications/a-00000000000000000000000000');
    const text = JSON.stringify(body);
    expect(text).not.toContain('arn:');
    expect(text).not.toMatch(/\.ts|node_modules|Error|\bat /);
  });

  it.each([
    ['too many who write to one thing', () => new Contended('lost')],
    ['a service that does not answer', () => new Error('put', { cause: new DOMException('late', 'TimeoutError') })],
    ['a service that takes no more', () => Object.assign(new Error('slow down'), { name: 'ThrottlingException' })],
  ])('that passes is told as such, and when to come again: %s', async (_, fault) => {
    const journal = { ...broken, load: async () => Promise.reject(fault()) };
    const write = await createTestApi({ journal }).post('clerk', '/applications', { content }, 'k-1');
    expect([write.status, write.body['code'], write.headers.get('retry-after')]).toEqual([503, 'unavailable', '1']);
    expect(write.body['detail']).toMatch(/repeat it under the same Idempotency-Key/);
    const stored = async () => Promise.reject(fault());
    const read = await createTestApi({ journal: { ...journal, stored } }).get(
      'clerk',
      '/applications/a-00000000000000000000000000',
    );
    expect([read.status, read.body['code'], read.headers.get('retry-after')]).toEqual([503, 'unavailable', '1']);
    expect(read.body['detail']).toMatch(/ask again/);
  });

  it('in the check of a token is ours, not the bearer’s', async () => {
    const verifyToken = async () => Promise.reject(new Error('issuer down'));
    const { status } = await createTestApi({ verifyToken }).get('clerk', '/me');
    expect(status).toBe(500);
  });
});

describe('what is not there', () => {
  it.each(['/nowhere', '/applications/a-00000000000000000000000000/burn', '/%zz'])(
    'is a problem of its own: %s',
    async (path) => {
      const { status, body } = await createTestApi().get('clerk', path);
      expect([status, body['code'], body['type']]).toEqual([404, 'no-such-route', '/problems/no-such-route']);
    },
  );

  it.each([
    ['DELETE', '/applications', 'GET, HEAD, POST'],
    ['PATCH', '/applications/a-00000000000000000000000000/content', 'PUT'],
    ['POST', '/health', 'GET, HEAD'],
  ])('is a method: %s %s', async (method, path, allow) => {
    const headers = { authorization: `Bearer ${await mintToken('clerk')}` };
    const response = await createTestApi().app.request(path, { method, headers });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed' });
  });
});

describe('every answer', () => {
  it.each(['/health', '/nowhere', '/me', '/docs'])('keeps browsers and caches at bay: %s', async (path) => {
    const { headers } = await createTestApi().app.request(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
