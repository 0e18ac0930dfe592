import type { Commit } from '../../console/api/types.ts';
import { digestOf, firstBreak } from '../../console/case-file/history/verify-chain.ts';
import { digestOf as serviceDigestOf } from '../../lambda/adapters/digest.ts';

const seal = (version: number, previousHash: string): Commit => {
  const unsealed = {
    stream: 'application#a-1',
    version,
    command: 'correct-application',
    commandId: `c-${version}`,
    requestDigest: '0'.repeat(64),
    actor: { subject: 's', name: '经办人', organisation: 'mwr', roles: ['department-officer'] as const },
    at: '2026-05-06T09:00:00.000Z',
    edition: 'draft-2020' as const,
    events: [{ type: 'application.withdrawn' as const, reason: '“更正”\u2028' }],
    previousHash,
  };
  return { ...unsealed, hash: serviceDigestOf(unsealed) };
};

const chain = (): readonly Commit[] => {
  const first = seal(1, '0'.repeat(64));
  const second = seal(2, first.hash);
  return [first, second, seal(3, second.hash)];
};

describe('a chain verified on the page', () => {
  it('holds where the service sealed it, in any order', async () => {
    expect(await firstBreak(chain())).toBeNull();
    expect(await firstBreak(chain().toReversed())).toBeNull();
  });

  it('has the digests of the service', async () => {
    const value = { b: [1, 2.5, null], a: '演练 “x”', é: true };
    expect(await digestOf(value)).toBe(serviceDigestOf(value));
  });

  it.each([
    ['a commit is missing', (all: readonly Commit[]) => all.toSpliced(1, 1), { version: 3, reason: 'missing-version' }],
    [
      'contents were changed',
      (all: readonly Commit[]) => all.with(1, { ...seal(2, all[0]?.hash ?? ''), at: '2026-05-07T09:00:00.000Z' }),
      { version: 2, reason: 'hash' },
    ],
    [
      'a commit was sealed anew',
      (all: readonly Commit[]) => all.with(0, { ...seal(1, '1'.repeat(64)) }),
      { version: 1, reason: 'previous-hash' },
    ],
  ])('breaks where %s', async (_what, change, expected) => {
    expect(await firstBreak(change(chain()))).toEqual(expected);
  });
});
