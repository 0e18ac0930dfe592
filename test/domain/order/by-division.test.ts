import type { Counts, DivisionCounts } from '../../../lambda/domain/order/counts.ts';
import type { DeliveryEvent, Receipt } from '../../../lambda/domain/order/events.ts';
import { partsShort } from '../../../lambda/domain/order/shortfall.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { orderRow } from '../../../lambda/domain/views/project.ts';
import { deliveryAfter, handedOver, orderOf, receipt, recordReceipt } from './history.ts';

const counts = (sent: number, delivered = sent): Counts => ({ sent, delivered, failed: sent - delivered, refused: 0 });
const part = (division: string, sent: number, delivered = sent): DivisionCounts => ({
  division,
  counts: counts(sent, delivered),
});

const order = orderOf('send', { divisions: ['440100', '440600'] });
const finished = (total: Counts, ...byDivision: DivisionCounts[]): Receipt => ({
  ...receipt('finished'),
  counts: total,
  ...(byDivision.length === 0 ? {} : { byDivision }),
});
const answer = (given: Receipt): string => {
  const result = recordReceipt(deliveryAfter(handedOver), order, given);
  return result.ok ? 'taken' : `${result.error.reason} ${result.error.pointer ?? ''}`;
};
const rowAfter = (...receipts: readonly Receipt[]) => {
  const events = receipts.map((it): DeliveryEvent => ({ type: 'order.finished', receipt: it }));
  return orderRow(order, deliveryAfter(handedOver, ...events));
};
const short = (...receipts: readonly Receipt[]) =>
  partsShort(rowAfter(...receipts), defaultPolicy).map(({ division, shortfall }) => [
    division,
    shortfall.is,
    shortfall.percent,
    shortfall.isGrave,
  ]);

describe('a report by division', () => {
  it.each([
    ['the divisions of the order', [part('440100', 60), part('440600', 40)], 'taken'],
    ['a county of one', [part('440106', 60)], 'taken'],
    ['a code that was given up for one within it', [part('440183', 60)], 'taken'],
    ['one beside it', [part('440100', 60), part('440300', 40)], 'division-unordered /byDivision/1/division'],
    ['the province around it', [part('440000', 60)], 'division-unordered /byDivision/0/division'],
    ['one that is none', [part('449900', 60)], 'division-unordered /byDivision/0/division'],
    [
      'more outcomes than phones',
      [part('440100', 60, 61)].map((it) => ({ ...it, counts: { ...it.counts, failed: 0 } })),
      'counts-beyond-sent /byDivision/0/counts',
    ],
    ['more phones than there are', [part('440100', 3_000_000_000)], 'counts-beyond-phones /byDivision/0/counts/sent'],
    ['one division twice', [part('440100', 30), part('440100', 30)], 'division-twice /byDivision/1/division'],
    ['a division and one within it', [part('440100', 60), part('440106', 30)], 'taken'],
    ['more in all than the total', [part('440100', 60), part('440600', 60)], 'taken'],
  ])('of %s', (_what, parts, expected) => {
    expect(answer(finished(counts(100), ...parts))).toBe(expected);
  });

  it('is of counts: without the totals it says nothing', () => {
    expect(answer({ ...receipt('started'), byDivision: [part('440100', 1)] })).toBe('counts-missing /counts');
  });

  it.each([
    ['agree', [part('440100', 60), part('440600', 40)], undefined],
    ['leave some of the area unsaid', [part('440100', 60)], undefined],
    ['come to more', [part('440100', 60), part('440600', 41)], 'beyond'],
    ['come to more of the area than was said', [part('440100', 101)], 'beyond'],
    ['are of the whole area and come to less', [part('440100', 60), part('440600', 39)], 'below'],
  ])('is held against the totals: the parts %s', (_what, parts, against) => {
    expect(rowAfter(finished(counts(100), ...parts)).partsAgainstTotal).toBe(against);
  });

  it('goes with its totals: a later word without parts says nothing of regions, an earlier one changes nothing', () => {
    const parts = [part('440100', 60), part('440600', 40)];
    const later = '2026-06-09T02:59:00.000Z';
    const earlier = '2026-06-09T02:58:00.000Z';
    expect(rowAfter(finished(counts(100), ...parts)).byDivision).toEqual(parts);
    expect('byDivision' in rowAfter(finished(counts(100), ...parts), finished(counts(110)))).toBe(false);
    const told = { ...finished(counts(100), ...parts), at: later };
    expect(rowAfter(told, { ...finished(counts(90)), at: earlier }).byDivision).toEqual(parts);
  });

  it('is nothing that an older receipt is asked for: it reads as before', () => {
    const row = rowAfter(finished(counts(100)));
    expect([row.byDivision, row.partsAgainstTotal]).toEqual([undefined, undefined]);
    expect(short(finished(counts(100)))).toEqual([]);
  });
});

describe('the success of a send in each division', () => {
  it.each([
    ['everywhere', [part('440100', 600), part('440600', 400)], []],
    ['just enough in one', [part('440100', 600), part('440600', 400, 360)], []],
    ['one fewer in one', [part('440100', 600), part('440600', 400, 359)], [['440600', 'few', 89, false]]],
    ['hardly anybody in one', [part('440100', 600), part('440600', 400, 8)], [['440600', 'few', 2, true]]],
    ['nobody in one', [part('440100', 1000), part('440600', 0)], [['440600', 'few', 0, true]]],
    ['all phones in one, and the other is not named', [part('440100', 1000)], [['440600', 'few', 0, true]]],
    ['some in one, and the rest is not told', [part('440100', 600)], []],
    [
      'the worst first',
      [part('440100', 600, 500), part('440600', 400, 4)],
      [
        ['440600', 'few', 1, true],
        ['440100', 'few', 83, false],
      ],
    ],
  ])('is judged though it is well as a whole: %s', (_what, parts, expected) => {
    expect(short(finished(counts(1000), ...parts))).toEqual(expected);
  });

  it('is judged by what the operator set out to reach there', () => {
    const parts = [part('440100', 900), { ...part('440600', 100), targeted: 10_000 }];
    expect(short(finished(counts(1000), ...parts))).toEqual([['440600', 'few', 1, true]]);
  });

  it('is judged while it sends once enough is known of the division', () => {
    const row = { ...rowAfter(finished(counts(1000), part('440600', 500, 1))), status: 'started' as const };
    expect(partsShort(row, defaultPolicy).map(({ division }) => division)).toEqual(['440600']);
    const early = { ...rowAfter(finished(counts(1000), part('440600', 90, 1))), status: 'started' as const };
    expect(partsShort(early, defaultPolicy)).toEqual([]);
  });

  it('is nothing of a drill or a stop', () => {
    const row = rowAfter(finished(counts(1000), part('440600', 500, 1)));
    expect(partsShort({ ...row, path: 'exercise' }, defaultPolicy)).toEqual([]);
    expect(partsShort({ ...row, kind: 'cancel' }, defaultPolicy)).toEqual([]);
  });
});
