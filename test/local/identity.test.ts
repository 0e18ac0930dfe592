import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { type Identity, startIdentity } from '../../local/identity/issuer.ts';
import { machineToken, signIn, tokenFor } from '../../local/identity/sign-in.ts';
import { findSampleActor, samplePeople } from '../../local/sample-world.ts';
import { present, scratchDirectory, until } from './support/scratch.ts';

const dataDir = scratchDirectory();

const verify = async (identity: Identity, token: string, inSeconds?: number) =>
  jwtVerify(token, createRemoteJWKSet(new URL(identity.jwksUrl)), {
    issuer: identity.issuer,
    audience: 'urn:broadcast-coordinator:api',
    algorithms: ['ES256'],
    typ: 'at+jwt',
    ...(inSeconds === undefined ? {} : { currentDate: new Date(inSeconds * 1000) }),
  });

describe('the sign-in of the local runtime', () => {
  let identity: Identity;
  const warnings: unknown[] = [];
  const { warn, info } = console;

  beforeAll(async () => {
    console.warn = (...words) => void warnings.push(words);
    console.info = (...words) => void warnings.push(words);
    identity = await startIdentity({ dataDir, port: 0 });
  });
  afterAll(async () => {
    console.warn = warn;
    console.info = info;
    await identity.stop();
  });

  it.each([
    '广东省应急管理厅·经办人',
    '广东省通信管理局·值班员',
    '工业和信息化部·登记·复核',
    '广东省通信管理局·审批人（调任后）',
  ])('gives %s a token', async (name) => {
    const { payload, protectedHeader } = await verify(identity, await signIn(identity.issuer, name));
    const person = present(findSampleActor(name));
    expect(protectedHeader.alg).toBe('ES256');
    expect(payload.sub).toBe(person.subject);
    expect(payload).toMatchObject({ name, org: person.organisation, roles: person.roles, client_id: 'console' });
    expect(present(payload.exp) - present(payload.iat)).toBe(3600);
  });

  it.each(['广东省突发事件预警信息发布中心·系统', 'mobile-system'])('gives the machine %s a token', async (name) => {
    const { payload } = await verify(identity, await tokenFor(identity.issuer, dataDir, name));
    const machine = present(findSampleActor(name));
    expect(payload.sub).toBe(machine.subject);
    expect(payload).toMatchObject({ name: machine.name, org: machine.organisation, roles: machine.roles });
  });

  it('refuses a machine with a wrong secret and a person it does not know', async () => {
    await expect(machineToken(identity.issuer, 'mobile-system', 'wrong')).rejects.toThrow('status 401');
    await expect(signIn(identity.issuer, '不存在·经办人')).rejects.toThrow('nobody');
  });

  const authorize = (parameters: Record<string, string>): Promise<Response> => {
    const query = new URLSearchParams({
      client_id: 'console',
      response_type: 'code',
      scope: 'openid api',
      redirect_uri: 'http://127.0.0.1:45678/console/',
      code_challenge: 'a'.repeat(43),
      code_challenge_method: 'S256',
      ...parameters,
    });
    return fetch(`${identity.issuer}/auth?${query}`, { redirect: 'manual' });
  };

  it('shows every sample person on a page that says what these identities are', async () => {
    const response = await authorize({});
    const page = await fetch(new URL(present(response.headers.get('location')), identity.issuer), {
      headers: {
        cookie: response.headers
          .getSetCookie()
          .map((line) => line.split(';')[0])
          .join('; '),
      },
    });
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('本机演示身份');
    expect(html).not.toContain('type="password"');
    expect(samplePeople.filter(({ name }) => !html.includes(`>${name}</button>`))).toEqual([]);
  });

  it.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }, 303],
    ['to another machine', { redirect_uri: 'http://example.org/console/' }, 400],
    ['to a path nobody registered', { redirect_uri: 'http://127.0.0.1:45678/elsewhere' }, 400],
  ])('does not begin a sign-in %s', async (_title, parameters, status) => {
    const response = await authorize(parameters);
    expect(response.status).toBe(status);
    expect(response.headers.get('location') ?? 'error').toContain('error');
  });

  it('lets nothing but its own script send on whoever signs out without having signed in', async () => {
    const response = await fetch(`${identity.issuer}/session/end`, { headers: { accept: 'text/html' } });
    const script = /<script>([\s\S]*?)<\/script>/.exec(await response.text())?.[1] ?? '';
    const digest = createHash('sha256').update(script).digest('base64');
    expect(script).toContain('submit()');
    expect(response.headers.get('content-security-policy')).toMatch(`script-src 'sha256-${digest}';`);
  });

  it('answers an interaction it does not know with a readable page', async () => {
    const response = await fetch(`${identity.issuer}/interaction/unknown`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('登录已过期');
  });

  it.each([
    ['the console it came from', 'http://127.0.0.1:45678/console/callback', 'href="http://127.0.0.1:45678/console/"'],
    ['nowhere where that is not known', null, ''],
    ['nowhere else', 'https://example.org/console/', ''],
  ])('leads from a sign-in that is over back to %s', async (_title, redirect, link) => {
    const response = redirect?.startsWith('http://127') ? await authorize({ redirect_uri: redirect }) : null;
    const cookies = (answer: Response): string[] =>
      answer.headers.getSetCookie().map((line) => present(line.split(';')[0]));
    const shown =
      response === null
        ? null
        : await fetch(new URL(present(response.headers.get('location')), identity.issuer), {
            headers: { cookie: cookies(response).join('; ') },
          });
    const cookie = shown === null ? `console=${encodeURIComponent(redirect ?? '')}` : cookies(shown).join('; ');
    const html = await (await fetch(`${identity.issuer}/interaction/over`, { headers: { cookie } })).text();
    expect(html).toContain('登录已过期');
    expect(/href="[^"]*"/.exec(html)?.[0] ?? '').toBe(link);
  });

  it('lets the console on another port of this machine ask for tokens, and no other site', async () => {
    const allowed = async (origin: string): Promise<string | null> => {
      const body = new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'console',
        code: 'x',
        code_verifier: 'y',
      });
      const response = await fetch(`${identity.issuer}/token`, { method: 'POST', body, headers: { origin } });
      return response.headers.get('access-control-allow-origin');
    };
    expect(await allowed('http://127.0.0.1:45678')).toBe('http://127.0.0.1:45678');
    expect(await allowed('https://example.org')).not.toBe('https://example.org');
  });

  it('keeps keys and secrets to their owner', () => {
    for (const file of ['signing-key.json', 'machine-secrets.json', 'cookie-key']) {
      expect(statSync(join(dataDir, 'identity', file)).mode & 0o777).toBe(0o600);
    }
  });

  it('starts without a word of warning', () => {
    expect(warnings).toEqual([]);
  });
});

describe('a token of the local runtime', () => {
  let running: Identity | undefined;
  const start = async (options: { port: number; tokenLifetimeInSeconds?: number }): Promise<Identity> => {
    await running?.stop();
    running = await startIdentity({ dataDir, ...options });
    return running;
  };
  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });

  it('stays valid over a restart on the same port', async () => {
    const first = await start({ port: 0 });
    const token = await signIn(first.issuer, 'miit-auditor');
    const second = await start({ port: Number(new URL(first.issuer).port) });
    // The pooled connection to the first issuer may still look open to fetch.
    await until(() =>
      fetch(second.jwksUrl).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const { payload } = await verify(second, token);
    expect(payload).toMatchObject({ roles: ['auditor'] });
  });

  it('expires when its configured lifetime is over', async () => {
    const identity = await start({ port: 0, tokenLifetimeInSeconds: 1 });
    const token = await tokenFor(identity.issuer, dataDir, 'telecom-system');
    const issuedAt = present(decodeJwt(token).iat);
    expect((await verify(identity, token, issuedAt)).payload.exp).toBe(issuedAt + 1);
    await expect(verify(identity, token, issuedAt + 1)).rejects.toThrow('"exp" claim timestamp check failed');
  });
});
