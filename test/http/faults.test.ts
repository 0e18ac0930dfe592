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
