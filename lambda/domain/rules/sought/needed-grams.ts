/**
 * What a text cannot go without where a pattern is to be met in it: each set holds strings of one or two UTF-16 units, and
 * one of each set stands in the text. Read off the pattern, so that nobody has to keep the two alike; no set at all where
 * the pattern asks for nothing that can be told.
 */
export type NeededGrams = readonly (readonly string[])[];

/** Of a sequence: one unit out of several; what is needed in between, of whatever length; or what cannot be told. */
type Part =
  | { readonly kind: 'unit'; readonly units: readonly string[] }
  | { readonly kind: 'needs'; readonly sets: NeededGrams; readonly takesNone: boolean };

const unknown: Part = { kind: 'needs', sets: [], takesNone: false };
const nothing: Part = { kind: 'needs', sets: [], takesNone: true };

const mostUnits = 4_096;
const mostPairs = 500;

/** What stands in messages of every kind. */
const everywhere = '，。、：；！？“”（）《》【】,.:;!?()[]/-的一在人大不请年月日时市省区县号安全发生地点有关上中为和';

const common: ReadonlySet<string> = new Set([...everywhere, ...'abcdefghijklmnopqrstuvwxyz0123456789']);

/** How likely a text is to have one of them, as a sum of guesses: it only decides which set is looked for. */
const costOf = (gram: string): number => {
  if (gram.length === 1) return common.has(gram) ? 200 : 10;
  return gram < '\u007f' ? 4 : 1;
};
const costOfAll = (grams: readonly string[]): number => grams.reduce((sum, gram) => sum + costOf(gram), 0);

const rarestFirst = (sets: NeededGrams): NeededGrams => {
  if (sets.length < 2) return sets;
  return sets
    .map((set) => ({ set, cost: costOfAll(set) }))
    .toSorted((left, right) => left.cost - right.cost)
    .map(({ set }) => set);
};

const pairsOf = (left: Part, right: Part): readonly string[] | null =>
  left.kind === 'unit' && right.kind === 'unit' && left.units.length * right.units.length <= mostPairs
    ? left.units.flatMap((first) => right.units.map((second) => first + second))
    : null;

const neededBy = (parts: readonly Part[]): NeededGrams => {
  const solid = parts.filter((part) => part.kind === 'unit' || !part.takesNone);
  return [
    ...parts.flatMap((part) => (part.kind === 'unit' ? [part.units] : part.sets)),
    ...solid.flatMap((part, at) => {
      const next = solid[at + 1];
      const pairs = next === undefined ? null : pairsOf(part, next);
      return pairs === null ? [] : [pairs];
    }),
  ];
};

/** One of the branches is met, so one set of theirs together; none where a branch needs nothing. */
const neededByOneOf = (branches: readonly (readonly Part[])[]): NeededGrams => {
  const needed = branches.map(neededBy);
  if (needed.length === 1) return needed[0] ?? [];
  const rarest = needed.map((sets) => rarestFirst(sets)[0]);
  return rarest.every((set) => set !== undefined) ? [[...new Set(rarest.flat())]] : [];
};

/** What the flag i takes for a Latin letter besides its other case. */
const alsoAlike: Readonly<Record<string, string>> = { s: '\u017f', k: '\u212a', å: '\u212b', ß: '\u1e9e' };
const isLatin = (unit: string): boolean => unit < '\u01c4';

/** What the flag i takes for any of the units; null where that is not known here. */
const inEitherCase = (units: readonly string[]): readonly string[] | null => {
  const cased = units.filter((unit) => unit.toLowerCase() !== unit.toUpperCase());
  if (!cased.every(isLatin)) return null;
  const others = cased.flatMap((unit) => {
    const cases = [unit.toLowerCase(), unit.toUpperCase(), unit.toUpperCase().toLowerCase()];
    return [...cases, ...cases.flatMap((one) => alsoAlike[one] ?? [])].filter(({ length }) => length === 1);
  });
  return [...units, ...others];
};

const decimal = Array.from('0123456789');
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0' };

/** Reads what patterns of this project are written in; throws a SyntaxError on what it does not know. */
const read = ({ source, flags }: RegExp): NeededGrams => {
  let at = 0;

  const takes = (text: string): boolean => {
    if (!source.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };

  const taken = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    at += match?.[0].length ?? 0;
    return match;
  };

  const unitOf = (given: readonly string[]): Part => {
    const units = flags.includes('i') ? inEitherCase(given) : given;
    return units !== null && units.length <= mostUnits && units.every((unit) => unit.length === 1)
      ? { kind: 'unit', units: [...new Set(units)] }
      : unknown;
  };

  /** What one character of the pattern stands for; null where that is too much to be told. */
  const character = (): readonly string[] | null => {
    const escaped = taken(
      /\\(?:u\{(?<long>[\da-f]+)\}|u(?<four>[\da-f]{4})|x(?<two>[\da-f]{2})|p\{[^}]*\}|k<\w+>|[1-9]|(?<sign>.))/isy,
    );
    if (escaped === null) {
      const literal = flags.includes('u') ? String.fromCodePoint(source.codePointAt(at) ?? 0) : source.charAt(at);
      at += literal.length;
      return [literal];
    }
    const { long, four, two, sign } = escaped.groups ?? {};
    const hex = long ?? four ?? two;
    if (hex !== undefined) return [String.fromCodePoint(Number.parseInt(hex, 16))];
    if (sign === 'd') return decimal;
    return sign === undefined || /[DwWsS]/.test(sign) ? null : [controls[sign] ?? sign];
  };

  const literal = (): readonly Part[] => {
    const characters = character();
    if (characters === null) return [unknown];
    const [only = ''] = characters;
    return characters.length === 1 ? only.split('').map((unit) => unitOf([unit])) : [unitOf(characters)];
  };

  const set = (): Part => {
    let isTold = !takes('^');
    const units: string[] = [];
    while (!takes(']')) {
      const first = character();
      const last = first?.length === 1 && taken(/-(?!\])/y) !== null ? character() : first;
      const [from, to] = [first?.[0]?.codePointAt(0) ?? 0, last?.[0]?.codePointAt(0) ?? 0];
      if (first === null || last === null || to - from > mostUnits) isTold = false;
      else if (first === last) units.push(...first);
      else for (let code = from; code <= to; code++) units.push(String.fromCodePoint(code));
    }
    return isTold ? unitOf(units) : unknown;
  };

  const group = (): readonly Part[] => {
    const kind = taken(/\?(?:<?[=!]|:|<\w+>)/y)?.[0] ?? '';
    const met = branches();
    if (!takes(')')) throw new SyntaxError(`a group of ${source} has no end`);
    if (kind.endsWith('!')) return [nothing];
    const [only] = met;
    if (!kind.endsWith('=') && met.length === 1 && only !== undefined) return only;
    return [{ kind: 'needs', sets: neededByOneOf(met), takesNone: kind.endsWith('=') }];
  };

  const atom = (): readonly Part[] => {
    if (taken(/\^|\$|\\[bB]/y) !== null) return [nothing];
    if (takes('.')) return [unknown];
    if (takes('[')) return [set()];
    return takes('(') ? group() : literal();
  };

  const repeated = (parts: readonly Part[]): readonly Part[] => {
    const match = taken(/(?:[*+?]|\{(?<least>\d+)(?:,\d*)?\})\??/y);
    if (match === null) return parts;
    const least = match[0].startsWith('+') ? 1 : Number(match.groups?.['least'] ?? 0);
    if (least === 0) return [unknown];
    const [only] = parts;
    if (parts.length > 1 || only?.kind !== 'unit') return [{ kind: 'needs', sets: neededBy(parts), takesNone: false }];
    return least === 1 ? [only] : [only, only];
  };

  const sequence = (): readonly Part[] => {
    const parts: Part[] = [];
    while (at < source.length && !/[|)]/.test(source.charAt(at))) parts.push(...repeated(atom()));
    return parts;
  };

  const branches = (): readonly (readonly Part[])[] => {
    const met = [sequence()];
    while (takes('|')) met.push(sequence());
    return met;
  };

  const sets = neededByOneOf(branches());
  if (at < source.length) throw new SyntaxError(`${source} cannot be read from ${at} on`);
  return sets;
};

const distinct = (sets: NeededGrams): NeededGrams => [
  ...new Map(sets.map((set) => [set.toSorted().join('\n'), set])).values(),
];

/** What a pattern cannot be met without, what is rarest first, each once. */
export const neededGrams = (pattern: RegExp): NeededGrams => rarestFirst(distinct(read(pattern)));
