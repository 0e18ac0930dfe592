import { digestOf } from '../../lambda/adapters/digest.ts';
import { present } from '../local/support/scratch.ts';
import { sealed } from '../service/sealed.ts';
import { createTestApi } from './api.ts';
import { submitted, triggered } from './journeys.ts';
import { actors, alert, monday } from './world.ts';

describe('the evidence file', () => {
  it('of an application is given to its authority and to auditors, and to no other authority', async () => {
    const api = createTestApi();
    const path = `${await submitted(api)}/evidence`;
    for (const who of ['officer', 'auditor'] as const) {
      const { status, headers, body } = await api.get(who, path);
      expect(status).toBe(200);
      expect(body['case']).toHaveLength(2);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="evidence-a-[0-9a-f]{26}\.json"$/);
    }
    expect((await api.get('foreignOfficer', path)).status).toBe(404);
    expect((await api.get('clerk', path)).status).toBe(403);
  });

  it('cites itself by a digest that anybody can recompute', async () => {
    const api = createTestApi();
    const { body } = await api.get('auditor', `${await submitted(api)}/evidence`);
    const { digest, ...rest } = body;
    expect(digestOf(rest)).toBe(digest);
    expect(rest['broken']).toEqual([]);
  });

  it('of an emergency holds a chain for every order', async () => {
    const api = createTestApi();
    const { body } = await api.get('officer', `${await triggered(api)}/evidence`);
    expect([body['orders']].flat().map((order) => Object(order).orderId)).toEqual(
      api.published.flatMap(({ orders }) => orders.map(({ orderId }) => orderId)),
    );
  });

  it('holds a chain for the end of what an update leaves, which its operator has reported on', async () => {
    const api = createTestApi();
    const path = await triggered(api, { alert: { ...alert, divisions: ['440100', '440300'] } });
    await api.post('machine', `${path}/update`, { version: 1, alert: { ...alert, divisions: ['440300'] } });
    const orderId = `${path.split('/').at(-1)}.2.mobile.left`;
    await api.post('mobile', `/orders/${orderId}/receipts`, { kind: 'accepted', at: '2026-03-02T02:00:00Z' }, 'r-1');
    const { body } = await api.get('officer', `${path}/evidence`);
    expect(body['broken']).toEqual([]);
    const held = [body['orders']].flat().map((order) => [Object(order).orderId, Object(order).commits.length]);
    expect(held).toHaveLength(6);
    expect(held).toContainEqual([orderId, 1]);
  });

  it('brings every explanation of what was anchored late since the case began, however many there are', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const explained = async (id: string, until: string) => {
      const value = { id, from: '2026-01-01T00:00:00.000Z', until, explanation: '密钥服务中断，锚定推迟。' };
      const stream = `registry#anchor-gap#${id}`;
      const events = [
        { type: 'registry.change-proposed' as const, entry: { kind: 'anchor-gap' as const, value }, reason: '说明' },
        { type: 'registry.change-confirmed' as const, reason: '属实' },
      ];
      const past = events.map((event) => ({ events: [event], by: actors.registrar, at: monday }));
      for (const commit of sealed(stream, past)) await api.journal.append(commit);
      return stream;
    };
    const later = await Promise.all(
      Array.from({ length: 250 }, (_, index) => explained(`gap-${index}`, '2026-03-03T00:00:00.000Z')),
    );
    await explained('gap-of-before', '2026-02-01T00:00:00.000Z');
    const { body } = await api.get('auditor', `${path}/evidence`);
    const brought = [body['explanations']].flat().map((chain) => Object([chain].flat()[0]).stream);
    expect(brought.toSorted()).toEqual(later.toSorted());
  });

  it('is given in parts to whoever asks for one after the other, and a short one is one part', async () => {
    const api = createTestApi();
    const path = `${await triggered(api)}/evidence`;
    const { body, headers } = await api.get('auditor', `${path}?part=first`);
    const { digest, part, ...contents } = body;
    expect(part).toEqual({ number: 1, previous: null, place: null, next: null });
    expect(digestOf({ part, ...contents })).toBe(digest);
    const { digest: _, ...whole } = (await api.get('auditor', path)).body;
    expect(contents).toEqual(whole);
    expect(headers.get('content-disposition')).toMatch(/filename="evidence-e-[0-9a-f]{26}\.json"$/);
    const second = await api.get('auditor', `${path}?part=2-1-1-0&previous=${digest}`);
    expect(second.body).toMatchObject({
      part: { number: 2, previous: digest, place: '2-1-1-0', next: null },
      case: [],
    });
    expect([second.body['orders']].flat()).toHaveLength([body['orders']].flat().length);
    expect(second.headers.get('content-disposition')).toMatch(/\.part-2\.json"$/);
  });

  it('has no part beyond its end, and none without the digest of the one before', async () => {
    const api = createTestApi();
    const path = `${await triggered(api)}/evidence`;
    const previous = 'a'.repeat(64);
    const refused = async (query: string) => (await api.get('auditor', `${path}?${query}`)).body['code'];
    expect(await refused(`part=2-1-900-0&previous=${previous}`)).toBe('invalid-cursor');
    for (const query of ['part=2-1-1-0', `part=first&previous=${previous}`, `previous=${previous}`, 'part=1', 'part='])
      expect([query, await refused(query)]).toEqual([query, 'invalid-parameter']);
    for (const number of ['0', '1', '0002', '10000'])
      expect([number, await refused(`part=${number}-1-1-0&previous=${previous}`)]).toEqual([
        number,
        'invalid-parameter',
      ]);
  });

  it('that would be more than a function makes at once is refused before it is made', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const [stream, [first]] = present([...api.journal.streams].find(([name]) => name.startsWith('emergency#')));
    const given = present(first);
    const events = given.events.map((event) =>
      event.type === 'emergency.sent'
        ? { ...event, orders: Array.from({ length: 20_000 }, () => present(event.orders[0])) }
        : event,
    );
    const read = async (name: string) => (name === stream ? [{ ...given, events }] : api.journal.load(name));
    const longer = createTestApi({ journal: { ...api.journal, load: read, stored: read } });
    const { status, body } = await longer.get('auditor', `${path}/evidence`);
    expect([status, body['code'], body['detail']]).toEqual([
      500,
      'answer-too-large',
      expect.stringContaining('part=first'),
    ]);
    expect(longer.faults.map(({ code }) => code)).toContain('answer.too-large');
  });

  it('of a case that does not exist is not found', async () => {
    const api = createTestApi();
    expect((await api.get('auditor', '/applications/a-00000000000000000000000000/evidence')).status).toBe(404);
    expect((await api.get('auditor', '/emergencies/e-00000000000000000000000000/evidence')).status).toBe(404);
  });
});
