import { createTestApi } from './api.ts';
import { pointers, raw } from './post-raw.ts';
import { alert, content } from './world.ts';

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

  it.each([
    ['{"content":{"text":"x"},"content":{"text":"y"}}', '/content'],
    ['{"content":{"text":"x","text":"x"}}', '/content/text'],
    ['{"content":{"text":"x","t\\u0065xt":"y"}}', '/content/text'],
    ['{"content":{"window":{"start":"a","start":"b"}}}', '/content/window/start'],
    ['{"content":{"exemptions":[{"rule":"a"},{"a/b":1,"a/b":2}]}}', '/content/exemptions/1/a~1b'],
    ['{"version":1,"content":{"text":"x"},"version":2}', '/version'],
    ['{"__proto__":1,"__proto__":2}', '/__proto__'],
  ])('is refused where a member stands twice: %s', async (body, pointer) => {
    for (const [path, as] of [
      ['/applications', 'clerk'],
      ['/emergencies', 'machine'],
      ['/checks', 'clerk'],
    ] as const) {
      const api = createTestApi();
      const answer = await raw(api, body, {}, path, as);
      expect([answer.status, answer.body['code']]).toEqual([400, 'malformed-json']);
      expect(answer.body['detail']).toContain(`${pointer} stands twice`);
      expect(api.journal.streams.size).toBe(0);
    }
  });

  it('may have one member in each of two objects', async () => {
    const body =
      '{"content":{"text":"x","window":{"start":"2026-03-25T01:00:00Z","end":"2026-03-25T02:00:00Z"},"frequency":{"sends":1,"note":"text"}}}';
    expect((await raw(createTestApi(), body)).status).toBe(201);
  });

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
