import type { Receipt } from '../../../lambda/domain/order/events.ts';
import { orderRow } from '../../../lambda/domain/views/project.ts';
import { deliveryAfter, handedOver, orderOf, receipt, recordReceipt } from './history.ts';

const order = orderOf('send', { target: { areas: 2 } });

const said = (servedAs: NonNullable<Receipt['servedAs']>, at?: string) =>
  ({
    type: 'order.accepted',
    receipt: receipt('accepted', undefined, { servedAs, ...(at === undefined ? {} : { at }) }),
  }) as const;

describe('how an operator serves an order', () => {
  it('is taken with its acceptance, and stands in the row beside how many outlines were asked', () => {
    const servedAs = { scope: 'county', divisions: ['440304'], overshoot: 1200 } as const;
    const given = receipt('accepted', undefined, { servedAs: { ...servedAs, divisions: [...servedAs.divisions] } });
    const decided = recordReceipt(deliveryAfter(handedOver), order, given);
    expect(decided.ok && decided.value).toMatchObject([{ type: 'order.accepted', receipt: { servedAs } }]);
    const delivery = deliveryAfter(handedOver, said({ ...servedAs, divisions: ['440304'] }));
    expect(orderRow(order, delivery)).toMatchObject({ areas: 2, servedAs });
  });

  it('is not taken to go to more phones beyond it than there are', () => {
    const served = (overshoot: number) =>
      recordReceipt(
        deliveryAfter(handedOver),
        order,
        receipt('accepted', undefined, { servedAs: { scope: 'city', overshoot } }),
      );
    expect(served(2_000_000_000).ok).toBe(true);
    expect(served(2_000_000_001)).toMatchObject({
      ok: false,
      error: { reason: 'counts-beyond-phones', pointer: '/servedAs/overshoot' },
    });
  });

  it('is as it was said last, by the time that it was said', () => {
    const [early, late] = ['2026-06-09T02:10:00.000Z', '2026-06-09T02:20:00.000Z'];
    const [county, areas] = [said({ scope: 'county' }, early), said({ scope: 'areas' }, late)];
    expect(deliveryAfter(handedOver, county, areas).servedAs).toEqual({ scope: 'areas' });
    expect(deliveryAfter(handedOver, areas, county).servedAs).toEqual({ scope: 'areas' });
  });

  it('stands though later reports say nothing of it, and is nowhere where nothing was said', () => {
    const silent = { type: 'order.finished', receipt: receipt('finished', 5) } as const;
    expect(deliveryAfter(handedOver, said({ scope: 'city' }), silent).servedAs).toEqual({ scope: 'city' });
    expect(orderRow(orderOf('send'), deliveryAfter(handedOver, silent))).not.toHaveProperty('servedAs');
    expect(orderRow(orderOf('send'), deliveryAfter(handedOver, silent))).not.toHaveProperty('areas');
  });
});
