import fc from 'fast-check';
import { addSeconds, epochMs, shanghaiInstant } from '../../../lambda/domain/calendar/instant.ts';
import { refuseBeside, refuseValue } from '../../../lambda/domain/registry/admit.ts';
import type { RegistryEntry } from '../../../lambda/domain/registry/events.ts';
import { factsFrom } from '../../../lambda/domain/registry/facts.ts';
import { faultsOfNew } from '../../../lambda/domain/registry/newly-written.ts';
import { onDuty, uncoveredMinutes } from '../../../lambda/domain/registry/on-duty.ts';
import { Roster } from '../../../lambda/domain/registry/roster.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { organisations } from '../sample-register.ts';

const person = (name: string) => ({ name, channels: [{ gateway: 'sms', address: name }] });
const roster: Roster = {
  id: 'gd-bureau',
  deskPhone: '020-55500101',
  people: ['甲', '乙', '丙', '丁'].map(person),
  chief: '丁',
  weekly: [
    { days: [1, 2, 3, 4, 5], from: '08:30', until: '17:30', people: ['甲', '乙', '丙'] },
    { days: [1, 2, 3, 4, 5], from: '17:30', until: '08:30', people: ['乙', '丙'] },
  ],
  dated: [
    {
      from: shanghaiInstant('2026-12-16', '00:00'),
      until: shanghaiInstant('2026-12-17', '00:00'),
      people: ['丙'],
    },
  ],
};
const namesAt = (date: string, time: string): readonly string[] =>
  onDuty(roster, shanghaiInstant(date, time)).turn.map(({ name }) => name);

describe('who is on duty', () => {
  it.each([
    ['a Monday before the day begins: Sunday has no night shift', '2026-12-14', '08:29', []],
    ['the first minute of the day', '2026-12-14', '08:30', ['甲', '乙', '丙']],
    ['the last one', '2026-12-14', '17:29', ['甲', '乙', '丙']],
    ['the evening', '2026-12-14', '17:30', ['乙', '丙']],
    ['the night after it', '2026-12-15', '03:00', ['乙', '丙']],
    ['a date of its own, whatever is weekly', '2026-12-16', '10:00', ['丙']],
    ['the Saturday morning that belongs to Friday', '2026-12-19', '08:29', ['乙', '丙']],
    ['the Saturday after it', '2026-12-19', '08:30', []],
  ])('%s', (_what, date, time, expected) => {
    expect(namesAt(date, time)).toEqual(expected);
  });

  it('has its chief whoever is on duty, and none where none is named', () => {
    expect(onDuty(roster, shanghaiInstant('2026-12-19', '12:00')).chief?.name).toBe('丁');
    const { chief: _, ...without } = roster;
    expect(onDuty(without, shanghaiInstant('2026-12-19', '12:00')).chief).toBeNull();
  });

  it('leaves as many minutes of a week without anybody as no weekly shift covers', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((minute) => {
      const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
      return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    });
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    const shift = fc.record({ days, from: time, until: time, people: fc.constant<string[]>(['甲']) });
    const monday = shanghaiInstant('2026-12-21', '00:00');
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 3 }), (weekly) => {
        const alone = { ...roster, weekly, dated: [] };
        const empty = Array.from({ length: 7 * 1440 }, (_, minute) => addSeconds(monday, minute * 60)).filter(
          (at) => onDuty(alone, at).turn.length === 0,
        );
        expect(uncoveredMinutes(alone.weekly)).toBe(empty.length);
      }),
      { numRuns: 8 },
    );
  });
});

const entry = (change: Partial<Roster>): RegistryEntry => ({ kind: 'roster', value: { ...roster, ...change } });
const policy = {
  ...defaultPolicy,
  noticeGateways: { sms: { kind: 'sms' as const, endpoint: 'https://sms.example/' } },
};

describe('a roster that is proposed', () => {
  it('is read as it was written, and has nothing wrong with it', () => {
    expect(Roster.parse(roster)).toEqual(roster);
    expect(faultsOfNew(entry({}))).toEqual([]);
    expect(refuseValue(entry({}), policy)).toBeNull();
    expect(
      refuseBeside(entry({}), factsFrom(organisations.map((value) => ({ kind: 'organisation', value })))),
    ).toBeNull();
  });

  it.each([
    [
      'two people of one name',
      { people: [...roster.people, person('甲')] },
      'roster-name-twice',
      'value/people/4/name',
    ],
    [
      'a shift of somebody unknown',
      { weekly: [{ days: [1], from: '08:00', until: '09:00', people: ['戊'] }] },
      'roster-name-unknown',
      'value/weekly/0/people/0',
    ],
    ['a chief who is unknown', { chief: '戊' }, 'roster-name-unknown', 'value/chief'],
    ['a desk that nobody can ring', { deskPhone: '110' }, 'phone-no-office', 'value/deskPhone'],
    [
      'a date that ends as it begins',
      { dated: roster.dated.map((shift) => ({ ...shift, until: shift.from })) },
      'roster-ends-early',
      'value/dated/0/until',
    ],
  ])('is refused for %s', (_what, change, reason, path) => {
    const faults = faultsOfNew(entry(change)).map((fault) => [fault.reason, fault.path.join('/')]);
    expect(faults).toEqual([[reason, path]]);
  });

  it('is refused for a gateway that the deployment has not', () => {
    expect(refuseValue(entry({}), defaultPolicy)).toMatchObject({
      reason: 'gateway-unknown',
      facts: { gateway: 'sms' },
      pointer: '/entry/value/people/0/channels/0/gateway',
    });
  });

  it('is refused for an organisation that is not registered', () => {
    expect(refuseBeside(entry({ id: 'nobody' }), factsFrom([]))).toMatchObject({ reason: 'organisation-unknown' });
  });

  it('is no fact of any decision', () => {
    expect(epochMs(factsFrom([entry({})]).asOf ?? '1970-01-01T00:00:00Z')).toBe(0);
    expect([...factsFrom([entry({})]).organisations]).toEqual([]);
  });
});
