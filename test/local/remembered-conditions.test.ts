import conditionParser, { type Context } from 'dynalite/db/conditionParser.js';
import * as fc from 'fast-check';
import { rememberConditions } from '../../local/tables/remembered-conditions.ts';
import { rounds } from '../rounds.ts';

type Asked = {
  /** Expressions of one request, which between them have to use what comes with it. */
  readonly texts: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, object>>;
};

const unusedOf = (given: object): Record<string, true> =>
  Object.fromEntries(Object.keys(given).map((name) => [name, true] as const));

/** What the parser says of it, and what it leaves unused. */
const saidBy = (parse: typeof conditionParser.parse, { texts, names, values }: Asked) => {
  const context: Context & {
    isReserved: () => boolean;
    compare: (how: string, one: object, other: object) => boolean;
  } = {
    attrNames: names,
    attrVals: values,
    unusedAttrNames: unusedOf(names),
    unusedAttrVals: unusedOf(values),
    isReserved: () => false,
    compare: (_, one, other) => JSON.stringify(one) > JSON.stringify(other),
  };
  const said = texts.map((text): unknown => {
    try {
      return parse(text, { context });
    } catch (error) {
      return String(error);
    }
  });
  return JSON.parse(JSON.stringify([said, Object.keys(context.unusedAttrNames), Object.keys(context.unusedAttrVals)]));
};

const path = fc.constantFrom('pk', '#a', '#b', 'c.d', 'c[1]');
const value = fc.constantFrom(':x', ':y', ':z');
const operand = fc.oneof(
  path,
  value,
  path.map((one) => `size(${one})`),
);
const leaf = fc.oneof(
  path.map((one) => `attribute_not_exists(${one})`),
  path.map((one) => `attribute_exists(${one})`),
  fc.tuple(operand, fc.constantFrom('=', '<>', '<', '<=', '>'), operand).map((parts) => parts.join(' ')),
  fc.tuple(path, operand).map(([one, other]) => `begins_with(${one}, ${other})`),
  fc.tuple(path, value, value).map(([one, from, until]) => `${one} between ${from} and ${until}`),
  fc.tuple(path, value).map(([one, type]) => `attribute_type(${one}, ${type})`),
  fc.tuple(path, value, value).map(([one, first, second]) => `${one} in (${first}, ${second})`),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')).map((parts) => parts.join(' ')),
    tie('condition').map((one) => `not (${one})`),
  ),
}));
const one = fc.oneof(
  fc.constantFrom('S', 'a', 'b').map((S) => ({ S })),
  fc.integer({ min: 0, max: 3 }).map((N) => ({ N: String(N) })),
);
const names = fc.constantFrom({}, { '#a': 'pk', '#b': 'version' }, { '#a': 'one', '#b': 'two', '#c': 'three' });
const values = fc.oneof(
  fc.record({ ':x': one, ':y': one, ':z': one }),
  fc.record({ ':x': one, ':y': one }),
  one.map((same) => ({ ':x': same, ':y': same, ':z': { S: 'other' } })),
);

it('a condition that is remembered says what it says when it is read, whatever values come with it', async () => {
  let again = 0;
  const remembered = rememberConditions(conditionParser.parse);
  const askedTwice = fc.record({ text: condition, before: leaf, names, first: values, second: values });
  await fc.assert(
    fc.property(askedTwice, ({ text, before, names: given, first, second }) => {
      for (const [now, texts] of [
        [first, [before, text]],
        [second, [text]],
        [first, [text]],
      ] as const) {
        const asked = { texts, names: given, values: now };
        expect(saidBy(remembered, asked)).toEqual(saidBy(conditionParser.parse, asked));
        again += 1;
      }
    }),
    { numRuns: rounds(300) },
  );
  expect(again).toBe(rounds(900));
});

it('reads what it has read no second time', () => {
  let reads = 0;
  const remembered = rememberConditions((text, options) => {
    reads += 1;
    return conditionParser.parse(text, options);
  });
  const asked = (version: string): Asked => ({
    texts: ['attribute_not_exists(#version) or #version <= :version'],
    names: { '#version': 'version' },
    values: { ':version': { N: version } },
  });
  const [first, second] = [saidBy(remembered, asked('1')), saidBy(remembered, asked('2'))];
  expect(reads).toBe(1);
  expect(second).not.toEqual(first);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first).replace('"1"', '"2"'));
});
