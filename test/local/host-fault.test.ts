import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ApiHost, startApiHost } from '../../local/api-host.ts';
import { wayBack } from '../../local/identity/way-back.ts';

let host: ApiHost;
beforeAll(async () => {
  host = await startApiHost(0, true);
  const taken = { fetch: () => new Response('taken') };
  host.open(taken, taken, taken);
});
afterAll(() => host.stop());

const portOf = (): number => Number(new URL(host.url).port);

/** The status of a request written by hand. */
const asked = async (path: string, ...headers: readonly string[]): Promise<number> => {
  const socket = connect(portOf(), '127.0.0.1');
  socket.end([`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'));
  return Number(/^HTTP\/1\.1 (\d+)/.exec(await text(socket))?.[1]);
};

describe('the Host of a request', () => {
  it('is one', async () => {
    const own = `Host: 127.0.0.1:${portOf()}`;
    expect(await asked('/health', own)).toBe(200);
    expect(await asked('/health', own, 'Host: other.example')).toBe(400);
    expect(await asked('/health', own, 'hOsT: 127.0.0.1')).toBe(400);
    expect(await asked('/health')).toBe(400);
  });

  it.each(['/local/clock', '/local/settle', '/local/s3/x', '/LOCAL/clock', 'http://127.0.0.1/local/clock'])(
    'that is no name of this machine is no way to %s',
    async (path) => {
      for (const foreign of ['rebound.example', 'rebound.example:80', '127.0.0.1.rebound.example', '10.0.0.1', 'a b'])
        expect([foreign, await asked(path, `Host: ${foreign}`)]).not.toEqual([foreign, 200]);
      for (const own of ['127.0.0.1', 'localhost', '[::1]'])
        expect([own, await asked(path, `Host: ${own}:${portOf()}`)]).toEqual([own, 200]);
    },
  );

  it.each(['/./local/clock', '/health/../local/clock', '/%2e/local/clock'])(
    'that is no name of this machine is no way to it by %s',
    async (path) => {
      expect(await asked(path, 'Host: rebound.example')).toBe(403);
      expect(await asked(path, `Host: 127.0.0.1:${portOf()}`)).toBe(200);
    },
  );

  it('is that of the target too, where the target names one', async () => {
    const own = `Host: 127.0.0.1:${portOf()}`;
    for (const foreign of ['evil.example', 'evil.example:80', '127.0.0.1@evil.example', '127.0.0.1.evil.example'])
      for (const path of ['/local/clock', '/local/s3/x', '/LOCAL/clock', '/./local/clock']) {
        expect([foreign, path, await asked(`http://${foreign}${path}`, own)]).toEqual([foreign, path, 403]);
        expect([foreign, path, await asked(`https://${foreign}${path}`, own)]).toEqual([foreign, path, 403]);
      }
    expect(await asked('http://127.0.0.1/local/clock', 'Host: evil.example')).toBe(403);
    expect(await asked(`http://localhost:${portOf()}/local/clock`, own)).toBe(200);
  });

  it('is no way to the clock from a page of another place, whatever target names this machine', async () => {
    const own = `Host: 127.0.0.1:${portOf()}`;
    const target = `http://127.0.0.1:${portOf()}/local/clock`;
    expect(await asked(target, own, 'Origin: https://other.example')).toBe(403);
    expect(await asked(target, own, `Origin: ${host.url}`)).toBe(200);
    expect(await asked(`http://localhost:${portOf()}/local/clock`, own, `Origin: ${host.url}`)).toBe(403);
  });

  it('is no way to the clock from a page of another place', async () => {
    const own = `Host: 127.0.0.1:${portOf()}`;
    expect(await asked('/local/clock', own, 'Origin: https://other.example')).toBe(403);
    expect(await asked('/local/clock', own, 'Origin: null')).toBe(403);
    expect(await asked('/local/clock', own, `Origin: ${host.url}`)).toBe(200);
  });
});

describe('a cookie of the sign-in', () => {
  const withCookie = (cookie: string) => wayBack(Object.assign(Object.create(null), { headers: { cookie } }));

  it.each(['console=%', 'console=%E0%A4%A', 'console=%ff', 'a=%; console=%zz'])(
    'that is no encoding says nothing: %s',
    (cookie) => {
      expect(withCookie(cookie)).toBeNull();
    },
  );

  it('says where somebody came from', () => {
    expect(withCookie(`console=${encodeURIComponent('http://127.0.0.1:8080/console/')}`)).toBe(
      'http://127.0.0.1:8080/console/',
    );
  });
});
