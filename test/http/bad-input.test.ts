import { largestBodyInBytes } from '../../lambda/http/read-body.ts';
import { type Answer, createTestApi, JsonObject, mintToken, type TestApi } from './api.ts';
import { alert, content } from './world.ts';

const raw = async (
  api: TestApi,
  body: string | ReadableStream<Uint8Array>,
  headers: Record<string, string> = {},
  path = '/applications',
) => {
  const response = await api.app.request(path, {
    method: 'POST',
    body,
    headers: {
      authorization: `Bearer ${await mintToken('clerk')}`,
      'content-type': 'application/json',
      'idempotency-key': 'k-1',
      ...headers,
    },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: JsonObject.parse(await response.json()),
  };
};

const pointers = ({ body }: Pick<Answer, 'body'>) => [body['errors']].flat().map((error) => Object(error).pointer);

describe('a body that is not what it should be', () => {
  it.each(['', '{', '{"content":', 'null,', '"\\ud800', '{"content":{"text":"\\ud800"}}'])(
    'is refused as malformed: %s',
    async (body) => {
      const api = createTestApi();
      const answer = await raw(api, body);
      expect([answer.status, answer.body['code']]).toEqual([400, 'malformed-json']);
      expect(answer.type).toBe('application/problem+json');
      expect(api.journal.streams.size).toBe(0);
    },
  );

  it.each(['null', '[]', '7', '"text"'])('is refused where it is no object: %s', async (body) => {
    const answer = await raw(createTestApi(), body);
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
  });

  it('is told of all its errors, each with its pointer', async () => {
    const wrong = {
      content: { text: 7, window: { start: '2026-13-40T09:00:00+08:00', end: 'soon' }, divisions: ['44'], 'a/b~c': 1 },
      extra: true,
    };
    const answer = await createTestApi().post('clerk', '/applications', wrong, 'k-1');
    expect(answer.status).toBe(400);
    expect(pointers(answer).toSorted()).toEqual([
      '/content/a~1b~0c',
      '/content/divisions/0',
      '/content/text',
      '/content/window/end',
      '/content/window/start',
      '/extra',
    ]);
  });

  it.each([
    ['2026-02-29T09:00:00+08:00', 400],
    ['2024-02-29T09:00:00+08:00', 201],
    ['2026-03-25T24:00:00+08:00', 400],
    ['2026-03-25T09:00:00', 400],
    ['2026-03-25', 400],
    ['2026-03-25T01:00:00Z', 201],
  ])('names no day or time that does not exist: %s', async (start, status) => {
    const body = { content: { ...content, window: { ...content.window, start } } };
    expect((await createTestApi().post('clerk', '/applications', body, 'k-1')).status).toBe(status);
  });

  it('cannot smuggle a prototype in', async () => {
    const answer = await raw(createTestApi(), '{"content":{"text":"x"},"__proto__":{"version":1}}');
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
  });

  it('must attest an emergency as urgent', async () => {
    const answer = await createTestApi().post('machine', '/emergencies', { alert: { ...alert, urgent: false } }, 'k-1');
    expect([answer.status, pointers(answer)]).toEqual([400, ['/alert/urgent']]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'is refused as %s',
    async (type) => {
      const answer = await raw(createTestApi(), '{}', { 'content-type': type });
      expect([answer.status, answer.body['code']]).toEqual([415, 'unsupported-media-type']);
    },
  );

  it('may name its charset', async () => {
    const body = JSON.stringify({ content: { text: 'x' } });
    expect((await raw(createTestApi(), body, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(201);
  });
});

const padded = (bytes: number): string => {
  const body = JSON.stringify({ content: { text: 'x' } });
  return body + ' '.repeat(bytes - body.length);
};

const streamed = (text: string): ReadableStream<Uint8Array> => new Blob([text]).stream();

describe('a large body', () => {
  it.each([
    [largestBodyInBytes - 1, 201],
    [largestBodyInBytes, 201],
    [largestBodyInBytes + 1, 413],
  ])('of %i bytes is answered %i, whether its length is declared or not', async (bytes, status) => {
    const body = padded(bytes);
    const declared = await raw(createTestApi(), body, { 'content-length': String(bytes) });
    const undeclared = await raw(createTestApi(), streamed(body));
    expect([declared.status, undeclared.status]).toEqual([status, status]);
  });

  it('gains nothing by declaring less than it sends', async () => {
    const answer = await raw(createTestApi(), padded(largestBodyInBytes + 1), { 'content-length': '10' });
    expect([answer.status, answer.body['code']]).toEqual([413, 'body-too-large']);
  });

  it('is not read to its end', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    expect((await raw(createTestApi(), endless)).status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  it('is not read at all for somebody without the role', async () => {
    const answer = await raw(createTestApi(), padded(largestBodyInBytes + 1), {}, '/emergencies');
    expect([answer.status, answer.body['code']]).toEqual([403, 'missing-role']);
  });
});

describe('a parameter that is not what it should be', () => {
  it.each([
    ['/applications/a-123', '/id'],
    ['/applications/e-00000000000000000000000000', '/id'],
    ['/applications?limit=0', '/limit'],
    ['/applications?limit=101', '/limit'],
    ['/applications?limit=ten', '/limit'],
    ['/applications?order=up', '/order'],
    ['/applications?status=sent', '/status'],
    ['/applications?colour=red', '/colour'],
    ['/registry/people', '/kind'],
    ['/orders/a-1.mobile', '/orderId'],
  ])('is refused: %s', async (path, pointer) => {
    const answer = await createTestApi().get('auditor', path);
    expect([answer.status, answer.body['code'], pointers(answer)]).toEqual([400, 'invalid-parameter', [pointer]]);
  });

  it.each(['/applications', '/emergencies', '/paperwork'])('is refused as a cursor of %s', async (path) => {
    const { status, body } = await createTestApi().get('clerk', `${path}?cursor=nonsense`);
    expect([status, body['code']]).toEqual([400, 'invalid-cursor']);
  });

  it.each(['', 'two words', 'x'.repeat(201)])('is refused as an Idempotency-Key: "%s"', async (key) => {
    const answer = await raw(createTestApi(), JSON.stringify({ content }), { 'idempotency-key': key });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/idempotency-key']]);
  });

  it('is missed where a create has no Idempotency-Key', async () => {
    const answer = await createTestApi().post('clerk', '/applications', { content });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/idempotency-key']]);
  });
});
