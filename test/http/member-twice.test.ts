import fc from 'fast-check';
import { memberTwice } from '../../lambda/member-twice.ts';

type Written = string | readonly Written[] | { readonly members: readonly (readonly [name: string, value: Written])[] };

const name = fc.constantFrom('a', 'b', '', '/', '~', '\\', '"', '{', ':', ',', ']', '\u2028', '\n', '中');
const blank = fc.constantFrom('', ' ', '\n\t', '\r\n');

const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.string(), name).map((text) => JSON.stringify(text)),
    fc.constantFrom('0', '-1.5e3', 'true', 'null'),
    fc.array(tie('written'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('written')), { maxLength: 4 }).map((members) => ({ members })),
  ),
}));

/** As `JSON.stringify` writes it, or every unit of it as an escape. */
const asString = (text: string, escaped: boolean): string =>
  escaped
    ? `"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
    : JSON.stringify(text);

const textOf = (value: Written, gap: string, escaped: boolean): string => {
  if (typeof value === 'string') return `${gap}${value}${gap}`;
  if (!('members' in value)) return `${gap}[${value.map((it) => textOf(it, gap, escaped)).join(',') || gap}]`;
  const members = value.members.map(
    ([key, it], at) => `${gap}${asString(key, escaped && at % 2 === 1)}${gap}:${textOf(it, gap, escaped)}`,
  );
  return `{${members.join(',') || gap}}${gap}`;
};

/** The first that stands twice, in the order of the text: what an object holds comes before its next member. */
const firstTwice = (value: Written): readonly string[] | null => {
  if (typeof value === 'string') return null;
  const members = 'members' in value ? value.members : value.map((it, at) => [String(at), it] as const);
  const seen = new Set<string>();
  for (const [key, it] of members) {
    if (seen.has(key)) return [key];
    seen.add(key);
    const within = firstTwice(it);
    if (within !== null) return [key, ...within];
  }
  return null;
};

const pointerOf = (path: readonly string[] | null): string | null =>
  path?.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') ?? null;

describe('a member that its object has already', () => {
  it('is found wherever it stands, however it is written, and nothing else is', () => {
    fc.assert(
      fc.property(written, blank, fc.boolean(), (value, gap, escaped) => {
        const text = textOf(value, gap, escaped);
        JSON.parse(text);
        expect(memberTwice(text)).toBe(pointerOf(firstTwice(value)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is sought in a text that is no JSON too, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\au0 ') }), (text) => {
        expect(() => memberTwice(text)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('is sought as deep as a text goes: %s', (open, close) => {
    const deep = 50_000;
    const text = `${open.repeat(deep)}{"b":1,"b":2}${close.repeat(deep)}`;
    expect(memberTwice(text)?.length).toBe(2 * deep + 2);
  });

  it.each([
    ['a string that never ends', `{"a":1,"b":"${'\\"'.repeat(1_000_000)}`],
    ['backslashes that never end', `{"a":1,"b":"${'\\'.repeat(2_000_000)}`],
  ])('is sought once through %s', (_, text) => {
    expect(memberTwice(text)).toBeNull();
  });
});
