import { generateKeyPair, UnsecuredJWT } from 'jose';
import { createTokenVerifier } from '../../lambda/http/token.ts';
import { audience, createTestApi, issuer, JsonObject, jwks, mintToken } from './api.ts';
import { actors, content, order } from './world.ts';

const getWith = async (authorization: string | null, api = createTestApi()) => {
  const response = await api.app.request('/me', authorization === null ? {} : { headers: { authorization } });
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    body: JsonObject.parse(await response.json()),
  };
};

/** The verifier's own time, which stands still: in seconds. */
const now = Date.parse('2026-05-06T09:00:00+08:00') / 1000;
const seconds = (ahead: number): number => now + ahead;
const standingStill = createTokenVerifier({ issuer, audience, jwks, nowInMs: () => now * 1000 });

describe('a token', () => {
  it('opens the door', async () => {
    expect((await getWith(`Bearer ${await mintToken('clerk')}`)).status).toBe(200);
  });

  it.each([null, '', 'Basic Zm9vOmJhcg==', 'Bearer', 'Bearer a b'])('is asked for: %s', async (header) => {
    const { status, challenge, body } = await getWith(header);
    expect([status, challenge, body['code']]).toEqual([401, 'Bearer', 'unauthenticated']);
  });

  it.each([
    ['of another audience', () => mintToken('clerk', { audience: 'urn:other' })],
    ['of another issuer', () => mintToken('clerk', { issuer: 'https://other.example' })],
    ['of another type, such as an ID token', () => mintToken('clerk', { type: 'JWT' })],
    [
      'signed with a key of somebody else',
      async () => mintToken('clerk', { key: (await generateKeyPair('ES256')).privateKey }),
    ],
    ['that claims to be the system', () => mintToken('clerk', { claims: { roles: ['system', 'auditor'] } })],
    ['without a role of this system', () => mintToken('clerk', { claims: { roles: ['cook'] } })],
    ['whose organisation is no id', () => mintToken('clerk', { claims: { org: '../miit' } })],
    ['changed after it was signed', async () => `${(await mintToken('clerk')).slice(0, -8)}AAAAAAAA`],
    ['that is no token', async () => 'nonsense'],
  ])('%s is refused', async (_, mint) => {
    const { status, challenge, body } = await getWith(`Bearer ${await mint()}`);
    expect([status, challenge, body['code']]).toEqual([401, 'Bearer error="invalid_token"', 'unauthenticated']);
  });

  it('without a signature is refused', async () => {
    const { name, organisation, roles } = actors.auditor;
    const token = new UnsecuredJWT({ name, org: organisation, roles: [...roles], sub: 'auditor' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h')
      .encode();
    expect((await getWith(`Bearer ${token}`)).status).toBe(401);
  });

  it.each([
    [4, 200],
    [5, 401],
    [6, 401],
  ])('that expired %i seconds ago is answered %i: five are tolerated', async (ago, expected) => {
    const token = await mintToken('clerk', { expires: seconds(-ago) });
    const { status, challenge } = await getWith(`Bearer ${token}`, createTestApi({ verifyToken: standingStill }));
    expect([status, challenge]).toEqual([expected, expected === 401 ? 'Bearer error="invalid_token"' : null]);
  });

  it('keeps the roles of other systems out of sight', async () => {
    const { body } = await getWith(`Bearer ${await mintToken('clerk', { claims: { roles: ['cook', 'auditor'] } })}`);
    expect(body['roles']).toEqual(['auditor']);
  });
});

describe('somebody without the role', () => {
  it.each([
    ['officer', '/applications', { content }],
    ['clerk', '/emergencies', {}],
    ['clerk', '/applications/a-00000000000000000000000000/approve', { version: 1, order }],
    ['duty', '/applications/a-00000000000000000000000000/halt', { reason: 'x' }],
    ['officer', '/emergencies/e-00000000000000000000000000/confirm', {}],
    ['machine', '/emergencies/e-00000000000000000000000000/paperwork', {}],
    ['clerk', '/registry/organisation/x1/proposals', {}],
    ['auditor', '/orders/a-1.1.mobile/receipts', {}],
  ] as const)('%s cannot POST %s', async (as, path, body) => {
    const answer = await createTestApi().post(as, path, body, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([403, 'missing-role']);
  });

  it('of an organisation that is not registered can draft nothing', async () => {
    const { status, body } = await createTestApi().post('stranger', '/applications', { content }, 'k-1');
    expect([status, body['code']]).toEqual([403, 'unknown-organisation']);
  });
});

describe('a case of another', () => {
  it('does not exist for a neighbour, a foreign authority or an authority that has not received it', async () => {
    const api = createTestApi();
    const { body } = await api.post('clerk', '/applications', { content }, 'k-1');
    const path = `/applications/${body['id']}`;
    const missing = await api.get('neighbour', '/applications/a-00000000000000000000000000');
    for (const as of ['neighbour', 'foreignOfficer', 'officer'] as const) {
      const answer = await api.get(as, path);
      expect([answer.status, answer.body]).toEqual([404, missing.body]);
    }
    expect((await api.get('auditor', path)).status).toBe(200);
  });

  it.each(['submit', 'withdraw'])('does not exist for a neighbour who would %s it', async (verb) => {
    const api = createTestApi();
    const { body } = await api.post('clerk', '/applications', { content }, 'k-1');
    expect((await api.post('neighbour', `/applications/${body['id']}/${verb}`, { version: 1 })).status).toBe(404);
  });
});
