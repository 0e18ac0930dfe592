import { noDelivery } from '../../../lambda/domain/order/state.ts';
import { finestAsked, isNarrowed } from '../../../lambda/domain/order/target.ts';
import { orderRow } from '../../../lambda/domain/views/project.ts';
import { isCoarser } from '../../../lambda/domain/vocabulary/serving.ts';
import { orderOf } from './history.ts';

describe('the finest places that an order asks to be told apart', () => {
  it.each([
    ['nothing', {}, null, false],
    ['outlines', { areas: 2 }, 'areas', true],
    ['streets', { streets: '石牌街道' }, 'street', true],
    ['outlines and streets', { areas: 2, streets: '石牌街道' }, 'areas', true],
    ['counties, by its wish', { scope: 'county' }, 'county', false],
    ['outlines that may be served by county', { areas: 1, scope: 'county' }, 'county', true],
  ] as const)('are of %s', (_what, target, finest, narrowed) => {
    expect([finestAsked(target), isNarrowed(target)]).toEqual([finest, narrowed]);
    expect(orderRow(orderOf('send', { target }), noDelivery).finest ?? null).toBe(finest);
  });

  it('stand in the row with the fact that streets are named, never with their words', () => {
    const row = orderRow(orderOf('send', { target: { streets: '石牌街道' } }), noDelivery);
    expect(row.streets).toBe(true);
    expect(JSON.stringify(row)).not.toContain('石牌');
  });
});

it('a county is coarser than a street, and nothing than itself', () => {
  expect([isCoarser('county', 'street'), isCoarser('street', 'county'), isCoarser('county', 'county')]).toEqual([
    true,
    false,
    false,
  ]);
});
