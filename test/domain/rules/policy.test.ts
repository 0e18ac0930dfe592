import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { Policy } from '../../../lambda/domain/rules/policy.ts';
import { neverChosen, noticeKinds } from '../../../lambda/domain/vocabulary/notice-kind.ts';

const read = (lockedNotices: readonly string[]) => Policy.safeParse({ lockedNotices });

describe('the kinds of notices that a deployment locks', () => {
  it('are those that are of emergencies, or may be, where it says nothing', () => {
    expect(defaultPolicy.lockedNotices).toEqual([
      'emergency-awaits',
      'emergency-escalated',
      'emergency-refused',
      'message-halted',
      'message-corrected',
      'operator-silent',
    ]);
  });

  it('may be more or fewer, down to what waits for a duty officer', () => {
    for (const kinds of [neverChosen, noticeKinds]) expect(read(kinds).data?.lockedNotices).toEqual(kinds);
  });

  it.each([
    ['without what waits for a duty officer', noticeKinds.filter((kind) => kind !== 'emergency-awaits'), 'nowhere'],
    ['without what waits for the national authority', ['emergency-awaits'], 'nowhere'],
    ['of a kind that there is not', [...neverChosen, 'weather'], 'Invalid option'],
  ])('are refused before anything starts: %s', (_, kinds, said) => {
    expect(read(kinds).error?.message).toContain(said);
  });
});
