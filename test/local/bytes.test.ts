import { type ApiHost, startApiHost } from '../../local/api-host.ts';
import { createTestApi, mintToken } from '../http/api.ts';
import { emergencyWith } from '../http/bytes.ts';

const unused = { fetch: () => new Response(null, { status: 404 }) };
const gbk = emergencyWith([0xb1, 0xa9, 0xd3, 0xea]);

describe('an emergency in GBK over a connection', () => {
  let host: ApiHost;
  beforeAll(async () => {
    host = await startApiHost(0, true);
  });
  afterAll(() => host.stop());

  it.each<readonly [string, () => Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>]>([
    ['with its length declared', () => gbk],
    ['in chunks', () => new Blob([gbk]).stream()],
  ])('%s is refused with words, and nothing of it is kept or sent', async (_how, body) => {
    const api = createTestApi();
    host.open(api.app, unused, null);
    const headers = {
      authorization: `Bearer ${await mintToken('machine')}`,
      'content-type': 'application/json',
      'idempotency-key': 'k-1',
    };
    const answer = await fetch(`${host.url}/emergencies`, { method: 'POST', headers, body: body(), duplex: 'half' });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'body-not-utf8' }]);
    expect([api.journal.streams.size, api.published]).toEqual([0, []]);
  });
});
