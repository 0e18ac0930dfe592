/**
 * `word`: Latin letters, digits, inner hyphens. `han`: a run of Han characters. The separators a reader takes for
 * the dot of a host name: `dot` (.), `stop` (。), `middle` (· • _), `list` (, 、), `point` (点), `named` ((dot) [.]).
 */
export type TokenKind = 'word' | 'han' | 'dot' | 'stop' | 'middle' | 'list' | 'point' | 'named' | 'blank' | 'other';
export type Token = { readonly kind: TokenKind; readonly start: number; readonly end: number; readonly text: string };

/** The tokens of a text, made when the first asks for them. */
export type Tokens = () => readonly Token[];

const groups: readonly (readonly [TokenKind, string])[] = [
  ['word', '[a-z0-9]+(?:-+[a-z0-9]+)*'],
  ['named', ' ?[\\[({<【〔「『《] ?(?:\\.|。|·|dot|d0t|句?[点點]) ?[\\])}>】〕」』》] ?'],
  ['dot', '\\.'],
  ['stop', '。'],
  ['middle', '[·•・∙⋅‧●⚫◦_]'],
  ['list', '[,、]'],
  ['point', '句?[点點]'],
  ['blank', ' +'],
  ['han', '[^\\P{Script=Han}点點]+?(?=句[点點]|[^\\p{Script=Han}]|[点點]|$)'],
  ['other', '[^]'],
];
const pattern = new RegExp(groups.map(([, source]) => `(${source})`).join('|'), 'gu');

const kindAt = (match: RegExpExecArray): TokenKind => {
  for (let group = 0; group < groups.length; group++) {
    if (match[group + 1] !== undefined) return groups[group]?.[0] ?? 'other';
  }
  return 'other';
};

/** Cuts the lower-cased normalised text into tokens that cover it without a gap; linear in its length. */
export const tokenise = (lower: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const match of lower.matchAll(pattern)) {
    tokens.push({ kind: kindAt(match), start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return tokens;
};
