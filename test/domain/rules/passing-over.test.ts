import fc from 'fast-check';
import type { Path } from '../../../lambda/domain/rules/finding.ts';
import { judge } from '../../../lambda/domain/rules/index.ts';
import {
  everySought,
  mayBeMet,
  occurringIn,
  sought,
  withoutPassingOver,
} from '../../../lambda/domain/rules/sought/sought.ts';
import { anyCharacter } from '../../any-character.ts';
import { rounds } from '../../rounds.ts';
import * as links from './corpus/links.ts';
import * as linksFifth from './corpus/links-fifth.ts';
import * as linksFourth from './corpus/links-fourth.ts';
import * as linksSecond from './corpus/links-second.ts';
import * as linksThird from './corpus/links-third.ts';
import * as names from './corpus/names.ts';
import * as phones from './corpus/phones.ts';
import * as phonesSaidOf from './corpus/phones-said-of.ts';
import * as phonesSecond from './corpus/phones-second.ts';
import * as phonesThird from './corpus/phones-third.ts';
import { contextOf } from './judged-text.ts';
import { application } from './subjects.ts';

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const corpora = [
  links,
  linksSecond,
  linksThird,
  linksFourth,
  linksFifth,
  phones,
  phonesSecond,
  phonesThird,
  phonesSaidOf,
  names,
];
const everyText = [...new Set(corpora.flatMap((corpus) => Object.values(corpus).flatMap(stringsIn)))];
const paths: readonly Path[] = ['ordinary', 'emergency'];
const sender = { name: '广东省应急管理厅', aliases: ['广东应急'] };

/** What is found, and what would be found if no text were plain enough for a shorter way. */
const bothWays = (text: string) => {
  const subjects = [{ text }, { text, sender }, application({ text })];
  const found = () =>
    paths.flatMap((path) => subjects.map((subject) => judge(subject, { ...contextOf('draft-2020'), path })));
  return { shorter: found(), longer: withoutPassingOver(found) };
};

describe('What is passed over in a plain text holds nothing: the findings are those of the longer way', () => {
  it('in every text of the corpora', () => {
    expect(everyText.length).toBeGreaterThan(3_900);
    const differing = everyText.filter((text) => {
      const { shorter, longer } = bothWays(text);
      return JSON.stringify(shorter) !== JSON.stringify(longer);
    });
    expect(differing).toEqual([]);
  });

  // biome-ignore format: a list
  const strange = [
    '．', '。', '点', '點', '句号', ' ', '\u3000', '\u200b', '\u2060', 'Ａ', 'ａ', 'K', 'K', 'ſ', '０', '①', '²', 'é', '\u0301', 'ο', 'е', 'İ', 'µ',
    '😀', '𠮷', '\ud83d', '\udc00', '1️⃣', ':', '：', '/', '\\', '(', '【', '】', '{{', '}}', '<', '%s', '%E4%BD%A0', '&NBSP;', '\\u00e9', '*', '×', 'xx',
    '__', '??', '\ufffd', '锟斤拷', 'TEST', 'Todo', 'www', 'http://', '.com', '.cn', 'xn--', 'dot', '(dot)', '中国', '公益', '12345', '110', '拨打',
    '零二零', '一二三四五', '25:61', '36时', '13月', '2月30日', '气温', '99℃', '71级', '促销', '博彩', '公众号', '某市', '-', '0x', '::', '1.1.1.1', '\n',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...strange),
    fc.constantFrom(...everyText),
    fc.string({ unit: anyCharacter, maxLength: 3 }),
  );
  const changed = fc
    .tuple(fc.constantFrom(...everyText), fc.array(fc.tuple(fc.nat(), fc.nat(2), piece), { maxLength: 4 }))
    .map(([text, changes]) =>
      changes.reduce((left, [place, without, put]) => {
        const at = place % (left.length + 1);
        return left.slice(0, at) + put + left.slice(at + without);
      }, text),
    );

  it('in texts of the corpora with something put in or taken away', () => {
    fc.assert(
      fc.property(changed, (text) => {
        const { shorter, longer } = bothWays(text);
        expect(shorter).toEqual(longer);
      }),
      { numRuns: rounds(400) },
    );
  });
});

/** The end of a group or of what looks around, whose first character stands at `from`. */
const endOfGroup = (source: string, from: number): number => {
  let [depth, isInSet] = [0, false];
  for (let at = from; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '[' || sign === ']') isInSet = sign === '[' || (isInSet && sign !== ']');
    else if (!isInSet && sign === '(') depth += 1;
    else if (!isInSet && sign === ')' && --depth === 0) return at + 1;
  }
  return source.length;
};

/** The pattern as far as texts can be made of it: what looks around is left out, and what goes back to a group. */
const makeable = ({ source }: RegExp): RegExp => {
  let left = source;
  for (let found = /\(\?<?[=!]/.exec(left); found !== null; found = /\(\?<?[=!]/.exec(left))
    left = left.slice(0, found.index) + left.slice(endOfGroup(left, found.index));
  const told = left
    .replaceAll(/\(\?<\w+>/g, '(?:')
    .replaceAll(/\\[1-9]/g, '')
    .replaceAll(/\\p\{Script=Han\}/gu, '一-龥')
    .replaceAll(/\\P\{\w+\}/gu, '\\d')
    .replaceAll(/\\p\{\w+\}/gu, 'a-z');
  return new RegExp(told.replaceAll(/(?<!\[[^\]]*)(一-龥)/gu, '[$1]'), 'gu');
};

it('a text made of a pattern has what the pattern is said to need', () => {
  const every = everySought();
  expect(every.length).toBeGreaterThan(40);
  for (const one of every.map(({ pattern }) => sought(makeable(pattern))))
    fc.assert(
      fc.property(fc.stringMatching(one.pattern), (lower) => mayBeMet({ lower, occurring: occurringIn(lower) }, one)),
      { numRuns: rounds(15) },
    );
});
