import type { ApplicationCase } from '../../console/api/types.ts';
import { isToDecide, newerVersionNotice } from '../../console/features/application/decision/viewed-version.ts';

const looked = (version: number, ...possibleActions: ApplicationCase['possibleActions']) => ({
  version,
  possibleActions,
});

const toDecide = looked(2, 'return-application', 'decline-application', 'approve-application');
const idle = { acting: false, decided: 0 };

describe('an officer who has a case to decide', () => {
  it.each([
    ['what somebody else did', looked(3), idle, 'news'],
    ['the same version', looked(2, 'approve-application'), idle, 'follow'],
    ['an answer older than what was seen', looked(1, 'approve-application'), idle, 'follow'],
    ['their own doing before its answer', looked(3, 'halt-application'), { acting: true, decided: 0 }, 'wait'],
    ['their own doing', looked(3, 'halt-application'), { acting: false, decided: 3 }, 'follow'],
    ['what the system did right after them', looked(4), { acting: false, decided: 3 }, 'follow'],
    ['what came after a version they acted on before', looked(3), { acting: false, decided: 1 }, 'news'],
  ] as const)('is shown %s as it should be', (_what, current, own, expected) => {
    expect(newerVersionNotice(toDecide, current, own)).toBe(expected);
  });
});

describe('whoever has nothing to decide', () => {
  it('sees every change as it comes', () => {
    expect(newerVersionNotice(looked(3, 'halt-application'), looked(4), idle)).toBe('follow');
  });

  it.each([
    ['approve-application', true],
    ['second-sign-application', true],
    ['return-application', true],
    ['decline-application', true],
    ['halt-application', false],
    ['record-complaints', false],
  ] as const)('is told apart by %s', (action, expected) => {
    expect(isToDecide(looked(2, action))).toBe(expected);
  });
});
