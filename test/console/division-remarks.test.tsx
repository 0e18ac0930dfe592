import { findingWords } from '../../console/answers/finding-list.tsx';
import type { Finding } from '../../console/api/types.ts';
import { divisionRemarkWords, remarkOf } from '../../console/divisions/division-words.ts';
import { isDeliverable } from '../../console/features/emergency/board/board-lines.ts';
import { divisionFindings } from '../../lambda/domain/emergency/undeliverable.ts';

const { zh, en } = divisionRemarkWords;

describe('a code that is no division of today', () => {
  it.each([
    ['449900', '449900 不是现行行政区划', '449900 is no division of today'],
    [
      '130904',
      '130904（郊区）1997年撤销，现属何处不明',
      '130904 (郊区) was given up in 1997; what succeeds it is not known',
    ],
    [
      '441283',
      '441283（高要市）2015年撤销，现为广东省肇庆市高要区（441204）',
      '441283 (高要市) was given up in 2015; it is 广东省肇庆市高要区 (441204) now',
    ],
  ])('%s is said to be so in both languages', (code, chinese, english) => {
    expect([remarkOf(code, zh), remarkOf(code, en)]).toEqual([chinese, english]);
    expect(zh.notSent(chinese)).toBe(`${chinese}，未向该区域发送`);
  });

  it.each(['000000', '440300', '441322'])('%s is one, and needs no word', (code) => {
    expect(remarkOf(code, zh)).toBeNull();
  });

  it('is told in English where a finding names it', () => {
    const said = (rule: string) =>
      divisionFindings({ divisions: ['441283', '449900'] }).map(({ facts = {}, ...finding }) => {
        const shown: Finding = { ...finding, rule, facts };
        return findingWords.en.said(shown);
      });
    expect(said('alert.division')).toEqual([
      '441283 (高要市) was given up in 2015; it is 441204 now. It is sent there.',
      '449900 is no division of today. Nothing is sent there: send to the right area as well. Near it are 440000, 445200, 445300.',
    ]);
    expect(said('scope.division')).toEqual([
      '441283 (高要市) was given up in 2015; it is 441204 now. It is sent there; better name it so.',
      '449900 is no division of today. Name a division of today. Near it are 440000, 445200, 445300.',
    ]);
  });
});

describe('a line of the board', () => {
  it.each([
    ['nothing of it was written down', undefined, true],
    ['a part of it exists', ['449900'], true],
    ['no part of it does', ['449900', '440399'], false],
  ])('has somewhere to go while %s: %s', (_what, undeliverable, expected) => {
    const divisions = undeliverable?.length === 1 ? ['440100', '449900'] : ['449900', '440399'];
    expect(isDeliverable({ divisions, ...(undeliverable === undefined ? {} : { undeliverable }) })).toBe(expected);
  });
});
