import fc from 'fast-check';
import { ApplicationStatus } from '../../../lambda/domain/application/status.ts';
import { publishedCalendar } from '../../../lambda/domain/calendar/published-calendar.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import type { CaseFacts, Decision } from '../../../lambda/domain/views/case-facts.ts';
import { workingDaysOf } from '../../../lambda/domain/views/decision-times.ts';
import { spreadOf, statisticsOf } from '../../../lambda/domain/views/statistics.ts';
import { divisionsOf } from '../../../lambda/domain/views/statistics-of-sends.ts';
import { summed } from '../../../lambda/domain/views/sums.ts';
import { contributionsOf, placeContributionsOf } from '../../../lambda/domain/views/totals.ts';

const decision = (changes: Partial<Decision> = {}): Decision => ({
  outcome: 'approved',
  submittedAt: '2026-03-02T02:00:00.000Z',
  decidedAt: '2026-03-03T02:00:00.000Z',
  reason: '',
  rules: [],
  ...changes,
});

const facts = (changes: Partial<CaseFacts> = {}): CaseFacts => ({
  caseId: 'a-1',
  kind: 'application',
  status: 'completed',
  sender: 'gd-emergency',
  authority: 'gd-comms',
  divisions: ['440100'],
  receivedAt: '2026-03-02T02:00:00.000Z',
  decisions: [decision()],
  sentAt: null,
  volume: 0,
  operators: [],
  complaints: 0,
  paperwork: null,
  ...changes,
});

const now = '2026-03-10T00:00:00.000Z';
const counted = (cases: readonly CaseFacts[]) =>
  statisticsOf(cases.flatMap(contributionsOf), { calendar: publishedCalendar, now, judgement: defaultPolicy });

describe('the time of decisions', () => {
  it.each([
    [[], null],
    [[7], { count: 1, p50: 7, p90: 7 }],
    [[4, 1, 3, 2], { count: 4, p50: 2, p90: 4 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { count: 10, p50: 5, p90: 9 }],
  ])('of %j is spread as %j', (values, spread) => {
    expect(spreadOf(values.map((value) => [value, 1]))).toEqual(spread);
  });

  it.each([
    ['2026-03-02T02:00:00.000Z', '2026-03-02T09:00:00.000Z', 0], // the same Monday
    ['2026-03-06T02:00:00.000Z', '2026-03-09T02:00:00.000Z', 1], // Friday to Monday
    ['2026-03-06T02:00:00.000Z', '2026-03-06T16:00:00.000Z', 0], // already Saturday in Shanghai
    ['2031-03-03T02:00:00.000Z', '2031-03-05T02:00:00.000Z', null], // no notice yet
  ])('from %s to %s is %s working days', (submittedAt, decidedAt, days) => {
    expect(workingDaysOf(decision({ submittedAt, decidedAt }), publishedCalendar)).toBe(days);
  });
});

describe('the statistics', () => {
  it('count a case that was returned and then approved once, as approved, and keep the reason of the return', () => {
    const { received, decisions, reasons } = counted([
      facts({ decisions: [decision({ outcome: 'returned', reason: '请补充' }), decision()] }),
    ]);
    expect(received.applications).toBe(1);
    expect(decisions).toMatchObject({ approved: 1, returned: 0, declined: 0, undecided: 0 });
    expect(reasons).toEqual([{ outcome: 'returned', reason: '请补充', count: 1 }]);
  });

  it('call every application one thing and one only, whatever was decided of it before', () => {
    const decided = fc.constantFrom('approved', 'returned', 'declined').map((outcome) => decision({ outcome }));
    const application = fc
      .record({ status: fc.constantFrom(...ApplicationStatus.options), decisions: fc.array(decided, { maxLength: 3 }) })
      .map(facts);
    fc.assert(
      fc.property(fc.array(application, { maxLength: 40 }), (cases) => {
        const { received, decisions } = counted(cases);
        const all = Object.values(decisions).reduce((sum, count) => sum + count, 0);
        expect([received.applications, all]).toEqual([cases.length, cases.length]);
      }),
    );
  });

  it.each([
    ['submitted', 'undecided'],
    ['awaiting-second-signature', 'undecided'],
    ['returned', 'returned'],
    ['scheduled', 'approved'],
    ['completed', 'approved'],
    ['halted', 'halted'],
  ] as const)('call an application that is %s %s', (status, outcome) =>
    expect(counted([facts({ status })]).decisions).toMatchObject({ [outcome]: 1 }),
  );

  it('count drills by themselves and in no volume', () => {
    const drill = facts({ kind: 'exercise', sentAt: now, volume: 900, decisions: [] });
    const { received, sends, days } = counted([drill]);
    expect([received.drills, sends.drills, sends.volume, days]).toEqual([1, 1, 0, []]);
  });

  it.each([
    ['filedOnTime', '2026-03-05T15:59:59.999Z', '2026-03-05T16:00:00.000Z'],
    ['filedLate', '2026-03-05T16:00:00.000Z', '2026-03-05T16:00:00.000Z'],
    ['unfiled', null, '2026-03-10T00:00:00.001Z'],
    ['overdue', null, now],
  ] as const)('call paperwork %s that was filed at %s and due before %s', (name, filedAt, dueAt) => {
    const sent = facts({ kind: 'emergency', sentAt: now, paperwork: { dueAt, filedAt, acceptedAt: null } });
    const { accepted: _accepted, owed, ...rest } = counted([sent]).paperwork;
    expect(owed).toBe(1);
    expect(Object.entries(rest).filter(([, count]) => count > 0)).toEqual([[name, 1]]);
  });

  it('give the share delivered at each operator, and none where nothing was sent', () => {
    const report = (operator: string, sent: number, delivered: number) => ({
      operator,
      sent,
      delivered,
      failed: sent - delivered,
      refused: 0,
    });
    const one = facts({ sentAt: now, operators: [report('mobile', 100, 90), report('telecom', 0, 0)] });
    const two = facts({ caseId: 'a-2', sentAt: now, operators: [report('mobile', 300, 290)] });
    expect(counted([one, two]).operators).toMatchObject([
      { operator: 'mobile', reports: 2, sent: 400, delivered: 380, deliveryRate: 0.95 },
      { operator: 'telecom', deliveryRate: null },
    ]);
  });

  it('count the sends of an operator of which hardly anybody got the message', () => {
    const report = { operator: 'mobile', sent: 1_000, delivered: 20, failed: 980, refused: 0, finished: true };
    const ways = [
      [report, 1],
      [{ ...report, delivered: 950, failed: 50 }, 0],
      [{ ...report, delivered: 950, failed: 50, targeted: 1_000_000 }, 1],
      [{ ...report, delivered: 20, failed: 0, finished: false }, 0],
      [{ ...report, finished: false }, 1],
      [{ ...report, delivered: 950, failed: 50, targeted: 1_000, ceiling: 10_000 }, 0],
      [{ ...report, delivered: 950, failed: 50, targeted: 1_000, ceiling: 10_100 }, 1],
      [{ ...report, delivered: 0, failed: 0, finished: false, targeted: 1_000, ceiling: 10_100 }, 1],
      [{ ...report, delivered: 950, failed: 50, targeted: 1_000, ceiling: null }, 0],
      [{ ...report, delivered: 600, failed: 0, refused: 400 }, 0],
      [{ ...report, delivered: 599, failed: 0, refused: 401 }, 1],
      [{ ...report, delivered: 0, failed: 0, refused: 1_000 }, 1],
      [{ ...report, delivered: 599, failed: 0, refused: 401, targeted: 1_000, ceiling: 2_000 }, 1],
    ] as const;
    for (const [one, fellShort] of ways)
      expect(counted([facts({ sentAt: now, operators: [one] })]).operators).toMatchObject([{ fellShort }]);
  });

  it('judge each place by what was reported of it, for everyone by province', () => {
    const place = (division: string, sent: number, delivered: number) => ({
      division,
      counts: { sent, delivered, failed: sent - delivered, refused: 0 },
    });
    const places = [place('440100', 800, 790), place('440300', 200, 10)];
    const total = { operator: 'mobile', sent: 1_000, delivered: 800, failed: 200, refused: 0, finished: true };
    const sent = facts({ sentAt: now, operators: [{ ...total, places }] });
    const shownTo = (scope: string | null) =>
      divisionsOf(
        summed(placeContributionsOf(sent, { scope, part: 'all' }).map(({ sums }) => sums)),
        defaultPolicy,
      ).map(({ division, reports, fellShort, deliveryRate }) => [division, reports, fellShort, deliveryRate]);
    expect(shownTo('gd-comms')).toEqual([
      ['440100', 1, 0, 0.9875],
      ['440300', 1, 1, 0.05],
    ]);
    expect(shownTo(null)).toEqual([['440000', 1, 0, 0.8]]);
    expect(placeContributionsOf({ ...sent, kind: 'exercise' }, { scope: null, part: 'all' })).toEqual([]);
  });

  it('name the rules that had warned at each kind of decision', () => {
    const rules = ['content.prohibited'];
    const { rules: lines } = counted([
      facts({ decisions: [decision({ outcome: 'declined', rules }), decision({ rules })] }),
    ]);
    expect(lines).toEqual([{ rule: 'content.prohibited', approved: 1, returned: 0, declined: 1 }]);
  });
});
