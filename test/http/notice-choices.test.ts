import type { Roster } from '../../lambda/domain/registry/roster.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { Policy } from '../../lambda/domain/rules/policy.ts';
import { neverChosen, noticeKinds } from '../../lambda/domain/vocabulary/notice-kind.ts';
import { onset, system } from '../domain/emergency/history.ts';
import { sealed } from '../service/sealed.ts';
import { createTestApi } from './api.ts';
import { createMemoryJournal } from './fakes.ts';
import { createMemoryChoices } from './memory-notices.ts';
import { actors, monday } from './world.ts';

const at = '/me/notice-choices';
const channels = (...gateways: readonly string[]) => gateways.map((gateway) => ({ gateway, address: '13800000000' }));
const roster: Roster = {
  id: 'gd-comms',
  deskPhone: '020-55500106',
  people: [
    {
      name: '值班员甲',
      subject: actors.duty.subject,
      channels: [...channels('sms', 'mail', 'gone'), { gateway: 'voice', address: '13800000001', urgentOnly: true }],
    },
    { name: '审批人', subject: actors.officer.subject, channels: channels('sms', 'mail') },
    { name: '没有账号的人', channels: channels('sms') },
  ],
  weekly: [],
  dated: [],
};
const noticeGateways = {
  sms: { kind: 'sms', endpoint: 'https://sms.example/' },
  voice: { kind: 'voice', endpoint: 'https://voice.example/' },
  mail: { kind: 'email', endpoint: null },
} as const;

const opened = async (changes: Partial<Policy> = {}) => {
  const journal = createMemoryJournal();
  const events = [
    { type: 'registry.change-proposed' as const, entry: { kind: 'roster' as const, value: roster }, reason: '登记' },
    { type: 'registry.change-confirmed' as const, reason: '无误' },
  ];
  const commits = sealed(
    'registry#roster#gd-comms',
    events.map((event) => ({ events: [event], by: system, at: onset })),
  );
  for (const commit of commits) await journal.append(commit);
  const choices = createMemoryChoices();
  const api = createTestApi({ journal, choices, policy: { ...defaultPolicy, noticeGateways, ...changes } });
  return {
    choices,
    get: api.get,
    put: (as: keyof typeof actors, off: readonly object[]) => api.send(as, 'PUT', at, { off }),
  };
};

const mailOff = { kind: 'application-approved', gateways: ['mail'] };
const offOf = (body: Readonly<Record<string, unknown>>, kind: string): unknown =>
  [body['kinds']].flat().find((one) => Object(one)['kind'] === kind);

describe('the channels of somebody in a roster', () => {
  it('are all used before they chose, and named by gateway alone, as far as the deployment has it', async () => {
    const { get } = await opened();
    const { status, body } = await get('duty', at);
    expect([status, body['chosenAt'], body['organisation']]).toEqual([200, null, 'gd-comms']);
    expect(body['channels']).toEqual([
      { gateway: 'sms', by: 'sms', urgentOnly: false },
      { gateway: 'mail', by: 'email', urgentOnly: false },
      { gateway: 'voice', by: 'voice', urgentOnly: true },
    ]);
    expect([body['kinds']].flat()).toHaveLength(noticeKinds.length);
    expect(offOf(body, 'application-approved')).toEqual({ kind: 'application-approved', locked: false, off: [] });
    expect(offOf(body, 'emergency-awaits')).toEqual({ kind: 'emergency-awaits', locked: true, off: [] });
    expect(JSON.stringify(body)).not.toContain('1380000000');
  });

  it('are chosen in the place of what was chosen before, and kept with who chose and when', async () => {
    const { choices, get, put } = await opened();
    expect((await put('duty', [{ kind: 'reason-owed', gateways: ['sms'] }])).status).toBe(200);
    const { status, body } = await put('duty', [mailOff, { kind: 'lapse-explained', gateways: [] }]);
    expect([status, body['chosenAt'], Object(offOf(body, 'application-approved'))['off']]).toEqual([
      200,
      monday,
      ['mail'],
    ]);
    expect((await get('duty', at)).body).toEqual(body);
    expect(await choices.read('gd-comms', actors.duty.subject)).toEqual({
      organisation: 'gd-comms',
      subject: actors.duty.subject,
      at: monday,
      off: [mailOff],
    });
  });

  it('are nobody else’s to read or to choose', async () => {
    const { get, put } = await opened();
    await put('duty', [mailOff]);
    expect(Object(offOf((await get('officer', at)).body, 'application-approved'))['off']).toEqual([]);
    await put('officer', [{ kind: 'reason-owed', gateways: ['mail'] }]);
    const { body } = await get('duty', at);
    expect(Object(offOf(body, 'application-approved'))['off']).toEqual(['mail']);
    expect(Object(offOf(body, 'reason-owed'))['off']).toEqual([]);
  });

  it.each(['second', 'clerk', 'registrar', 'auditor', 'mobile'] as const)(
    'are none of %s, whom no roster of theirs names',
    async (as) => {
      const { get, put } = await opened();
      expect(await get(as, at)).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(await put(as, [])).toMatchObject({ status: 404, body: { code: 'not-found' } });
    },
  );

  it.each([
    ['the last channel', [{ kind: 'application-approved', gateways: ['sms', 'mail'] }], 'channel-last'],
    ['the last channel in two parts', [mailOff, { kind: mailOff.kind, gateways: ['sms'] }], 'channel-last'],
    ['anything of an emergency', [{ kind: 'emergency-awaits', gateways: ['mail'] }], 'notices-locked'],
    ['anything of a stop', [{ kind: 'message-halted', gateways: ['mail'] }], 'notices-locked'],
    ['what is not theirs', [{ kind: 'application-approved', gateways: ['wecom'] }], 'channel-not-own'],
  ])('are kept where somebody turns off %s', async (_, off, reason) => {
    const { choices, put } = await opened();
    const refused = await put('duty', off);
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-choice', reason } });
    expect(Object.keys(Object(refused.body['facts']))).toHaveLength(1);
    expect(await choices.read('gd-comms', actors.duty.subject)).toBeNull();
  });

  it('are locked of the kinds that the deployment says, and of those alone', async () => {
    const { get, put } = await opened({ lockedNotices: [...neverChosen, 'paperwork-overdue'] });
    const { body } = await get('duty', at);
    const locked = [body['kinds']].flat().filter((one) => Object(one)['locked'] === true);
    expect(locked.map((one) => Object(one)['kind'])).toEqual([...neverChosen, 'paperwork-overdue']);
    expect(await put('duty', [{ kind: 'paperwork-overdue', gateways: ['mail'] }])).toMatchObject({
      status: 422,
      body: { reason: 'notices-locked', detailZh: '这类通知由政策规定使用全部渠道，不能关闭。' },
    });
    expect((await put('duty', [{ kind: 'message-halted', gateways: ['mail'] }])).status).toBe(200);
  });

  it('take no kind that there is not', async () => {
    const { put } = await opened();
    expect((await put('duty', [{ kind: 'weather', gateways: [] }])).status).toBe(400);
  });
});
