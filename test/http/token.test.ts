import { createTokenVerifier } from '../../lambda/http/token.ts';
import { audience, issuer, jwks, mintToken } from './api.ts';
import { actors } from './world.ts';

const counting = () => {
  let asked = 0;
  const keys: typeof jwks = Object.assign(
    (...given: Parameters<typeof jwks>) => {
      asked += 1;
      return jwks(...given);
    },
    { jwks: jwks.jwks },
  );
  return { keys, asked: () => asked };
};

describe('a verified token', () => {
  it('names its actor', async () => {
    const verify = createTokenVerifier({ issuer, audience, jwks });
    expect(await verify(await mintToken('clerk'))).toEqual(actors.clerk);
    expect(await verify(await mintToken('auditor'))).toEqual(actors.auditor);
  });

  it('is verified once and remembered until it expires', async () => {
    let now = Date.parse('2026-05-06T09:00:00+08:00');
    const { keys, asked } = counting();
    const verify = createTokenVerifier({ issuer, audience, jwks: keys, nowInMs: () => now });
    const token = await mintToken('clerk', { expires: Math.floor(now / 1000) + 60 });
    for (let times = 0; times < 3; times += 1) expect(await verify(token)).toEqual(actors.clerk);
    expect(asked()).toBe(1);
    now += 66_000;
    expect(await verify(token)).toBeNull();
  });

  it('is forgotten when more tokens come than are remembered, the oldest first', async () => {
    const { keys, asked } = counting();
    const verify = createTokenVerifier({ issuer, audience, jwks: keys, rememberAtMost: 2 });
    const tokens = [await mintToken('clerk'), await mintToken('officer'), await mintToken('auditor')];
    for (const token of tokens) await verify(token);
    await verify(tokens[2] ?? '');
    expect(asked()).toBe(3);
    await verify(tokens[0] ?? '');
    expect(asked()).toBe(4);
  });

  it('is never remembered where it was refused', async () => {
    const { keys, asked } = counting();
    const verify = createTokenVerifier({ issuer, audience, jwks: keys });
    const token = await mintToken('clerk', { audience: 'urn:other' });
    expect([await verify(token), await verify(token)]).toEqual([null, null]);
    expect(asked()).toBe(2);
  });

  it('whose keys cannot be had is neither valid nor invalid', async () => {
    const verify = createTokenVerifier({ issuer, audience, jwks: () => Promise.reject(new Error('no route')) });
    await expect(verify(await mintToken('clerk'))).rejects.toMatchObject({
      name: 'IssuerUnreachable',
      cause: { message: 'no route' },
    });
  });
});
