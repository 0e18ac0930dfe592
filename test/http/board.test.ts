import * as z from 'zod';
import { createTestApi, type TestApi } from './api.ts';
import { triggered } from './journeys.ts';
import { alert, drilled } from './world.ts';

const Listed = z.object({ items: z.array(z.object({ caseId: z.string(), path: z.string() })), next: z.unknown() });

const outside = { ...alert, level: 'yellow' };

const idOf = (path: string): string => path.slice('/emergencies/'.length);

const fiftyTwoDrills = async (api: TestApi): Promise<void> => {
  for (let at = 0; at < 52; at += 1) {
    api.setNow(`2026-03-02T03:00:${String(at).padStart(2, '0')}.000Z`);
    const { status } = await api.post('machine', '/emergencies', { alert: drilled, exercise: true }, `drill-${at}`);
    expect(status).toBe(202);
  }
};

const listed = async (api: TestApi, query: string, as: 'duty' | 'clerk' | 'foreignOfficer' = 'duty') =>
  Listed.parse((await api.get(as, `/emergencies?limit=50&${query}`)).body).items;

describe('a board after fifty-two drills', () => {
  it('still has the one real emergency that runs', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    await fiftyTwoDrills(api);
    const running = { caseId: idOf(path), path: 'emergency' };
    expect(await listed(api, 'state=running&exercise=false')).toEqual([running]);
    expect(await listed(api, 'state=running&exercise=false', 'clerk')).toEqual([running]);
    expect(await listed(api, 'state=running&exercise=false', 'foreignOfficer')).toEqual([]);
  });

  it('leads through all drills that run, page by page', async () => {
    const api = createTestApi();
    await triggered(api);
    await fiftyTwoDrills(api);
    const first = Listed.parse((await api.get('duty', '/emergencies?state=running&exercise=true&limit=50')).body);
    const rest = await listed(api, `state=running&exercise=true&cursor=${first.next}`);
    expect([first.items.length, rest.length]).toEqual([50, 2]);
  });

  it('still has the first message that waits for the duty officer, and no drill with it', async () => {
    const api = createTestApi();
    const path = await triggered(api, { alert: outside });
    await fiftyTwoDrills(api);
    expect(await listed(api, 'state=awaiting')).toEqual([{ caseId: idOf(path), path: 'emergency' }]);
  });

  it('still has the update that waits, although its message has been sent', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    expect(await listed(api, 'state=awaiting')).toEqual([]);
    await api.post('machine', `${path}/update`, { version: 1, alert: outside });
    await fiftyTwoDrills(api);
    expect(await listed(api, 'state=awaiting')).toEqual([{ caseId: idOf(path), path: 'emergency' }]);
    await api.post('duty', `${path}/confirm`, { version: 2 });
    expect(await listed(api, 'state=awaiting')).toEqual([]);
  });
});

describe('what has ended', () => {
  it('runs no longer', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    await api.post('machine', `${path}/end`, { reason: '警报解除' });
    expect(await listed(api, 'state=running')).toEqual([]);
  });

  it('is asked for its reason, whoever looks, until somebody of either side has given it', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const { status, body } = await api.post('duty', `${path}/cancel`, {});
    expect([status, body]).toEqual([202, expect.objectContaining({ status: 'cancelled' })]);
    await fiftyTwoDrills(api);
    const stopped = { caseId: idOf(path), path: 'emergency' };
    for (const who of ['duty', 'clerk'] as const)
      expect(await listed(api, 'state=unexplained', who)).toEqual([stopped]);
    expect(await listed(api, 'state=unexplained', 'foreignOfficer')).toEqual([]);
    expect((await api.post('clerk', `${path}/explain-stop`, { reason: ' ' })).status).toBe(422);
    const said = await api.post('clerk', `${path}/explain-stop`, { reason: '误发。' });
    expect([said.status, said.body['explained']]).toEqual([
      200,
      [expect.objectContaining({ subject: 'gd-clerk', reason: '误发。' })],
    ]);
    expect(await listed(api, 'state=unexplained')).toEqual([]);
  });

  it('waits no longer, whether it was refused or stopped', async () => {
    const api = createTestApi();
    const path = await triggered(api, { alert: outside });
    await api.post('duty', `${path}/refuse`, { version: 1, reason: '不属实' });
    expect(await listed(api, 'state=awaiting')).toEqual([]);
  });
});

it.each(['state=running&status=sent', 'exercise=true', 'state=ended'])(
  'a board cannot be asked for %s',
  async (query) => expect((await createTestApi().get('duty', `/emergencies?${query}`)).status).toBe(400),
);
