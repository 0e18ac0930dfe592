import { createTestApi } from './api.ts';
import { emergencyWith, notUtf8 } from './bytes.ts';
import { raw } from './post-raw.ts';
import { alert, content } from './world.ts';

const draft = (text: string): string => JSON.stringify({ content: { ...content, text } });

describe('an emergency whose bytes are not UTF-8', () => {
  it.each(notUtf8)('(%s) is refused with words, and nothing of it is kept or sent', async (_what, bytes) => {
    const body = emergencyWith(bytes);
    for (const [sent, headers] of [
      [body, { 'content-length': String(body.byteLength) }],
      [new Blob([body]).stream(), {}],
    ] as const) {
      const api = createTestApi();
      const answer = await raw(api, sent, headers, '/emergencies', 'machine');
      expect([answer.status, answer.body['code']]).toEqual([400, 'body-not-utf8']);
      expect(answer.body['detail']).toMatch(/UTF-8.*RFC 8259/);
      expect(answer.body['titleZh']).toContain('文字有缺损');
      expect([api.journal.streams.size, api.published]).toEqual([0, []]);
    }
  });

  it('is told the first byte that is to blame', async () => {
    const body = Uint8Array.from([...Buffer.from('{"暴":"'), 0xb1, 0xa9, 0x22, 0x7d]);
    const answer = await raw(createTestApi(), body, {}, '/emergencies', 'machine');
    expect(answer.body['detail']).toContain('byte 8 ');
  });
});

describe('a body in UTF-8', () => {
  it.each(['平面外的𠮷', '😀', 'é', 'e\u0301', '零宽\u200b'])('arrives to the letter: %j', async (text) => {
    const api = createTestApi();
    const { body } = await raw(api, draft(text));
    expect(Object(body['content']).text).toBe(text);
  });

  it('may begin with a byte order mark, however it is framed', async () => {
    const body = Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from(draft('x'))]);
    expect((await raw(createTestApi(), body, { 'content-length': String(body.byteLength) })).status).toBe(201);
    expect((await raw(createTestApi(), new Blob([body]).stream())).status).toBe(201);
  });
});

describe('a sign in the place of characters that were lost', () => {
  it('is refused with words, and nothing of it is kept or sent', async () => {
    const api = createTestApi();
    const answer = await raw(
      api,
      JSON.stringify({ alert: { ...alert, text: '请立即\ufffd\ufffd' } }),
      {},
      '/emergencies',
      'machine',
    );
    expect([answer.status, answer.body['code']]).toEqual([400, 'body-not-utf8']);
    expect(answer.body['detail']).toContain('\\ufffd');
    expect([api.journal.streams.size, api.published]).toEqual([0, []]);
  });

  it('is taken where it is written as an escape, and so is meant', async () => {
    const answer = await raw(createTestApi(), draft('一个\ufffd号').replace('\ufffd', '\\ufffd'));
    expect([answer.status, Object(answer.body['content']).text]).toEqual([201, '一个\ufffd号']);
  });
});

describe('a body that names its charset', () => {
  it.each(['utf-8', 'UTF-8', '"utf-8"', '"Utf-8"', 'utf-8 ; v=1', 'utf-8;'])('as %s is read', async (charset) => {
    const type = `application/json; charset=${charset}`;
    expect((await raw(createTestApi(), draft('x'), { 'content-type': type })).status).toBe(201);
  });

  it.each([
    ['charset=gbk', 'gbk'],
    ['charset=GB18030', 'GB18030'],
    ['charset="gb2312"', 'gb2312'],
    ['Charset = utf-16', 'utf-16'],
    ['charset=utf-7', 'utf-7'],
    ['charset=iso-8859-1', 'iso-8859-1'],
    ['charset=no-such', 'no-such'],
    ['charset=utf-8; charset=gbk', 'gbk'],
    ['v=1; charset=gbk', 'gbk'],
    ['v="; charset=utf-8"; charset=gbk', 'gbk'],
    ['charset="utf-8; charset=gbk"', 'charset=gbk'],
    ['charset=', 'charset'],
    ['charset', 'charset'],
    ['charset=utf-8; charset=utf-8', 'utf-8'],
  ])('as %s is refused with words', async (parameter, named) => {
    const api = createTestApi();
    const answer = await raw(api, draft('x'), { 'content-type': `application/json; ${parameter}` });
    expect([answer.status, answer.body['code']]).toEqual([415, 'unsupported-media-type']);
    expect(answer.body['detail']).toMatch(/UTF-8/);
    expect(answer.body['detail']).toContain(named);
    expect(api.journal.streams.size).toBe(0);
  });
});
