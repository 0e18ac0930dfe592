import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { possibleEmergencyActions } from '../../../lambda/domain/emergency/commands/index.ts';
import { coverage } from '../../../lambda/domain/emergency/standing-authority.ts';
import { emergencyCard } from '../../../lambda/domain/views/project.ts';
import { facts, operators, standing } from '../sample-register.ts';
import {
  alert,
  duty,
  given,
  held,
  later,
  machine,
  mild,
  onset,
  ordersOf,
  past,
  step,
  trigger,
  triggered,
} from './history.ts';

const sent = (divisions: readonly string[]) =>
  given([]).when(trigger({ ...alert, divisions: [...divisions] }), { by: machine, at: onset });
const areas = (events: Parameters<typeof ordersOf>[0]) =>
  ordersOf(events).map(({ operator, divisions }) => [operator, ...divisions]);
const update = (more: Partial<Alert>) =>
  step({ type: 'update-emergency', alert: { ...alert, ...more } }, machine, later);
const confirm = { type: 'confirm-emergency', reason: '' } as const;

describe('an alert for an area that is partly none', () => {
  it('goes to the part that exists, and never orders a code that names nothing', () => {
    const { happened, events, state } = sent(['440300', '449900', '440399']);
    expect(happened).toEqual(['emergency.triggered', 'emergency.sent', 'paperwork.opened']);
    expect(areas(events)).toEqual([
      ['mobile', '440300'],
      ['telecom', '440300'],
      ['unicom', '440300'],
    ]);
    expect(state === null ? null : emergencyCard(state).undeliverable).toEqual(['449900', '440399']);
  });

  it('is ordered by the successors of codes given up, to whom they lie with', () => {
    expect(areas(sent(['441283', '445121']).events)).toEqual([
      ['mobile', '441204', '445103'],
      ['telecom', '441204', '445103'],
      ['unicom', '441204', '445103'],
    ]);
  });

  it('goes to every operator where none claims what exists of it, and where one is registered for a code given up', () => {
    const regional = operators.filter(({ regions }) => !regions.includes('000000'));
    const earlier = regional.map((it) => (it.id === 'unicom' ? { ...it, regions: ['371200'] } : it));
    const registry = facts({ operators: earlier, standing: [{ ...standing, divisions: ['000000'] }] });
    const moment = { by: machine, at: onset, registry };
    const { events } = given([]).when(trigger({ ...alert, divisions: ['370117', '441283', '449900'] }), moment);
    expect(areas(events)).toEqual([
      ['unicom', '370117', '441204'],
      ['broadnet', '441204'],
    ]);
  });

  it('says of each such code what is wrong with it', () => {
    const { state } = sent(['440300', '441283', '449900', '130904']);
    const found = state?.findings.filter(({ rule }) => rule === 'alert.division') ?? [];
    expect(found.map((it) => [it.severity, it.pointer, it.found, it.facts])).toEqual([
      [
        'warn',
        '/divisions/1',
        '441283',
        {
          kind: 'abolished',
          year: 2015,
          name: '高要市',
          successors: ['441204'],
          now: ['广东省肇庆市高要区（441204）'],
        },
      ],
      ['warn', '/divisions/2', '449900', { kind: 'unknown', nearest: ['440000', '445200', '445300'] }],
      [
        'warn',
        '/divisions/3',
        '130904',
        { kind: 'vanished', year: 1997, name: '郊区', nearest: ['130900', '130902', '130903'] },
      ],
    ]);
  });

  it('is judged by the standing authority as what it stands for today', () => {
    const question = (divisions: string[]) => ({
      organisation: 'gd-emergency',
      alert: { ...alert, divisions },
      now: onset,
    });
    const old = { ...standing, divisions: ['441283', '449900'] };
    expect(coverage(question(['441204', '449900']), [old])).toEqual({
      covered: true,
      standingAuthority: 'standing-gd',
    });
    expect(coverage(question(['441283']), [{ ...standing, divisions: ['441200'] }]).covered).toBe(true);
    expect(coverage(question(['441203']), [old])).toEqual({ covered: false, gaps: ['area'] });
    expect(coverage(question(['449900']), [old])).toEqual({ covered: false, gaps: ['no-such-division'] });
  });
});

describe('an alert for an area that is none', () => {
  const none = given([]).when(trigger({ ...alert, divisions: ['449900', '130904'] }), { by: machine, at: onset });
  const history = past(step(trigger({ ...alert, divisions: ['449900'] }), machine, onset));

  it('is not shown as sent: the duty officer is asked', () => {
    expect(none.happened).toEqual(['emergency.triggered', 'emergency.confirmation-requested']);
    expect(none.state).toMatchObject({ status: 'awaiting-confirmation', gaps: ['no-such-division'], orders: [] });
  });

  it('cannot be confirmed, only refused, cancelled, or sent again for another area', () => {
    const { refusal, state } = given(history).when(confirm, { by: duty, at: later });
    expect(refusal?.code).toBe('nothing-deliverable');
    expect(state === null ? [] : possibleEmergencyActions(state, duty)).not.toContain('confirm-emergency');
    const refused = given(history).when({ type: 'refuse-emergency', reason: '区划有误。' }, { by: duty, at: later });
    expect(refused.happened).toEqual(['emergency.refused']);
  });

  it('waits also as an update, whatever was confirmed before, and cannot be confirmed', () => {
    const confirmed = past(held, step(confirm, duty, later));
    for (const [before, more] of [
      [past(triggered), {}],
      [confirmed, { level: mild.level }],
    ] as const) {
      const [command, moment] = update({ ...more, divisions: ['449900'] });
      const { happened, events, state } = given(before).when(command, moment);
      expect(happened).toEqual(['emergency.update-requested']);
      expect(state?.gaps).toContain('no-such-division');
      const asked = given([...before, { events, by: machine, at: later }]).when(confirm, { by: duty, at: later });
      expect(asked.refusal?.code).toBe('nothing-deliverable');
    }
  });

  it('needs no second confirmation as an update by the name of today', () => {
    const before = past(step(trigger({ ...mild, divisions: ['441283'] }), machine, onset), step(confirm, duty, later));
    const [command, moment] = update({ level: mild.level, divisions: ['441204', '449900'] });
    expect(given(before).when(command, moment).happened).toEqual(['emergency.updated']);
  });
});
