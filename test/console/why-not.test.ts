import type { ApplicationCase, Me } from '../../console/api/types.ts';
import { whyNot } from '../../console/features/application/decision/why-not.ts';

const signedBy = (subject: string) => ({ subject, name: '审批人', at: '2026-05-06T01:00:00.000Z' });

type Case = Parameters<typeof whyNot>[0];

const waiting: Case = {
  status: 'submitted',
  authority: 'gd-comms',
  firstSignature: null,
  possibleActions: ['approve-application', 'return-application', 'decline-application'],
};
const officer = { subject: 'officer', organisation: 'gd-comms', roles: ['authority-officer'] as Me['roles'] };

describe('why someone cannot decide an application', () => {
  it('is not asked of whoever can', () => {
    expect(whyNot(waiting, officer)).toBeNull();
  });

  it('is that they wrote it themselves, for an officer of the authority to whom no decision is open', () => {
    expect(whyNot({ ...waiting, possibleActions: [] }, officer)).toBe('own');
  });

  it('is that they gave the first signature, though they may still return it', () => {
    const signed: Case = { ...waiting, status: 'awaiting-second-signature', firstSignature: signedBy('officer') };
    expect(whyNot({ ...signed, possibleActions: ['return-application'] }, officer)).toBe('signed');
    expect(whyNot({ ...signed, possibleActions: ['second-sign-application'] }, { ...officer, subject: 'other' })).toBe(
      null,
    );
  });

  it.each<readonly [string, Partial<typeof officer>, string]>([
    ['an auditor', { roles: ['auditor'], organisation: 'miit' }, 'auditor'],
    ['a duty officer of the same authority', { roles: ['duty-officer'] }, 'not-theirs'],
    ['an officer of another authority', { organisation: 'fj-comms' }, 'not-theirs'],
    ['the department that applied', { roles: ['department-officer'], organisation: 'gd-emergency' }, 'not-theirs'],
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
