import { contentProhibited, contentProhibitedBy } from '../../../lambda/domain/rules/content-prohibited.ts';
import { contentCommercial, contentWorkPublicity } from '../../../lambda/domain/rules/content-wording.ts';
import { contextOf, findingsOf } from './judged-text.ts';

describe('Wording is laid before a person, never refused', () => {
  it.each([
    ['政务开放日欢迎您', contentWorkPublicity, '开放日'],
    ['我局荣获先进集体', contentWorkPublicity, '荣获'],
    ['惠民药品限时优惠', contentCommercial, '限时优惠'],
    ['购药从速,退订回T', contentCommercial, '退订'],
    ['申请补贴请回复1', contentCommercial, '申请补贴请回复1'],
    ['回复Y办理', contentCommercial, '回复Y办理'],
    ['线上博彩送彩金', contentProhibited, '博彩'],
  ])('%j', (text, rule, found) => {
    expect(findingsOf(rule, text)).toMatchObject([{ rule: rule.id, severity: 'warn', found }]);
  });

  it.each([
    ['防范火灾,人人有责。咨询12345', contentWorkPublicity],
    ['补贴申请请到社区窗口办理', contentCommercial],
    ['远离赌博,举报赌博请拨110', contentProhibited],
  ])('%j is passed over', (text, rule) => {
    expect(findingsOf(rule, text)).toEqual([]);
  });
});

describe('The prohibited terms are data', () => {
  const rule = contentProhibitedBy([
    { terms: ['C++', '甲'], citation: '测试' },
    { terms: [], citation: '空' },
  ]);

  it('a term is taken literally, whatever signs it holds', () => {
    expect(findingsOf(rule, '学c++').map(({ found }) => found)).toEqual(['c++']);
    expect(findingsOf(rule, '学ccc')).toEqual([]);
  });

  it('each edition cites its own article', () => {
    const articles = (['draft-2020', 'order-31-2015'] as const).map(
      (edition) => rule.judge({ text: '甲' }, contextOf(edition))[0]?.citation?.article,
    );
    expect(articles).toEqual(['15', '16']);
  });
});
