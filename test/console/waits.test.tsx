import type { Me } from '../../console/api/types.ts';
import { alsoWaitsWords } from '../../console/waiting/also-waits.tsx';
import { type Lists, waitPlaces, waitsOf } from '../../console/waiting/waits.ts';

const who = (subject: string, role: Me['roles'][number], organisation = 'gd-comms') => ({
  subject,
  organisation,
  roles: [role],
});
const page = <T,>(items: readonly T[], next: string | null = null) => ({ items, next });
/** A change as the service shows it to whoever proposed it, and to a second person. */
const mine = { possibleActions: ['reject-change'] } as const;
const theirs = { possibleActions: ['confirm-change', 'reject-change'] } as const;
const changing = ({ possibleActions }: typeof mine | typeof theirs) => ({ possibleActions: [...possibleActions] });

const said = (lists: Lists, me: ReturnType<typeof who>): readonly string[] =>
  waitsOf(lists, me).map((wait) => alsoWaitsWords.zh.said[wait.is](wait));

describe('what waits for somebody', () => {
  const second = page([{ barred: ['clerk', 'first'] }, { barred: ['clerk', 'other'] }]);

  it.each<readonly [string, ReturnType<typeof who>, readonly string[]]>([
    [
      'the officer who signed one of them',
      who('first', 'authority-officer'),
      ['1 件待您复核', '1 件待另一名审批人员复核'],
    ],
    ['an officer who signed none', who('third', 'authority-officer'), ['2 件待您复核']],
    ['an auditor, who signs nothing', who('auditor', 'auditor'), ['2 件待另一名审批人员复核']],
  ])('at the second signature is counted for %s', (_who, me, expected) => {
    expect(said({ second }, me)).toEqual(expected);
  });

  it.each<readonly [string, ReturnType<typeof who>, string]>([
    ['the duty officer of its authority', who('duty', 'duty-officer'), '1 件应急事项待您确认'],
    ['the duty officer of another', who('duty', 'duty-officer', 'fj-comms'), '1 件应急事项待值班员确认'],
    ['whoever sent it', who('watch', 'emergency-trigger', 'gd-emergency'), '1 件应急事项待值班员确认'],
  ])('of emergencies is told to %s', (_who, me, expected) => {
    expect(said({ awaiting: page([{ authority: 'gd-comms' }]) }, me)).toEqual([expected]);
  });

  it('of a stop without a reason is told to whoever gave it, and leads to the first of them', () => {
    const unexplained = page([
      { caseId: 'e-2', unexplained: 'duty' },
      { caseId: 'e-1', unexplained: 'other' },
    ]);
    const [wait, ...more] = waitsOf({ unexplained }, who('duty', 'duty-officer'));
    expect([wait, more]).toEqual([{ is: 'explain', count: 1, more: false, at: '/emergencies/e-2' }, []]);
    expect(waitsOf({ unexplained }, who('third', 'duty-officer'))).toEqual([]);
  });

  it('of emergencies is not told to the duty officer who asked for it, who may not confirm it', () => {
    const asked = { authority: 'gd-comms', barred: ['duty'] };
    expect(said({ awaiting: page([asked]) }, who('duty', 'duty-officer'))).toEqual(['1 件应急事项待值班员确认']);
    expect(said({ awaiting: page([asked]) }, who('night', 'duty-officer'))).toEqual(['1 件应急事项待您确认']);
  });

  it.each<readonly [string, Lists, readonly string[]]>([
    [
      'the registry',
      { changes: [mine, theirs, theirs].map(changing) },
      ['2 项登记变更待您确认', '1 项登记变更待另一人确认'],
    ],
    [
      'what was prepared',
      { prepared: [mine, theirs].map(changing) },
      ['1 项预置模板变更待您确认', '1 项预置模板变更待另一人确认'],
    ],
  ])(
    'of %s is what the service lets them confirm, whoever they are, and what it leaves to others',
    (_what, lists, expected) => {
      for (const me of [who('registrar', 'registrar'), who('clerk', 'department-officer', 'gd-emergency')])
        expect(said(lists, me)).toEqual(expected);
    },
  );

  it('of a department is what it has to file and to correct, and at least so many where there are more', () => {
    const lists: Lists = { owed: [page([1, 2], 'next'), page([3])], returned: { count: 2, more: false } };
    expect(said(lists, who('clerk', 'department-officer', 'gd-emergency'))).toEqual([
      '3+ 份手续待报送',
      '2 件申请待更正',
    ]);
  });

  it('is nothing where nothing is there, or nothing has been looked at', () => {
    const none = { count: 0, more: false };
    expect(said({}, who('first', 'authority-officer'))).toEqual([]);
    expect(said({ submitted: none, second: page([]), filed: page([]), changes: [] }, who('a', 'auditor'))).toEqual([]);
  });

  it('of errata is counted for whoever may sign them, and leads to their list', () => {
    const errata = page([{ erratumBarred: ['clerk', 'first'] }, { erratumBarred: ['clerk', 'other'] }]);
    expect(said({ errata }, who('first', 'authority-officer'))).toEqual([
      '1 件更正待您复核',
      '1 件更正待另一名审批人员复核',
    ]);
    expect(said({ errata }, who('third', 'authority-officer'))).toEqual(['2 件更正待您复核']);
    expect(said({ errata }, who('auditor', 'auditor'))).toEqual(['2 件更正待另一名审批人员复核']);
    expect(waitPlaces['sign-erratum']).toBe('/tasks?status=erratum-waits');
  });

  it('of what lapsed undecided is told until somebody says why', () => {
    const reasonOwed = { count: 2, more: false };
    expect(said({ reasonOwed }, who('first', 'authority-officer'))).toEqual(['2 件申请逾期失效，尚待说明原因']);
  });

  it('counts a row that was written before it said who is barred', () => {
    expect(said({ second: page([{}]) }, who('first', 'authority-officer'))).toEqual(['1 件待您复核']);
  });
});
