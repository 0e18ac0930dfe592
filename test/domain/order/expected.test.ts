import fc from 'fast-check';
import { type Aiming, expectedOf, floorOf } from '../../../lambda/domain/order/expected.ts';
import { shortfallOf } from '../../../lambda/domain/order/shortfall.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';

const floors = defaultPolicy.emergencyPhonesAtLeast;
const shares: Readonly<Record<string, number>> = { mobile: 0.5, unicom: 0.2, telecom: 0.25, broadnet: 0.05, none: 0 };
const measure = {
  floors,
  shareOf: (operator: string): number => shares[operator] ?? 0,
  subscribedOf: (): null => null,
};
const all = (sent: number, delivered = sent) => ({ sent, delivered, failed: sent - delivered, refused: 0 });

const one = (operator: string, more: Partial<Aiming> = {}): Aiming => ({
  orderId: `e-1.1.${operator}`,
  operator,
  kind: 'send',
  path: 'emergency',
  status: 'started',
  counts: null,
  targeted: null,
  volumeCeiling: null,
  area: ['440000'],
  ...more,
});
const judged = (own: Aiming, ...peers: readonly Aiming[]) =>
  shortfallOf({ ...own, expected: expectedOf(own, [own, ...peers], measure) }, defaultPolicy);

describe('what an emergency is expected to set out for', () => {
  it.each([
    [['000000'], 100_000],
    [['440000', '350100'], 10_000],
    [['440100', '440106'], 1_000],
    [['440106'], 100],
    [[], 0],
  ])('is for %j at least %i phones', (divisions, phones) => {
    expect(floorOf(divisions, floors)).toBe(phones);
  });

  it('is nothing for outlines, be it of peers or of the floor: few phones may be all that lie in them', () => {
    const peers = [one('unicom', { targeted: 2_000_000, areas: 1 }), one('telecom', { targeted: 2_500_000, areas: 1 })];
    expect(expectedOf(one('mobile', { targeted: 10, areas: 1 }), peers, measure)).toBeNull();
  });

  it('is nothing for streets, by its own count or by that of others', () => {
    const own = one('mobile', { targeted: 10, area: ['440000'], streets: true });
    expect(expectedOf(own, [own], { ...measure, subscribedOf: () => 9_000 })).toBeNull();
    expect(expectedOf({ ...own, streets: undefined }, [own], { ...measure, subscribedOf: () => 9_000 })).toEqual({
      by: 'subscribers',
      phones: 9_000,
    });
  });

  it('is what the others set out for, in proportion of the shares', () => {
    const peers = [one('unicom', { targeted: 2_000_000 }), one('telecom', { targeted: 2_500_000 })];
    const own = one('mobile', { targeted: 10 });
    expect(judged(own, ...peers)).toEqual({
      is: 'below-peers',
      aimed: 10,
      of: 5_000_000,
      percent: 0,
      isGrave: true,
    });
    expect(judged(one('mobile', { targeted: 2_400_000 }), ...peers)).toMatchObject({ percent: 48, isGrave: false });
    expect(judged(one('mobile', { targeted: 2_500_000 }), ...peers)).toBeNull();
  });

  it.each([
    ['another area', { area: ['440000', '350000'] }],
    ['another message of the case', { orderId: 'e-1.2.unicom' }],
    ['nothing said', { targeted: null }],
    ['a stop', { kind: 'cancel' as const }],
    ['an operator without a share', { operator: 'none' }],
    ['itself', { operator: 'mobile' }],
  ])('is not measured by %s', (_what, more) => {
    expect(judged(one('mobile', { targeted: 10_000 }), one('unicom', { targeted: 2_000_000, ...more }))).toBeNull();
  });

  it('is measured by no peer where the operator itself has no share', () => {
    expect(judged(one('none', { targeted: 10_000 }), one('unicom', { targeted: 2_000_000 }))).toBeNull();
  });

  it('is what the operator has registered there, be it less than a floor or than what the others set out for', () => {
    const own = one('mobile', { targeted: 10_000, area: ['440000'] });
    const by = (phones: number) => ({ ...measure, subscribedOf: () => phones });
    const peers = [one('unicom', { targeted: 2_000_000 })];
    const said = (phones: number) =>
      shortfallOf({ ...own, expected: expectedOf(own, [own, ...peers], by(phones)) }, defaultPolicy);
    expect(said(9_000)).toBeNull();
    expect(said(40_000_000)).toEqual({
      is: 'below-subscribers',
      aimed: 10_000,
      of: 40_000_000,
      percent: 0,
      isGrave: true,
    });
  });

  it('has a floor, though all operators set out for ten phones, or say nothing of it and send to ten', () => {
    const ten = { status: 'finished', counts: all(10) };
    const four = ['mobile', 'unicom', 'telecom', 'broadnet'].map((name) => one(name, { ...ten, targeted: 10 }));
    const found = { is: 'below-floor', aimed: 10, of: 10_000, percent: 0, isGrave: true };
    expect(four.map((own) => judged(own, ...four))).toEqual([found, found, found, found]);
    expect(judged(one('mobile', ten))).toEqual(found);
    expect(judged(one('mobile', { ...ten, path: 'ordinary' }))).toBeNull();
    expect(judged(one('mobile', { ...ten, kind: 'all-clear' }))).toBeNull();
    expect(judged(one('mobile', { ...ten, area: null }))).toBeNull();
    expect(judged(one('mobile', { ...ten, area: ['440306'] }))).toMatchObject({ of: 100, percent: 10, isGrave: false });
  });

  it('is never said to be success for few of what was set out for, of what the others have, or of the floor', () => {
    const { deliveredFewBelowPercent, targetedFewBelowPercent, refusedManyAbovePercent } = defaultPolicy;
    const phones = fc.oneof(fc.nat(2_000), fc.nat(20_000_000));
    const outcomes = fc.record({ delivered: phones, failed: phones, refused: phones, unknown: phones });
    fc.assert(
      fc.property(
        outcomes,
        fc.option(phones),
        fc.array(phones, { maxLength: 3 }),
        ({ delivered, failed, refused, unknown }, targeted, others) => {
          const counts = { sent: delivered + failed + refused + unknown, delivered, failed, refused };
          const own = one('mobile', { status: 'finished', counts, targeted });
          const peers = others.map((aimed, index) =>
            one(['unicom', 'telecom', 'broadnet'][index] ?? 'none', { targeted: aimed }),
          );
          if (judged(own, ...peers) !== null) return;
          const expected = expectedOf(own, [own, ...peers], measure)?.phones ?? 0;
          const reached = (deliveredFewBelowPercent * (100 - refusedManyAbovePercent)) / 10_000;
          expect(delivered).toBeGreaterThanOrEqual(Math.floor((targeted ?? 0) * reached));
          expect(delivered).toBeGreaterThanOrEqual(Math.floor((expected * targetedFewBelowPercent * reached) / 100));
          expect(expected).toBeGreaterThanOrEqual(floors.provincial);
        },
      ),
    );
  });
});
