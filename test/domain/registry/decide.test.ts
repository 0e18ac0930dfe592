import { decideRegistry, type RegistryCommand } from '../../../lambda/domain/registry/commands/index.ts';
import type { RegistryEntry, RegistryEvent } from '../../../lambda/domain/registry/events.ts';
import { factsFrom } from '../../../lambda/domain/registry/facts.ts';
import { evolveRegistry, type RegistryRecord } from '../../../lambda/domain/registry/record.ts';
import { type CaseKind, givenFor, pastOf, someone } from '../given.ts';
import { operators, organisations, standing } from '../sample-register.ts';

const kind: CaseKind<RegistryCommand, RegistryRecord, RegistryEvent> = {
  stream: 'registry#organisation#shenzhen',
  decide: decideRegistry,
  evolve: evolveRegistry,
};
const given = givenFor(kind);
const past = pastOf(kind);

const at = '2026-06-09T02:00:00.000Z';
const first = { by: someone('registrar', 'miit', 'registrar'), at };
const second = { by: someone('registrar-2', 'miit', 'registrar'), at };

const [ministry, department] = organisations;
const [mobile] = operators;
if (!ministry || !department || !mobile) throw new Error('the sample register has entries');

const entry: RegistryEntry = { kind: 'organisation', value: ministry };
const renamed: RegistryEntry = { kind: 'organisation', value: { ...ministry, aliases: ['水利部', '国家水利部'] } };
const propose = (it: RegistryEntry | null): RegistryCommand => ({ type: 'propose-change', entry: it, reason: '登记' });
const confirm: RegistryCommand = { type: 'confirm-change', reason: '核对无误' };
const reject: RegistryCommand = { type: 'reject-change', reason: '有误' };
const proposed = past([propose(entry), first]);
const registered = past([propose(entry), first], [confirm, second]);

describe('a change of the register', () => {
  it('is in force once a second registrar has confirmed it, and not before', () => {
    expect(given(proposed).state).toMatchObject({ current: null, proposal: { entry, by: 'registrar' } });
    expect(given(registered).state).toMatchObject({ current: entry, proposal: null });
  });

  it('is not confirmed by the registrar who proposed it', () => {
    expect(given(proposed).when(confirm, first).happened).toBe('refused: same-person');
  });

  it.each([first, second])('may be taken back or rejected by either: $by.subject', (moment) => {
    expect(given(proposed).when(reject, moment).state).toMatchObject({ current: null, proposal: null });
  });

  it('leaves what was in force untouched when it is rejected', () => {
    const history = [
      ...registered,
      ...proposed.map((commit) => ({ ...commit, events: given(registered).when(propose(renamed), first).events })),
    ];
    expect(given(history).when(reject, second).state).toMatchObject({ current: entry, proposal: null });
  });

  it('waits for its decision before another is proposed', () => {
    expect(given(proposed).when(propose(renamed), second).happened).toBe('refused: wrong-state');
  });

  it.each(['authority-officer', 'department-officer', 'auditor', 'system'] as const)('is not for a %s', (role) => {
    const moment = { by: someone('another', 'miit', role), at };
    for (const command of [propose(entry), confirm, reject])
      expect(given(proposed).when(command, moment).happened).toBe('refused: not-permitted');
  });

  it.each([
    ['of a record nobody proposed', [], 'refused: not-found'],
    ['that was confirmed already', registered, 'refused: wrong-state'],
  ])('cannot be confirmed or rejected %s', (_what, history, expected) => {
    expect(given(history).when(confirm, second).happened).toBe(expected);
    expect(given(history).when(reject, second).happened).toBe(expected);
  });

  it('retires what is registered, which leaves nothing to retire', () => {
    const retired = past([propose(entry), first], [confirm, second], [propose(null), second], [confirm, first]);
    expect(given(retired).state?.current).toBeNull();
    expect(given(retired).when(propose(null), first).happened).toBe('refused: invalid-proposal');
    expect(given([]).when(propose(null), first).happened).toBe('refused: invalid-proposal');
  });

  it.each<readonly [string, RegistryEntry]>([
    ['another organisation', { kind: 'organisation', value: department }],
    ['another kind of thing', { kind: 'operator', value: { ...mobile, id: ministry.id } }],
  ])('does not turn a record into %s', (_what, other) => {
    expect(given(registered).when(propose(other), first).happened).toBe('refused: invalid-proposal');
  });

  it.each([
    ['2026-01-01T00:00:00.001+08:00', ['registry.change-proposed']],
    ['2026-01-01T00:00:00+08:00', 'refused: invalid-proposal'],
    ['2025-12-31T16:00:00Z', 'refused: invalid-proposal'],
  ])('grants a standing authority until %s only if it begins before', (validUntil, expected) => {
    const value = { ...standing, validUntil };
    expect(given([]).when(propose({ kind: 'standing-authority', value }), first).happened).toEqual(expected);
  });

  it('cannot be folded from a journal that confirms what nobody proposed', () => {
    const by = { actor: second.by, at, version: 1, stream: 'registry#operator#mobile' };
    expect(() => evolveRegistry(null, { type: 'registry.change-confirmed', reason: '' }, by)).toThrow(
      'nothing was proposed',
    );
  });
});

describe('the facts of the register', () => {
  it('hold every kind of entry where decisions look for it', () => {
    const registry = factsFrom([
      entry,
      { kind: 'operator', value: mobile },
      { kind: 'standing-authority', value: standing },
    ]);
    expect([...registry.organisations.keys()]).toEqual(['water-ministry']);
    expect(registry.operators.get('mobile')).toEqual(mobile);
    expect(registry.standingAuthorities).toEqual([standing]);
  });

  it('take a registered notice for its year beside those that came with the software', () => {
    const days = [{ name: '元旦', date: '2027-01-01', isOffDay: true }];
    const registry = factsFrom([{ kind: 'holiday-notice', value: { year: 2027, papers: ['示例'], days } }]);
    expect(factsFrom([]).calendar.isWorkday('2027-01-04').ok).toBe(false);
    expect(registry.calendar.isWorkday('2027-01-04')).toEqual({ ok: true, value: true });
    expect(registry.calendar.isWorkday('2027-01-01')).toEqual({ ok: true, value: false });
    expect(registry.calendar.isWorkday('2026-10-01')).toEqual({ ok: true, value: false });
  });
});

describe('an unjustified use of a standing authority', () => {
  const use = { caseId: 'e-1', reason: '事后查明并不紧急', reviewedAt: at };
  const note: RegistryCommand = { type: 'note-unjustified-use', use };
  const system = { by: someone('system', null, 'system'), at };

  it('is recorded against it, whatever waits for a second registrar', () => {
    expect(given([...registered, ...past([propose(renamed), first])]).when(note, system).state).toMatchObject({
      unjustifiedUses: [use],
      proposal: { entry: renamed },
    });
  });

  it('is recorded by the system alone', () => {
    expect(given(registered).when(note, first).refusal).toMatchObject({ code: 'not-permitted' });
  });

  it('cannot be recorded against what was never registered', () => {
    expect(given([]).when(note, system).refusal).toMatchObject({ code: 'not-found' });
  });
});
