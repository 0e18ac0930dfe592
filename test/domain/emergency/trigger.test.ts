import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { facts, organisations, standing } from '../sample-register.ts';
import { alert, duty, given, later, machine, mild, onset, past, standingAt, step, trigger } from './history.ts';

describe('a trigger', () => {
  const sentTypes = ['emergency.triggered', 'emergency.sent', 'paperwork.opened'];
  const heldTypes = ['emergency.triggered', 'emergency.confirmation-requested'];

  it('within the standing authority is sent in the same commit, with its paperwork', () => {
    const { happened, state } = given([]).when(trigger(), { by: machine, at: onset });
    expect(happened).toEqual(sentTypes);
    expect(state).toMatchObject({
      status: 'sent',
      standingAuthority: 'standing-gd',
      authority: 'gd-bureau',
      sentAt: onset,
    });
  });

  it('outside it waits for the duty officer and says why', () => {
    const { happened, state } = given([]).when(trigger(mild), { by: machine, at: onset });
    expect(happened).toEqual(heldTypes);
    expect(state).toMatchObject({
      status: 'awaiting-confirmation',
      gaps: ['level'],
      standingAuthority: null,
      orders: [],
    });
  });

  it('asks neither level nor lead time nor length nor content of its sender', () => {
    const county = { ...machine, organisation: 'boluo' };
    const own = { ...standing, id: 'standing-boluo', organisation: 'boluo' };
    const text = `${'请立即撤离。'.repeat(100)}www.example.cn`;
    const moment = { by: county, at: onset, registry: facts({ standing: [own] }) };
    const { happened, state } = given([]).when(trigger({ ...alert, divisions: ['441322'], text }), moment);
    expect(happened).toEqual(sentTypes);
    const rules = state?.findings.map(({ rule }) => rule);
    expect(rules).toContain('content.link');
    expect(rules).not.toContain('content.length');
    expect(state?.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it('answers to the national authority where the bureau of the province is not registered', () => {
    const registry = facts({ organisations: organisations.filter(({ id }) => id !== 'gd-bureau'), standing: [] });
    const { state } = given([]).when(trigger(), { by: machine, at: onset, registry });
    expect(state?.authority).toBe('miit');
  });

  it('is refused with the reason while no operator is registered', () => {
    const moment = { by: machine, at: onset, registry: facts({ operators: [] }) };
    expect(given([]).when(trigger(), moment).refusal?.reason).toBe('operators-none');
  });
});

describe('the issuer of an alert', () => {
  it.each([
    ['广东省应急管理厅', false],
    ['省应急管理厅', false],
    ['广东省应急管理厅 ', true],
    ['广东省人民政府', true],
  ])('%j, where the sender is 广东省应急管理厅, is worth a word: %s', (issuer, isFound) => {
    const { state } = given([]).when(trigger({ ...alert, issuer }), { by: machine, at: onset });
    expect(state?.status).toBe('sent');
    expect(state?.findings.filter(({ rule }) => rule === 'alert.issuer')).toHaveLength(Number(isFound));
  });
});

describe('the time of an alert', () => {
  const at = (more: Partial<Alert>) => given([]).when(trigger({ ...alert, ...more }), { by: machine, at: onset });

  it.each([
    ['after its start', later, '2026-06-09T03:00:00.001Z', null],
    ['with its start', later, later, 'invalid-time'],
    ['before its start', later, '2026-06-09T11:00:00+08:00', 'invalid-time'],
    ['one millisecond from now', '2026-06-08T00:00:00Z', '2026-06-09T02:00:00.001Z', null],
    ['now', '2026-06-08T00:00:00Z', '2026-06-09T10:00:00+08:00', 'invalid-time'],
  ])('that expires %s', (_what, start, expires, expected) => {
    expect(at({ start, expires }).refusal?.code ?? null).toBe(expected);
  });

  it('is 24 hours where it names no expiry: policy, not law', () => {
    const { expires: _, ...open } = alert;
    const { state } = given([]).when(trigger(open), { by: machine, at: onset });
    expect(state?.expiresAt).toBe('2026-06-10T02:00:00.000Z');
  });

  it.each([
    ['2026-06-01T00:00:00Z', '2026-06-10T02:00:00.000Z'],
    [onset, '2026-06-10T02:00:00.000Z'],
    ['2026-06-11T10:00:00.001+08:00', '2026-06-12T02:00:00.001Z'],
  ])('counts its 24 hours from its start or from now, whichever is later: %s', (start, expected) => {
    const { expires: _, ...open } = alert;
    const { state } = given([]).when(trigger({ ...open, start }), { by: machine, at: onset });
    expect([state?.expiresAt, state?.orders[0]?.window.end]).toEqual([expected, expected]);
  });

  it.each([
    ['2026-06-08T02:00:00.000Z', false],
    ['2026-06-08T01:59:59.999Z', true],
  ])('issued at %s, a day ago, is sent all the same (finding: %s)', (issuedAt, isFound) => {
    const { state } = at({ issuedAt });
    expect(state?.status).toBe('sent');
    expect(state?.findings.some(({ rule }) => rule === 'alert.issued-at')).toBe(isFound);
  });

  it.each([
    ['2026-06-16T02:00:00.000Z', false],
    ['2026-06-16T02:00:00.001Z', true],
  ])('that begins at %s, in a week, is sent all the same (finding: %s)', (start, isFound) => {
    const { state } = at({ start, expires: '2026-07-01T00:00:00Z' });
    expect(state?.status).toBe('sent');
    expect(state?.findings.some(({ rule }) => rule === 'alert.start')).toBe(isFound);
  });

  it.each([
    ['2026-06-09T02:05:00.000Z', false],
    ['2026-06-09T02:05:00.001Z', true],
  ])('issued at %s, ahead of the clock, is sent all the same (finding: %s)', (issuedAt, isFound) => {
    const { state } = at({ issuedAt });
    expect(state?.status).toBe('sent');
    expect(state?.findings.some(({ rule }) => rule === 'alert.issued-at')).toBe(isFound);
  });

  it('may run out while it waits: then it is not confirmed any more', () => {
    const { refusal } = given(standingAt('awaiting-confirmation')).when(
      { type: 'confirm-emergency', reason: '' },
      { by: duty, at: '2026-06-09T10:00:00.000Z' },
    );
    expect(refusal?.code).toBe('invalid-time');
  });

  it.each([
    ['2026-06-09T09:59:59.999Z', 'refused: wrong-state'],
    ['2026-06-09T10:00:00.000Z', ['emergency.ended']],
  ])('ends the emergency: %s', (now, expected) => {
    const by = { subject: 'system', name: '系统', organisation: null, roles: ['system' as const] };
    const history = past(step(trigger(), machine, onset));
    expect(given(history).when({ type: 'expire-emergency' }, { by, at: now }).happened).toEqual(expected);
  });
});
