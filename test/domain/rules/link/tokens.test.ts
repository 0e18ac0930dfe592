import fc from 'fast-check';
import { type TokenKind, tokenise } from '../../../../lambda/domain/rules/link/tokens.ts';
import { anyCharacter } from '../../../any-character.ts';

/** What each kind is, in the order in which they are tried. */
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
const pattern = new RegExp(groups.map(([kind, source]) => `(?<${kind}>${source})`).join('|'), 'gu');

const asDescribed = (lower: string) =>
  Array.from(lower.matchAll(pattern), ({ 0: text, index, groups: met = {} }) => {
    const kind = groups.find(([one]) => met[one] !== undefined)?.[0];
    return { kind, start: index, end: index + text.length, text };
  });

const pieces =
  'www gov a 1 - -- . 。 · _ , 、 点 點 句 句点 句號 ( [ 【 《 ) ] 】 》 dot d0t (dot) 中 中国 请 𠮷 \ud842 \udfb7 😀 〇 々 : / é'
    .split(' ')
    .concat(' ', '  ', '\n', ' (', ') ');

it('cuts a text into what the kinds are described as', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join('')),
    fc.string({ unit: anyCharacter, maxLength: 20 }),
  );
  fc.assert(
    fc.property(text, (lower) => {
      expect(tokenise(lower)).toEqual(asDescribed(lower));
    }),
    { numRuns: 3_000 },
  );
});
