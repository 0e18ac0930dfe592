import * as z from 'zod';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { createTestApi } from './api.ts';
import { triggered } from './journeys.ts';
import { alert, drilled } from './world.ts';

const divisionsRemarked = ({ findings }: Readonly<Record<string, unknown>>): readonly string[] =>
  z
    .array(z.object({ rule: z.string(), pointer: z.string() }))
    .parse(findings)
    .flatMap(({ rule, pointer }) => (rule === 'alert.division' ? [pointer] : []));

const Row = z.looseObject({ kind: z.string().optional(), rule: z.string().optional() });

const outside = { ...alert, level: 'yellow' };

describe('a warning system in an emergency', () => {
  it('sends first: committed, published, and the paperwork opened in one answer', async () => {
    const api = createTestApi();
    const { status, body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect(status).toBe(202);
    expect(body).toMatchObject({
      status: 'sent',
      version: 1,
      path: 'emergency',
      published: true,
      orders: [{ operator: 'mobile' }, { operator: 'telecom' }],
      paperwork: { status: 'due', dueOn: '2026-03-05', dueBasis: 'policy' },
    });
    expect(api.published.map(({ orders }) => orders.length)).toEqual([2]);
  });

  it('reads nothing before the first write', async () => {
    const api = createTestApi();
    let reads = 0;
    const journal = {
      ...api.journal,
      load: (stream: string) => {
        reads += 1;
        return api.journal.load(stream);
      },
    };
    await triggered(createTestApi({ journal }));
    expect(reads).toBe(0);
  });

  it('is answered 202 also while the topic is down, because the commit is the promise', async () => {
    const down = { publish: async () => Promise.reject(new Error('down')) };
    const { status, body } = await createTestApi({ publisher: down }).post('machine', '/emergencies', { alert }, 'k-1');
    expect([status, body['status'], body['published']]).toEqual([202, 'sent', false]);
  });

  it('names the parts of the area that exist nowhere, in the answer and the case, and sends to the rest', async () => {
    const api = createTestApi();
    const mixed = { ...alert, divisions: ['441283', '449900'] };
    const { status, body } = await api.post('machine', '/emergencies', { alert: mixed }, 'k-1');
    expect([status, body['status'], body['undeliverable']]).toEqual([202, 'sent', ['449900']]);
    expect(divisionsRemarked(body)).toEqual(['/divisions/0', '/divisions/1']);
    expect(api.published[0]?.orders.map(({ divisions }) => divisions)).toEqual([['441204'], ['441204']]);
    const found = await api.get('machine', `/emergencies/${body['id']}`);
    expect(found.body).toMatchObject({ undeliverable: ['449900'] });
  });

  it('is told when nothing of the area exists, and the duty officer cannot send it either', async () => {
    const api = createTestApi();
    const { body } = await api.post('machine', '/emergencies', { alert: { ...alert, divisions: ['449900'] } }, 'k-1');
    expect(body).toMatchObject({
      status: 'awaiting-confirmation',
      orders: [],
      gaps: ['no-such-division'],
      undeliverable: ['449900'],
    });
    const path = `/emergencies/${body['id']}`;
    const confirmed = await api.post('duty', `${path}/confirm`, { version: 1 });
    expect([confirmed.status, confirmed.body['code']]).toEqual([422, 'nothing-deliverable']);
    const refused = await api.post('duty', `${path}/refuse`, { version: 1, reason: '区划有误。' });
    expect([refused.status, refused.body['status']]).toEqual([202, 'refused']);
  });

  it('is told of an update whether it waits for the duty officer, and for what, and that what went out does not', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const update = (version: number, changes: object) =>
      api.post('machine', `${path}/update`, { version, alert: { ...alert, ...changes } });
    const within = (await update(1, { divisions: ['440100'] })).body;
    expect(within).toMatchObject({ status: 'updated', published: true, gaps: [] });
    expect(within).not.toHaveProperty('updateAwaitsConfirmation');
    const asked = (await update(2, { text: '雨'.repeat(1500) })).body;
    expect(asked).toMatchObject({ status: 'updated', published: false, gaps: ['length'], orders: [] });
    expect(asked['updateAwaitsConfirmation']).toBe(true);
    const shorter = (await update(3, {})).body;
    expect(shorter).toMatchObject({ status: 'updated', published: true, gaps: [] });
    expect(shorter).not.toHaveProperty('updateAwaitsConfirmation');
  });

  it('is told what of an update that waits exists nowhere', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const wide = { ...alert, divisions: ['350000', '449900'] };
    const { body } = await api.post('machine', `${path}/update`, { version: 1, alert: wide });
    expect(body).toMatchObject({ orders: [], undeliverable: ['449900'] });
    expect(divisionsRemarked(body)).toEqual(['/divisions/1']);
    const found = await api.get('machine', path);
    expect(found.body).toMatchObject({ undeliverable: [], pendingUpdate: { undeliverable: ['449900'] } });
  });

  it('runs a drill on the path of drills, without paperwork', async () => {
    const api = createTestApi();
    const { body } = await api.post('machine', '/emergencies', { alert: drilled, exercise: true }, 'k-1');
    expect(body).toMatchObject({ path: 'exercise', paperwork: null });
    expect(api.published[0]?.orders[0]?.text).toMatch(/^【演练】/);
  });

  it('updates, then ends what it sent, and every act names its own orders', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const updated = await api.post('machine', `${path}/update`, {
      version: 1,
      alert: { ...alert, divisions: ['440000'] },
    });
    expect(updated.body).toMatchObject({ status: 'updated', version: 2, published: true });
    const ended = await api.post('machine', `${path}/end`, { reason: '警报解除' });
    expect(ended.body).toMatchObject({ status: 'ended', orders: [{ operator: 'mobile' }, { operator: 'telecom' }] });
    expect(api.published.map(({ orders }) => orders[0]?.kind)).toEqual(['send', 'update', 'end']);
  });
});

describe('what an update leaves of the area', () => {
  const both = { ...alert, divisions: ['440100', '440300'] };
  const left = async (exercise: boolean) => {
    const api = createTestApi();
    const path = await triggered(api, { alert: exercise ? { ...drilled, divisions: both.divisions } : both, exercise });
    const body = { version: 1, alert: { ...(exercise ? drilled : alert), divisions: ['440300'] } };
    return { api, path, answer: await api.post('machine', `${path}/update`, body) };
  };

  it.each([false, true])(
    'is ended by the operators that had it, which go on with the rest (a drill: %s)',
    async (exercise) => {
      const { api, path, answer } = await left(exercise);
      const id = path.split('/').at(-1);
      expect(answer.body['orders']).toEqual(
        ['mobile', 'telecom'].flatMap((operator) => [
          { orderId: `${id}.2.${operator}.left`, operator },
          { orderId: `${id}.2.${operator}`, operator },
        ]),
      );
      const rows = z.array(Row).parse((await api.get('machine', path)).body['orders']);
      expect(rows.map(({ kind, left: parts }) => [kind, parts])).toEqual([
        ['send', undefined],
        ['send', undefined],
        ['end', ['440100']],
        ['update', undefined],
        ['end', ['440100']],
        ['update', undefined],
      ]);
    },
  );

  it('is said with the update, and recorded', async () => {
    const { answer } = await left(false);
    expect(
      z
        .array(Row)
        .parse(answer.body['findings'])
        .map(({ rule }) => rule),
    ).toContain('alert.area-left');
  });

  it('has an order of its own at the operator, which reports on it; the close of the case is none of it', async () => {
    const { api, path } = await left(false);
    const orderId = `${path.split('/').at(-1)}.2.mobile.left`;
    const { body } = await api.get('mobile', `/orders/${orderId}`);
    expect(body['order']).toMatchObject({ orderId, kind: 'end', text: '', divisions: ['440100'] });
    const receipt = { kind: 'accepted', at: '2026-03-02T02:00:00Z' };
    expect((await api.post('mobile', `/orders/${orderId}/receipts`, receipt, 'r-1')).status).toBe(201);
    await api.post('machine', `${path}/end`, { reason: '警报解除' });
    const rows = z.array(Row).parse((await api.get('machine', path)).body['orders']);
    expect(rows.slice(-2).map(({ kind, left: parts }) => [kind, parts])).toEqual(Array(2).fill(['end', undefined]));
  });
});

describe('those who have an emergency that is closed', () => {
  const told = {
    kind: 'correction',
    text: '【更正】广东省应急管理厅：此前的预警系误发。',
    instruction: '请恢复正常活动。',
  };
  const closed = async (body?: object) => {
    const api = createTestApi();
    const path = await triggered(api, body);
    expect((await api.post('machine', `${path}/cancel`, { reason: '误发' })).status).toBe(202);
    return { api, path };
  };

  it('are told once under a key, and the case says what, when and by whom', async () => {
    const { api, path } = await closed();
    const answer = await api.post('duty', `${path}/tell`, told, 'k-tell');
    expect([answer.status, answer.body]).toMatchObject([
      202,
      { status: 'cancelled', version: 3, published: true, orders: [{ operator: 'mobile' }, { operator: 'telecom' }] },
    ]);
    expect((await api.post('duty', `${path}/tell`, told, 'k-tell')).body['version']).toBe(3);
    expect((await api.post('duty', `${path}/tell`, { ...told, kind: 'all-clear' }, 'k-tell')).status).toBe(409);
    const { body } = await api.get('machine', path);
    expect(body['told']).toMatchObject([
      { ...told, subject: 'gd-duty', deliveredText: `${told.text}${told.instruction}`, findings: expect.any(Array) },
    ]);
    expect([body['messages'], body['possibleActions']]).toMatchObject([
      [{ kind: 'send' }],
      expect.arrayContaining(['tell-recipients']),
    ]);
    const rows = [body['orders']].flat().filter((row) => Row.parse(row).kind === 'correction');
    expect(rows).toMatchObject([{ reaches: 'area' }, { reaches: 'area' }]);
  });

  it('are answered with what was found in these words, not in those of the alert', async () => {
    const { api, path } = await closed();
    const { body } = await api.post('duty', `${path}/tell`, { ...told, text: '请看 http://example.com' }, 'k-tell');
    expect([body['findings']].flat().map((it) => Row.parse(it).rule)).toContain('content.link');
  });

  it('hear of a drill by its mark', async () => {
    const { api, path } = await closed({ alert: drilled, exercise: true });
    await api.post('machine', `${path}/tell`, told);
    expect(api.published.at(-1)?.orders[0]).toMatchObject({
      path: 'exercise',
      text: expect.stringMatching(/^【演练】/),
    });
  });

  it.each([
    ['a blank text', { ...told, text: ' \u200b' }, '/text'],
    ['a text that is too long', { ...told, text: '雨'.repeat(2001) }, '/text'],
    ['blank words on what to do', { ...told, instruction: ' ' }, '/instruction'],
    ['another kind', { ...told, kind: 'update' }, '/kind'],
    ['what it does not know', { ...told, divisions: ['440300'] }, '/divisions'],
  ])('are not told %s', async (_what, body, pointer) => {
    const { api, path } = await closed();
    const answer = await api.post('duty', `${path}/tell`, body);
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining(pointer)]);
  });

  it('are told nothing while it runs: the answer says that an update puts it right', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const { status, body } = await api.post('duty', `${path}/tell`, told);
    expect([status, body['code'], body['reason']]).toEqual([409, 'wrong-state', 'still-running']);
    expect(body['detailZh']).toContain('更新内容');
  });
});

describe('the case of an emergency', () => {
  it('names every text that was ordered, once for all operators, the newest first', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const text = '雨势减弱，请勿涉水。';
    expect((await api.post('machine', `${path}/update`, { version: 1, alert: { ...alert, text } })).status).toBe(202);
    await api.post('machine', `${path}/cancel`, { reason: '误发' });
    const { body } = await api.get('machine', path);
    const at = expect.stringMatching(/^2026-/);
    expect(body['messages']).toEqual([
      { orderedAt: at, kind: 'update', text: body['deliveredText'] },
      { orderedAt: at, kind: 'send', text: expect.stringContaining(alert.text) },
    ]);
    expect(body['deliveredText']).toContain(text);
  });

  it('names none while nothing was ordered', async () => {
    const api = createTestApi();
    const path = await triggered(api, { alert: outside });
    expect((await api.get('duty', path)).body).toMatchObject({ deliveredText: null, messages: [] });
  });
});

describe('the duty officer', () => {
  it.each([
    [
      'a live alert with drill words',
      { ...alert, text: '【演练】广东省应急管理厅：暴雨红色预警。' },
      false,
      'drill-words',
    ],
    ['a drill that says it is none', { ...alert, text: `这不是演练。${alert.text}` }, true, 'live-words'],
  ])(
    'is asked first of %s, though the authority covers it, and sends it with one action',
    async (_what, said, exercise, gap) => {
      const api = createTestApi();
      const path = await triggered(api, { alert: said, exercise });
      expect(api.published).toEqual([]);
      const found = await api.get('duty', path);
      expect(found.body).toMatchObject({ status: 'awaiting-confirmation', gaps: [gap], orders: [] });
      expect((await api.get('duty', '/emergencies?state=awaiting')).body).toMatchObject({ items: [{ gaps: [gap] }] });
      const { status, body } = await api.post('duty', `${path}/confirm`, { version: 1, reason: '已电话核实。' });
      expect([status, body['status'], body['published']]).toEqual([202, 'sent', true]);
    },
  );

  it('confirms with one action what lies outside the standing authority', async () => {
    const api = createTestApi();
    const path = await triggered(api, { alert: outside });
    expect((await api.get('duty', path)).body).toMatchObject({
      status: 'awaiting-confirmation',
      gaps: ['level'],
      possibleActions: ['confirm-emergency', 'refuse-emergency', 'cancel-emergency'],
    });
    const { status, body } = await api.post('duty', `${path}/confirm`, { version: 1 });
    expect([status, body['status'], body['published']]).toEqual([202, 'sent', true]);
  });

  it.each(['confirm', 'refuse'])('must name what was looked at to %s it', async (act) => {
    const api = createTestApi();
    const path = await triggered(api, { alert: outside });
    const { status, body } = await api.post('duty', `${path}/${act}`, { reason: '已核实' });
    expect([status, body['errors']]).toEqual([400, [expect.objectContaining({ pointer: '/version' })]]);
    expect((await api.get('duty', path)).body['status']).toBe('awaiting-confirmation');
  });

  it('confirms what was looked at though a reminder has been given since', async () => {
    const api = createTestApi();
    const path = await triggered(api, { alert: outside });
    const [stream = '', [first] = []] = [...api.journal.streams][0] ?? [];
    if (first === undefined) throw new Error('the emergency is in the journal');
    const reminder = { type: 'emergency.confirmation-reminded', reminder: 1 } as const;
    await api.journal.append({
      ...first,
      stream,
      version: 2,
      commandId: 'reminder',
      actor: systemActor,
      events: [reminder],
    });
    expect((await api.get('duty', path)).body).toMatchObject({ version: 2, confirmationReminders: 1 });
    expect((await api.get('duty', path)).body['awaitingSince']).toBe(first.at);
    expect((await api.post('duty', `${path}/confirm`, { version: 3 })).body['code']).toBe('stale-version');
    expect((await api.post('duty', `${path}/confirm`, { version: 1 })).body['status']).toBe('sent');
  });

  it('does not confirm an update that has taken the place of the one looked at', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const asking = async (version: number, text: string) =>
      api.post('machine', `${path}/update`, { version, alert: { ...outside, text, divisions: ['350100'] } });
    await asking(1, '第一次更新');
    await asking(2, '第二次更新');
    const stale = await api.post('duty', `${path}/confirm`, { version: 2 });
    expect([stale.status, stale.body['code']]).toEqual([409, 'stale-version']);
    expect((await api.post('duty', `${path}/confirm`, { version: 3 })).body['status']).toBe('updated');
  });

  it('refuses it with a reason, and nothing is published', async () => {
    const api = createTestApi();
    const path = await triggered(api, { alert: outside });
    const { body } = await api.post('duty', `${path}/refuse`, { version: 1, reason: '不属紧急情况' });
    expect([body['status'], api.published]).toEqual(['refused', []]);
  });

  it('cancels without naming a version, however often the message was updated meanwhile', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    await api.post('machine', `${path}/update`, { version: 1, alert });
    const { status, body } = await api.post('duty', `${path}/cancel`, { reason: '误发' });
    expect([status, body['status'], body['version']]).toEqual([202, 'cancelled', 3]);
  });
});
