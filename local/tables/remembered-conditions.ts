import type { Context, Parser } from 'dynalite/db/conditionParser.js';

type Values = Readonly<Record<string, object>>;

/** What a condition comes to, and where in it the values go that were given with it. */
type Remembered = {
  readonly parsed: object;
  /** Names of attributes and of values that it uses and nothing before it did. */
  readonly names: readonly string[];
  readonly values: readonly string[];
  /** Each value as it was when the condition was read, and the name it stands for. */
  readonly places: ReadonlyMap<unknown, string>;
};

const typesOf = (values: Values): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Object.keys(value).join()]));

/** Whether a condition is right depends, in these two, on the values themselves. */
const judgedByValue = /between|attribute_type/i;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The same with other values in it. What holds none is shared: nobody changes what was parsed. */
const withValues = (parsed: unknown, places: ReadonlyMap<unknown, string>, values: Values): unknown => {
  const name = places.get(parsed);
  if (name !== undefined) return values[name];
  if (Array.isArray(parsed)) {
    const members = parsed.map((member) => withValues(member, places, values));
    return members.some((member, index) => member !== parsed[index]) ? members : parsed;
  }
  if (!isObject(parsed)) return parsed;
  const members = Object.entries(parsed).map(([member, value]) => [member, withValues(value, places, values)] as const);
  const same = Object.values(parsed);
  return members.some(([, value], index) => value !== same[index])
    ? Object.assign(Object.create(Object.getPrototypeOf(parsed)), Object.fromEntries(members))
    : parsed;
};

/**
 * Reads each condition once: the engine parses every one anew by a grammar, and there are a few dozen in all. `parse` is the
 * engine's own, which tells a condition from what is wrong with it by a string, and takes from the context what is not unused.
 * What it does not take in good part is read again each time, and so is what the values themselves decide on.
 */
export const rememberConditions = (parse: Parser['parse'], atMost = 500): Parser['parse'] => {
  const known = new Map<string, Remembered>();
  const learn = (key: string, text: string, options: { readonly context: Context }): unknown => {
    const { attrVals = {}, unusedAttrNames, unusedAttrVals } = options.context;
    const before = [Object.keys(unusedAttrNames), Object.keys(unusedAttrVals)] as const;
    const parsed = parse(text, options);
    const places = new Map<unknown, string>(Object.entries(attrVals).map(([name, value]) => [value, name]));
    const isPlain = places.size === Object.keys(attrVals).length && !judgedByValue.test(text);
    if (isObject(parsed) && isPlain && known.size < atMost) {
      const [names, values] = before;
      known.set(key, {
        parsed,
        places,
        names: names.filter((name) => !(name in unusedAttrNames)),
        values: values.filter((name) => !(name in unusedAttrVals)),
      });
    }
    return parsed;
  };
  return (text, options) => {
    const { attrNames = {}, attrVals = {}, unusedAttrNames, unusedAttrVals } = options.context;
    const unused = [Object.keys(unusedAttrNames), Object.keys(unusedAttrVals)];
    const key = JSON.stringify([text, attrNames, typesOf(attrVals), unused]);
    const found = known.get(key);
    if (found === undefined) return learn(key, text, options);
    for (const name of found.names) delete unusedAttrNames[name];
    for (const name of found.values) delete unusedAttrVals[name];
    return withValues(found.parsed, found.places, attrVals);
  };
};
