import fc from 'fast-check';
import { subscribedIn } from '../../../lambda/domain/order/subscribed.ts';

const counts = [
  { division: '440100', phones: 18_000_000 },
  { division: '440106', phones: 2_000_000 },
  { division: '440305', phones: 1_500_000 },
  { division: '440306', phones: 4_000_000 },
];

describe('phones registered with an operator', () => {
  it.each([
    ['of the very division', ['440100'], 18_000_000],
    ['of what lies in it, where that alone was counted', ['440300'], 5_500_000],
    ['of what lies in it, each phone once', ['440000'], 23_500_000],
    ['of several, of which one lies in another', ['440100', '440106', '440305'], 19_500_000],
    ['of one named twice', ['440106', '440106'], 2_000_000],
    ['of a part of what was counted', ['440103'], null],
    ['of one that was counted and one that was not', ['440100', '350100'], null],
    ['of nothing', [], null],
  ])('%s', (_what, divisions, phones) => {
    expect(subscribedIn(divisions, counts)).toBe(phones);
  });

  it('are never more in a part than in the whole', () => {
    const part = fc.subarray(['440100', '440106', '440300', '440305', '440306'], { minLength: 1 });
    fc.assert(
      fc.property(part, (divisions) => {
        expect(subscribedIn(divisions, counts) ?? 0).toBeLessThanOrEqual(subscribedIn(['440000'], counts) ?? 0);
      }),
    );
  });
});
