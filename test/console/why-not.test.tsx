import type { ApplicationCase, Me } from '../../console/api/types.ts';
import { whyNot } from '../../console/features/application/decision/why-not.ts';
import { refuse } from '../../lambda/domain/kernel/refusal.ts';

const bar = (action: 'approve-application' | 'second-sign-application', refused: ReturnType<typeof refuse>) => ({
  ...refused.error,
  action,
  facts: {},
  detail: '',
  detailZh: '',
});

type Case = Parameters<typeof whyNot>[0];

const waiting: Case = {
  status: 'submitted',
  possibleActions: ['approve-application', 'return-application', 'decline-application'],
  barredActions: [],
};
const officer: Pick<Me, 'roles'> = { roles: ['authority-officer'] };

describe('why someone cannot decide an application', () => {
  it('is not asked of whoever can', () => {
    expect(whyNot(waiting, officer)).toBeNull();
  });

  it('is that they wrote it themselves, where the service keeps them from it for that', () => {
    const barredActions = [bar('approve-application', refuse('own-application', {}))];
    expect(whyNot({ ...waiting, possibleActions: [], barredActions }, officer)).toBe('own');
  });

  it('is that they gave the first signature, though they may still return it', () => {
    const signed: Case = { ...waiting, status: 'awaiting-second-signature' };
    const barredActions = [bar('second-sign-application', refuse('own-signature', {}))];
    expect(whyNot({ ...signed, possibleActions: ['return-application'], barredActions }, officer)).toBe('signed');
    expect(whyNot({ ...signed, possibleActions: ['second-sign-application'] }, officer)).toBe(null);
  });

  it.each<readonly [string, Partial<typeof officer>, string]>([
    ['an auditor', { roles: ['auditor'] }, 'auditor'],
    ['a duty officer of the same authority', { roles: ['duty-officer'] }, 'not-theirs'],
    ['the department that applied', { roles: ['department-officer'] }, 'not-theirs'],
  ])('is told %s by their role', (_who, reader, expected) => {
    expect(whyNot({ ...waiting, possibleActions: [] }, { ...officer, ...reader })).toBe(expected);
  });

  it.each<readonly [ApplicationCase['status']]>([['returned'], ['scheduled'], ['declined'], ['completed'], ['halted']])(
    'is not asked once it is %s',
    (status) => {
      expect(whyNot({ ...waiting, status, possibleActions: [] }, officer)).toBeNull();
    },
  );
});
