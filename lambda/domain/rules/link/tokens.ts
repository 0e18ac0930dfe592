/**
 * `word`: Latin letters, digits, inner hyphens. `han`: a run of Han characters. The separators a reader takes for
 * the dot of a host name: `dot` (.), `stop` (。), `middle` (· • _), `list` (, 、), `point` (点), `named` ((dot) [.]).
 */
export type TokenKind = 'word' | 'han' | 'dot' | 'stop' | 'middle' | 'list' | 'point' | 'named' | 'blank' | 'other';
export type Token = { readonly kind: TokenKind; readonly start: number; readonly end: number; readonly text: string };

/** The tokens of a text, made when the first asks for them. */
export type Tokens = () => readonly Token[];

/** In the order of their numbers; the last two say only where a token may begin that is longer than a sign. */
const kinds = ['other', 'word', 'dot', 'stop', 'middle', 'list', 'point', 'blank', 'han', 'open', 'half'] as const;
type Beginning = (typeof kinds)[number];

const beginnings: readonly (readonly [Beginning, RegExp])[] = [
  ['word', /^[a-z0-9]$/],
  ['dot', /^\.$/],
  ['stop', /^。$/],
  ['middle', /^[·•・∙⋅‧●⚫◦_]$/],
  ['list', /^[,、]$/],
  ['point', /^[点點]$/],
  ['blank', /^ $/],
  ['han', /^\p{Script=Han}$/u],
  ['open', /^[[({<【〔「『《]$/],
  ['half', /^[\ud800-\udfff]$/],
];

/** A number of `kinds` for each UTF-16 unit, and one more; 0 of a unit that was never met. */
const known = new Uint8Array(0x10000);

const beginningOf = (code: number): Beginning => {
  const told = known[code] ?? 0;
  if (told > 0) return kinds[told - 1] ?? 'other';
  const unit = String.fromCharCode(code);
  const begins = beginnings.find(([, pattern]) => pattern.test(unit))?.[0] ?? 'other';
  known[code] = kinds.indexOf(begins) + 1;
  return begins;
};

const named = /[[({<【〔「『《] ?(?:\.|。|·|dot|d0t|句?[点點]) ?[\])}>】〕」』》] ?/y;
const astralHan = /\p{Script=Han}/uy;
const [hyphen, sentence] = [0x2d, 0x53e5];

const isPoint = (code: number): boolean => beginningOf(code) === 'point';
const isWord = (code: number): boolean => beginningOf(code) === 'word';

/** Where a match of a sticky pattern ends that begins at a place; that place where there is none. */
const endOf = (pattern: RegExp, lower: string, start: number): number => {
  pattern.lastIndex = start;
  return pattern.test(lower) ? pattern.lastIndex : start;
};

/** Letters and digits, and hyphens between them. */
const endOfWord = (lower: string, start: number): number => {
  let end = start + 1;
  for (;;) {
    while (isWord(lower.charCodeAt(end))) end += 1;
    let next = end;
    while (lower.charCodeAt(next) === hyphen) next += 1;
    if (next === end || !isWord(lower.charCodeAt(next))) return end;
    end = next;
  }
};

/** The code units of a Han character at a place; 0 where another stands there, or a 句点. */
const hanAt = (lower: string, at: number): number => {
  const code = lower.charCodeAt(at);
  const begins = beginningOf(code);
  if (begins === 'half') return endOf(astralHan, lower, at) - at;
  return begins === 'han' && !(code === sentence && isPoint(lower.charCodeAt(at + 1))) ? 1 : 0;
};

const endOfHan = (lower: string, start: number): number => {
  let end = start;
  for (let size = hanAt(lower, end); size > 0; size = hanAt(lower, end)) end += size;
  return end;
};

const endOfBlanks = (lower: string, start: number): number => {
  let end = start + 1;
  while (lower.charAt(end) === ' ') end += 1;
  return end;
};

const afterCharacter = (lower: string, start: number): number =>
  start + ((lower.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);

const tokenAt = (lower: string, start: number): Token => {
  const token = (kind: TokenKind, end: number): Token => ({ kind, start, end, text: lower.slice(start, end) });
  const begins = beginningOf(lower.charCodeAt(start));
  switch (begins) {
    case 'word':
      return token('word', endOfWord(lower, start));
    case 'blank': {
      const end = endOf(named, lower, start + 1);
      return end > start + 1 ? token('named', end) : token('blank', endOfBlanks(lower, start));
    }
    case 'open': {
      const end = endOf(named, lower, start);
      return end > start ? token('named', end) : token('other', start + 1);
    }
    case 'han':
    case 'half': {
      const end = endOfHan(lower, start);
      if (end > start) return token('han', end);
      return begins === 'han' ? token('point', start + 2) : token('other', afterCharacter(lower, start));
    }
    default:
      return token(begins, start + 1);
  }
};

/** Cuts the lower-cased normalised text into tokens that cover it without a gap; linear in its length. */
export const tokenise = (lower: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < lower.length; ) {
    const token = tokenAt(lower, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
};
