import { createClient } from '../../console/api/create-client.ts';

/** A client whose service gives these answers in order, and the conditions it was asked under. */
const clientOn = (answers: readonly Response[]) => {
  const conditions: (string | null)[] = [];
  const left = [...answers];
  const client = createClient({
    token: () => 'token',
    onExpired: () => Promise.resolve(false),
    newKey: () => 'key',
    fetch: (_address, init) => {
      conditions.push(new Headers(init?.headers).get('if-none-match'));
      const next = left.shift();
      return next === undefined ? Promise.reject(new Error('asked too often')) : Promise.resolve(next);
    },
  });
  return { client, conditions };
};

const list = { items: [], next: null };
const listed = (etag: string) => new Response(JSON.stringify(list), { status: 200, headers: { etag } });
const unchanged = () => new Response(null, { status: 304 });

describe('a list looked at again', () => {
  it('is asked for only if it changed, and is what it was when it did not', async () => {
    const { client, conditions } = clientOn([listed('W/"1"'), unchanged(), listed('W/"2"')]);
    for (let look = 0; look < 3; look += 1)
      expect(await client.ask('GET /emergencies', {})).toEqual({ ok: true, value: list });
    expect(conditions).toEqual([null, 'W/"1"', 'W/"1"']);
  });

  it('knows nothing of the same list with other filters', async () => {
    const { client, conditions } = clientOn([listed('W/"1"'), listed('W/"2"')]);
    await client.ask('GET /emergencies', {});
    await client.ask('GET /emergencies', { query: { status: 'sent' } });
    expect(conditions).toEqual([null, null]);
  });

  it('is asked for whole where its tag is the version of a case, which leaves its orders out', async () => {
    const { client, conditions } = clientOn([listed('"3"'), listed('"3"')]);
    await client.ask('GET /emergencies/{id}', { path: { id: 'e-1' } });
    await client.ask('GET /emergencies/{id}', { path: { id: 'e-1' } });
    expect(conditions).toEqual([null, null]);
  });
});
