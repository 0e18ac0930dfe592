import { type ClientOptions, createClient } from '../../console/api/create-client.ts';

type Sent = { readonly method: string; readonly url: string; readonly headers: Headers; readonly body: unknown };
type Step = Response | 'lost' | 'stalled' | 'broken-off';

const json = (status: number, body: unknown): Response => Response.json(body, { status });
const expired = (): Response => json(401, { code: 'unauthenticated', detail: 'expired', status: 401 });

/** A connection that stands and brings nothing. */
const stalled = (signal: AbortSignal | null | undefined): Promise<Response> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

/** An answer whose head comes and whose body breaks off with the signal, as it does in a browser. */
const brokenOff = (signal: AbortSignal | null | undefined): Response => {
  const body = new ReadableStream({
    start: (controller) => signal?.addEventListener('abort', () => controller.error(signal.reason)),
  });
  return new Response(body, { status: 201 });
};

const timeouts = { queryMs: 5, commandMs: 10 };

/** A client before a service that answers what it is told to, in order. */
const clientOn = (steps: readonly Step[], changes: Partial<ClientOptions> = {}) => {
  const sent: Sent[] = [];
  const left = [...steps];
  let made = 0;
  const client = createClient({
    token: () => 'token',
    onExpired: async () => false,
    fetch: async (input, init) => {
      const { method, url, headers } = new Request(new URL(String(input), 'http://console.example'), {
        ...init,
        body: null,
      });
      sent.push({ method, url, headers, body: init?.body });
      const step = left.shift();
      if (step === 'stalled') return stalled(init?.signal);
      if (step === 'broken-off') return brokenOff(init?.signal);
      if (step === undefined || step === 'lost') throw new TypeError('network');
      return step;
    },
    newKey: () => {
      made += 1;
      return `key-${made}`;
    },
    ...changes,
  });
  const keys = () => sent.map(({ headers }) => headers.get('idempotency-key'));
  return { client, sent, keys };
};

const draft = { body: { content: { text: '防汛提示' } } };

describe('a text with the sign for characters that were lost', () => {
  it('goes to the service as an escape, which says that it is meant', async () => {
    const { client, sent } = clientOn([json(200, {})]);
    await client.ask('POST /checks', { body: { text: '一个\ufffd号' } });
    expect(sent[0]?.body).toBe('{"text":"一个\\ufffd号"}');
  });
});

describe('a question', () => {
  it('is put to its address with the token, and no key', async () => {
    const { client, sent } = clientOn([json(200, { items: [], next: null })]);
    const query = { status: 'submitted', order: 'due', cursor: undefined } as const;
    expect(await client.ask('GET /applications', { query })).toEqual({ ok: true, value: { items: [], next: null } });
    expect(sent[0]).toMatchObject({
      method: 'GET',
      url: 'http://console.example/applications?status=submitted&order=due',
    });
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer token');
    expect(sent[0]?.headers.get('idempotency-key')).toBeNull();
  });

  it('keeps a name from becoming a part of the address', async () => {
    const { client, sent } = clientOn([json(200, {})]);
    await client.ask('GET /applications/{id}', { path: { id: '../me?x' } });
    expect(sent[0]?.url).toBe('http://console.example/applications/..%2Fme%3Fx');
  });

  it('repeats a parameter for each of several values', async () => {
    const { client, sent } = clientOn([json(200, {})]);
    await client.ask('GET /figures', { query: { sender: 'mwr', division: ['440000', '350000'] } });
    expect(sent[0]?.url).toContain('division=440000&division=350000');
  });

  it('tells of an expired sign-in and does not wait for another', async () => {
    const told: string[] = [];
    const onExpired = (kind: string) => {
      told.push(kind);
      return new Promise<boolean>(() => undefined);
    };
    const { client } = clientOn([expired()], { onExpired });
    expect(await client.ask('GET /me', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
    expect(told).toEqual(['query']);
  });
});

describe('a command', () => {
  it('has a key of its own, and the next one like it another', async () => {
    const { client, keys } = clientOn([json(201, {}), json(201, {})]);
    await client.ask('POST /applications', draft);
    await client.ask('POST /applications', draft);
    expect(keys()).toEqual(['key-1', 'key-2']);
  });

  it.each([
    ['the answer was lost', 'lost' as const],
    ['the service had a fault', json(500, { code: 'internal', status: 500, detail: '' })],
    ['the service did not know in time', json(503, { code: 'unavailable', status: 503, detail: '' })],
    ['a gateway took no more', json(429, { message: 'Too Many Requests' })],
    ['a page of somebody in between came', new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['what came was not JSON', new Response('ok', { status: 200 })],
  ])('keeps its key when %s', async (_why, step) => {
    const { client, keys } = clientOn([step, json(201, {})]);
    expect((await client.ask('POST /applications', draft)).ok).toBe(false);
    expect((await client.ask('POST /applications', draft)).ok).toBe(true);
    expect(keys()).toEqual(['key-1', 'key-1']);
  });

  it('goes out under the key that it was given, whoever gives it again', async () => {
    const { client, keys } = clientOn([json(201, {}), json(201, {})]);
    await client.ask('POST /applications', { ...draft, key: 'kept' });
    await client.ask('POST /applications', { ...draft, key: 'kept' });
    expect(keys()).toEqual(['kept', 'kept']);
  });

  it('goes on by itself, unchanged, once someone has signed in again', async () => {
    const { client, keys, sent } = clientOn([expired(), json(201, { id: 'a-1' })], { onExpired: async () => true });
    expect(await client.ask('POST /applications', draft)).toMatchObject({ ok: true, value: { id: 'a-1' } });
    expect(keys()).toEqual(['key-1', 'key-1']);
    expect(sent[0]?.body).toBe(sent[1]?.body);
  });

  it('waits for a new sign-in as well where a gateway says that the old one has expired', async () => {
    const gateway = json(401, { message: 'Unauthorized' });
    const { client, keys } = clientOn([gateway, json(201, { id: 'a-1' })], { onExpired: async () => true });
    expect(await client.ask('POST /applications', draft)).toMatchObject({ ok: true });
    expect(keys()).toEqual(['key-1', 'key-1']);
  });

  it('says so when nobody signs in again', async () => {
    const { client } = clientOn([expired()]);
    expect(await client.ask('POST /applications', draft)).toMatchObject({ error: { code: 'cancelled-sign-in' } });
  });
});

describe('a service that does not answer', () => {
  it('is given up, so that whoever asked can ask again', async () => {
    const { client } = clientOn(['stalled', json(200, { id: 'me' })], { timeouts });
    expect(await client.ask('GET /me', {})).toMatchObject({ ok: false, error: { code: 'no-answer' } });
    expect(await client.ask('GET /me', {})).toMatchObject({ ok: true });
  });

  it.each([
    ['nothing came', 'stalled' as const],
    ['its answer broke off', 'broken-off' as const],
  ])('may have done what it was told: the same command goes out under the same key (%s)', async (_how, step) => {
    const { client, keys } = clientOn([step, json(201, {}), json(201, {})], { timeouts });
    expect(await client.ask('POST /applications', draft)).toMatchObject({ error: { code: 'no-answer' } });
    expect((await client.ask('POST /applications', draft)).ok).toBe(true);
    expect((await client.ask('POST /applications', draft)).ok).toBe(true);
    expect(keys()).toEqual(['key-1', 'key-1', 'key-2']);
  });

  it('is waited for longer after a command than after a question', async () => {
    const { client } = clientOn(['stalled'], { timeouts: { queryMs: 1, commandMs: 60_000 } });
    const asked = client.ask('POST /applications', draft, AbortSignal.timeout(20));
    expect(await asked).toMatchObject({ error: { code: 'offline' } });
  });
});

describe('a failure', () => {
  it('of the catalogue comes with all that the service said', async () => {
    const problem = { code: 'stale-version', status: 409, detail: 'version 3', version: 3 };
    const { client } = clientOn([json(409, problem)]);
    expect(await client.ask('POST /applications', draft)).toEqual({ ok: false, error: problem });
  });

  it.each([
    ['a lost connection', 'lost' as const, 'offline'],
    ['a page of somebody in between', new Response('<h1>Bad gateway</h1>', { status: 502 }), 'unavailable'],
    ['a gateway that takes no more', json(429, { message: 'Too Many Requests' }), 'unavailable'],
    ['a gateway with nobody behind it', json(503, { message: 'Service Unavailable' }), 'unavailable'],
    ['a gateway with a fault of its own', json(500, { message: 'Internal Server Error' }), 'unavailable'],
    ['a gateway for which it is too much', json(413, { message: 'Request Entity Too Large' }), 'body-too-large'],
    ['a gateway that knows no such place', json(404, { message: 'Not Found' }), 'unreadable-answer'],
    [
      'a bucket without the file',
      new Response('<Error><Code>AccessDenied</Code></Error>', { status: 403 }),
      'unreadable-answer',
    ],
    ['a gateway that waits no longer', new Response(null, { status: 504 }), 'unavailable'],
    ['a service that knows no answer in time', json(503, { code: 'unavailable', detail: '' }), 'unavailable'],
    ['a fault in the words of the service', json(500, { code: 'internal', detail: '' }), 'internal'],
    ['a sign-in that a gateway refuses', json(401, { message: 'Unauthorized' }), 'unauthenticated'],
    ['a sign-in that a proxy refuses', new Response('<h1>401</h1>', { status: 401 }), 'unauthenticated'],
    ['a code that only sounds known', json(400, { code: 'constructor' }), 'unreadable-answer'],
    ['a code nobody has words for', json(400, { code: 'of-tomorrow' }), 'unreadable-answer'],
    ['an answer that is no JSON', new Response('ok', { status: 200 }), 'unreadable-answer'],
  ])('can be %s', async (_what, step, code) => {
    const { client } = clientOn([step]);
    expect(await client.ask('GET /me', {})).toMatchObject({ ok: false, error: { code } });
  });
});
