import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { type NoticeKind, neverChosen, noticeKinds } from '../../lambda/domain/vocabulary/notice-kind.ts';
import { isLocked } from '../../lambda/notices/choice.ts';
import type { Notice } from '../../lambda/notices/notice.ts';
import { asChosen } from '../../lambda/service/notice-choices.ts';
import { notify } from '../../lambda/service/notices.ts';
import { duty, onset } from '../domain/emergency/history.ts';
import { noticeWorld, rosterOfBureau } from './notice-world.ts';
import { sealed } from './sealed.ts';

const account = 'gd-first';
const [first, ...others] = rosterOfBureau.people;
if (first === undefined) throw new Error('the roster is empty');
const withAccount = { ...rosterOfBureau, people: [{ ...first, subject: account }, ...others] };

const off = (kind: NoticeKind, ...gateways: readonly string[]) => ({
  ...{ organisation: 'gd-bureau', subject: account, at: onset },
  off: [{ kind, gateways: [...gateways] }],
});

const noticeOf = (changes: Partial<Notice>): Notice => ({
  ...{ kind: 'reason-owed', about: 'e-1', window: 'w', exercise: false, organisation: 'gd-bureau' },
  ...{ position: 'first', person: '甲', account, gateway: 'sms', gatewayKind: 'sms', address: '甲@sms' },
  ...{ sender: '示例单位', event: null, level: null, dueAt: onset },
  ...changes,
});

const stream = 'registry#organisation#gd-new';
const propose = async (world: ReturnType<typeof noticeWorld>): Promise<readonly string[]> => {
  world.commits.push(
    ...sealed(stream, [
      {
        events: [{ type: 'registry.change-proposed', entry: null, reason: '停用' }],
        by: { ...duty, organisation: 'gd-bureau' },
        at: onset,
      },
    ]),
  );
  await notify(world.deps, { stream, version: 1, step: 0 });
  await world.drain();
  return world.told();
};

describe('what somebody chose of their channels', () => {
  it('is kept to: of a kind they are told by the others alone, and nobody else is told of less', async () => {
    const world = noticeWorld([withAccount]);
    await world.choose(off('proposal-waits', 'voice'));
    expect(await propose(world)).toEqual(['甲@sms', '乙@sms', '丙@sms']);
  });

  it('changes nothing of another kind, of another account, or where nothing was chosen', async () => {
    const all = ['甲@sms', '甲@voice', '乙@sms', '丙@sms'];
    const [otherKind, otherAccount, nothing] = [withAccount, withAccount, withAccount].map((one) => noticeWorld([one]));
    if (otherKind === undefined || otherAccount === undefined || nothing === undefined) throw new Error('no world');
    await otherKind.choose(off('reason-owed', 'voice'));
    await otherAccount.choose({ ...off('proposal-waits', 'voice'), subject: 'gd-second' });
    await otherAccount.choose({ ...off('proposal-waits', 'voice'), organisation: 'miit' });
    for (const world of [otherKind, otherAccount, nothing]) expect(await propose(world)).toEqual(all);
  });

  it('turns off nothing of an emergency that waits, and is not even asked for', async () => {
    const world = noticeWorld([withAccount]);
    await world.choose(off('emergency-awaits', 'voice', 'sms'));
    world.loseChoices();
    await world.happen();
    await world.drain();
    expect(world.told()).toEqual(['甲@sms', '甲@voice']);
    expect(world.unread).toEqual([]);
  });

  it.each(noticeKinds.filter((kind) => isLocked(kind, defaultPolicy)))('turns off nothing of %s', async (kind) => {
    const world = noticeWorld([withAccount]);
    await world.choose(off(kind, 'voice'));
    const both = ['sms', 'voice'].map((gateway) => noticeOf({ kind, gateway }));
    expect(await asChosen(world.deps, both)).toEqual(both);
    const free = both.map((one) => ({ ...one, kind: 'reason-owed' as const }));
    await world.choose(off('reason-owed', 'voice'));
    expect(await asChosen(world.deps, free)).toEqual(free.slice(0, 1));
  });

  it('turns off what a deployment does not lock, and nothing of what it does', async () => {
    const world = noticeWorld([withAccount]);
    const policy = { ...world.deps.policy, lockedNotices: [...neverChosen, 'reason-owed' as const] };
    const left = async (kind: NoticeKind) => {
      await world.choose(off(kind, 'voice'));
      const both = ['sms', 'voice'].map((gateway) => noticeOf({ kind, gateway }));
      return (await asChosen({ ...world.deps, policy }, both)).map(({ gateway }) => gateway);
    };
    expect(await left('reason-owed')).toEqual(['sms', 'voice']);
    expect(await left('message-halted')).toEqual(['sms']);
  });

  it('loses no notice where the roster has changed since and it would leave no channel', async () => {
    const world = noticeWorld([withAccount]);
    await world.choose(off('proposal-waits', 'voice', 'sms'));
    expect(await propose(world)).toEqual(['甲@sms', '甲@voice', '乙@sms', '丙@sms']);
  });

  it('loses no notice where it cannot be read, which is told of', async () => {
    const world = noticeWorld([withAccount]);
    await world.choose(off('proposal-waits', 'voice'));
    world.loseChoices();
    expect(await propose(world)).toEqual(['甲@sms', '甲@voice', '乙@sms', '丙@sms']);
    expect(world.unread).toHaveLength(1);
  });
});
