import fc from 'fast-check';
import { overlaps } from '../../../lambda/domain/division/division.ts';
import { inForce } from '../../../lambda/domain/division/division-history.ts';
import type { ApplicationCard } from '../../../lambda/domain/views/cards.ts';
import { daysOf, isOnDay, mondayOf, plannedOf, sendsOn, weeksPlanned } from '../../../lambda/domain/views/planned.ts';
import { summed } from '../../../lambda/domain/views/sums.ts';

const card = (changes: Partial<ApplicationCard> = {}): ApplicationCard => ({
  kind: 'application',
  caseId: 'a-1',
  version: 1,
  status: 'scheduled',
  applicant: 'gd-emergency',
  authority: 'gd-comms',
  text: '',
  divisions: ['440100'],
  window: { start: '2026-05-14T01:00:00.000Z', end: '2026-05-14T12:00:00.000Z' },
  volumeEstimate: 1,
  warnings: 0,
  provisional: false,
  clockStartedOn: null,
  submittedAt: '2026-04-01T01:00:00.000Z',
  decidedAt: null,
  dueAt: '2026-05-14T01:00:00.000Z',
  updatedAt: '2026-04-01T01:00:00.000Z',
  ...changes,
});

const sumsOf = (cards: readonly ApplicationCard[]) =>
  summed(
    cards.flatMap((one) => {
      const planned = plannedOf(one);
      return planned === null ? [] : weeksPlanned(planned).map(({ sums }) => sums);
    }),
  );

describe('the days of a window', () => {
  it.each([
    ['2026-05-14T15:59:59.000Z', '2026-05-14T16:00:01.000Z', ['2026-05-14', '2026-05-15']],
    ['2026-05-14T01:00:00.000Z', '2026-05-14T16:00:00.000Z', ['2026-05-14']],
    ['2026-05-14T16:00:00.000Z', '2026-05-14T16:00:00.000Z', ['2026-05-15']],
    ['2026-12-30T16:00:00.000Z', '2027-01-01T16:00:00.000Z', ['2026-12-31', '2027-01-01']],
  ])('from %s to %s are %j', (start, end, days) => expect(daysOf({ start, end })).toEqual(days));

  it('are counted under the Monday of their week', () => {
    expect(['2026-05-10', '2026-05-11', '2026-05-17'].map(mondayOf)).toEqual([
      '2026-05-04',
      '2026-05-11',
      '2026-05-11',
    ]);
    const long = plannedOf(card({ window: { start: '2026-05-10T01:00:00.000Z', end: '2026-05-11T01:00:00.000Z' } }));
    expect(long === null ? [] : weeksPlanned(long).map(({ date }) => date)).toEqual(['2026-05-04', '2026-05-11']);
  });
});

describe('the sums of a schedule', () => {
  const divisions = ['000000', '440000', '440100', '440106', '440300', '350000', '350100', '429004', '110101'];
  const asked = [...divisions, '420000', '110000', '500000'].filter((code) => code !== '440106');

  it('say of any day and any region how many sends share ground with it, each once', () => {
    const send = fc.subarray(divisions, { minLength: 1 }).map((codes) => card({ divisions: codes }));
    fc.assert(
      fc.property(fc.array(send, { maxLength: 5 }), fc.constantFrom(...asked), (cards, region) => {
        const sharing = cards.filter((one) => overlaps(inForce(one.divisions), [region]));
        expect(sendsOn(sumsOf(cards), '2026-05-14', region)).toBe(sharing.length);
        expect(sendsOn(sumsOf(cards), '2026-05-14', null)).toBe(cards.length);
        expect(sendsOn(sumsOf(cards), '2026-05-15', null)).toBe(0);
      }),
    );
  });

  it('count a county with its prefecture', () => {
    expect(sendsOn(sumsOf([card({ divisions: ['440111'] })]), '2026-05-14', '440106')).toBe(1);
  });

  it.each(['draft', 'returned', 'withdrawn', 'lapsed', 'declined', 'halted'] as const)(
    'leave out what is %s',
    (status) => expect(plannedOf(card({ status }))).toBeNull(),
  );
});

describe('a row of a schedule', () => {
  const written = { start: '2026-05-14T01:00:00.000Z', submittedAt: '2026-04-01T01:00:00.000Z' };
  it.each([
    ['as it was written', {}, '2026-05-14', true],
    ['of another day', {}, '2026-05-15', false],
    ['withdrawn since', { status: 'withdrawn' }, '2026-05-14', false],
    ['begun anew since', { submittedAt: '2026-04-02T01:00:00.000Z' }, '2026-05-14', false],
    [
      'moved since',
      { window: { start: '2026-05-14T02:00:00.000Z', end: '2026-05-14T12:00:00.000Z' } },
      '2026-05-14',
      false,
    ],
  ] as const)('%s leads to its send: %j on %s: %s', (_what, changes, day, leads) =>
    expect(isOnDay(card(changes), day, written)).toBe(leads),
  );
});
