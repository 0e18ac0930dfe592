import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { isSame } from '../../../lambda/domain/kernel/is-same.ts';

/** Few names and leaves, so that two values are often the same and often nearly so. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.constantFrom(null, true, 0, 1, '', 'a'), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 2 }),
  object: fc.dictionary(fc.constantFrom('a', 'b', '0', 'length', 'constructor'), tie('value'), { maxKeys: 3 }),
}));

const reordered = (it: unknown): unknown => {
  if (Array.isArray(it)) return it.map(reordered);
  if (typeof it !== 'object' || it === null) return it;
  return Object.fromEntries(
    Object.entries({ ...it, gone: undefined })
      .toReversed()
      .map(([name, one]) => [name, reordered(one)]),
  );
};

describe('two values', () => {
  it('are the same where their canonical JSON is', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(isSame(left, right)).toBe(canonicalize(left) === canonicalize(right));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are the same whatever the order of their members, and whether or not one is undefined', () => {
    fc.assert(
      fc.property(value, (it) => {
        expect([isSame(it, reordered(it)), isSame(reordered(it), it)]).toEqual([true, true]);
      }),
    );
  });

  it.each([
    [[], {}],
    [[undefined], []],
    [{ a: null }, {}],
    [{ a: undefined, b: 1 }, { a: 1 }],
    ['1', 1],
    [null, {}],
  ])('are not where one says %j and the other %j', (left, right) =>
    expect([isSame(left, right), isSame(right, left)]).toEqual([false, false]),
  );
});
