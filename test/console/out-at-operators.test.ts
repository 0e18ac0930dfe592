import { outAtOperators } from '../../console/orders/out-at-operators.ts';
import { orderRow } from './order-row.ts';

const counts = (sent: number, delivered: number) => ({ sent, delivered, failed: sent - delivered, refused: 0 });
const handedOverAt = '2026-05-06T01:00:01.000Z';

describe('what is out at an operator before a stop', () => {
  it.each([
    ['was never tried', {}, 'not'],
    ['was given up untried', { status: 'suppressed', suppressed: 'superseded' }, 'not'],
    ['was tried and not answered', { status: 'failing', failures: 2 }, 'perhaps'],
    ['has the order and says nothing', { handedOverAt }, 'unreported'],
    ['acknowledged it', { status: 'accepted', acceptedAt: handedOverAt }, 'unreported'],
    ['reported its counts', { status: 'started', counts: counts(10, 4) }, 'reported'],
  ] as const)('that %s', (_what, changes, is) => {
    expect(outAtOperators([orderRow(changes)]).map((out) => out.is)).toEqual([is]);
  });

  it('is the most that one of its messages has reached: an update goes to the same phones', () => {
    const rows = [
      orderRow({ counts: counts(792_591, 790_000) }),
      orderRow({ orderId: 'e-1.2.mobile', kind: 'update', counts: counts(1_000, 900) }),
      orderRow({ orderId: 'e-1.1.telecom', operator: 'telecom', handedOverAt }),
    ];
    expect(outAtOperators(rows)).toEqual([
      { operator: 'mobile', is: 'reported', sent: 792_591, delivered: 790_000 },
      { operator: 'telecom', is: 'unreported', sent: 0, delivered: 0 },
    ]);
  });

  it('leaves stops out', () => {
    expect(outAtOperators([orderRow({ kind: 'cancel', handedOverAt })])).toEqual([]);
  });
});
