import { findingWords } from '../../console/answers/finding-list.tsx';
import { articlesOf } from '../../console/features/application/letter/articles-of.ts';
import { endedAs, haltedAs, letterWords } from '../../console/features/application/letter/letter-words.ts';
import { signersOf } from '../../console/features/application/letter/signers.ts';
import { editions } from '../../lambda/domain/rules/editions.ts';
import { applicationCase } from './application-case.ts';

const [draft, order] = [editions['draft-2020'], editions['order-31-2015']];
const { zh, en } = letterWords;
const outcomes = ['approved', 'returned', 'declined'] as const;
const law = '《通信短信息服务管理规定》（工业和信息化部令第31号）';
const referred = '参照《通信短信息和语音呼叫服务管理规定（征求意见稿）》';

describe('what a letter stands on', () => {
  it.each(outcomes)('is the law in force where it is %s, and the draft is only referred to', (outcome) => {
    const said = zh.outcome[outcome](draft);
    expect(said).toContain(`依据${law}第十七条`);
    expect(said).toContain(`，${referred}第二十七条`);
    expect(said).not.toMatch(/依据《[^》]*征求意见稿/);
    expect(en.outcome[outcome](draft)).toMatch(/under article 17.*, and with reference to article 27.*征求意见稿/);
  });

  it('names paragraphs, in Chinese numerals', () => {
    expect(zh.outcome.declined(draft)).toContain(
      `依据${law}第十七条第一款，${referred}第二十七条第二款，决定不予协调发送`,
    );
    for (const edition of [draft, order])
      for (const outcome of outcomes) expect(zh.outcome[outcome](edition)).not.toMatch(/第\d+[条款]/);
  });

  it.each(outcomes)('is the law in force alone where it was %s by it', (outcome) => {
    expect(zh.outcome[outcome](order)).toContain(`依据${law}第十七条`);
    expect(zh.outcome[outcome](order)).not.toContain('参照');
    expect(en.outcome[outcome](order)).not.toContain('reference');
  });

  it.each(['returned', 'declined'] as const)('says of the lead time where its days come from: %s', (outcome) => {
    expect(zh.next[outcome](draft)).toContain(`依据${law}第十七条第一款，须提前 10 个工作日；`);
    expect(zh.next[outcome](draft)).toContain(`本机构${referred}第二十七条第一款，请提前 15 个工作日提交`);
    expect(zh.next[outcome](draft)).not.toMatch(/须提前 15|须.*征求意见稿.*须/);
    expect(zh.next[outcome](order)).toContain(`依据${law}第十七条第一款，须提前 10 个工作日。`);
    expect(zh.next[outcome](order)).not.toContain('15');
    expect(en.next[outcome](draft)).toMatch(/under article 17.*10 working days .*; with reference to article 27.* 15 /);
  });
});

describe('a letter of approval', () => {
  const decision = { subject: 's', name: '', at: '', outcome: 'approved', reason: '' } as const;

  it.each([
    ['halted', [], '上述短信已于2026年5月26日停止发送：未向任何运营商下达'],
    ['halted', ['finished', 'suppressed'], '上述短信已于2026年5月26日停止发送：各运营商均已确认'],
    ['halted', ['finished', 'handed-over'], '已要求各运营商停止，尚未全部确认'],
    ['withdrawn', [], '已于2026年5月26日撤回申请，不再发送'],
    ['lapsed', [], '已于2026年5月26日失效'],
  ] as const)('says that what it approved was %s, with stops that are %j', (status, stops, said) => {
    const orders = stops.map((stop) => ({ kind: 'halt', status: stop }) as const);
    expect(endedAs(applicationCase({ status, decision }))).toBe(status);
    expect(zh.ended[status]('2026-05-26', haltedAs(orders))).toContain(said);
  });

  it('says no such thing of what goes on, or was never approved', () => {
    expect(endedAs(applicationCase({ status: 'scheduled', decision }))).toBeNull();
    expect(
      endedAs(applicationCase({ status: 'withdrawn', decision: { ...decision, outcome: 'returned' } })),
    ).toBeNull();
  });
});

const found = (rule: string, edition: 'draft-2020' | 'order-31-2015', article: string) => ({
  rule,
  citation: { edition, article, quote: '' },
});

describe('what a finding in a letter stands on', () => {
  it.each([
    ['of the draft alone', found('content.length', 'draft-2020', '27'), '（参照征求意见稿第二十七条）'],
    [
      'of both',
      found('content.prohibited', 'draft-2020', '15'),
      '（依据《通信短信息服务管理规定》第十六条，参照征求意见稿第十五条）',
    ],
    ['on the article every letter names', found('lead-time', 'draft-2020', '27'), '（参照征求意见稿第二十七条）'],
    [
      'of the law in force',
      found('content.prohibited', 'order-31-2015', '16'),
      '（依据《通信短信息服务管理规定》第十六条）',
    ],
    ['of a rule there is no more', found('content.gone', 'draft-2020', '27'), '（参照征求意见稿第二十七条）'],
    ['of none', { rule: 'application.fields', citation: null }, ''],
  ])('is said of one %s', (_whose, finding, said) => {
    expect(zh.articles(articlesOf(finding))).toBe(said);
  });

  it('is said on other pages in Chinese numerals too, a draft as what is referred to', () => {
    expect(findingWords.zh.article(found('', 'draft-2020', '27').citation)).toBe(
      '参照《管理规定（征求意见稿）》第二十七条：',
    );
    expect(findingWords.zh.article(found('', 'order-31-2015', '17').citation)).toBe(`${law}第十七条：`);
  });
});

describe('who signed a letter', () => {
  const [first, second] = ['审批人', '复核人'].map((name) => ({ subject: name, name, at: '2026-05-06T01:00:00.000Z' }));
  const decision = {
    ...(second ?? first),
    subject: '',
    name: '复核人',
    at: '',
    outcome: 'approved',
    reason: '',
  } as const;

  it('are both officers of a send that took two signatures', () => {
    expect(signersOf(applicationCase({ firstSignature: first ?? null, decision }))).toEqual([
      { as: 'first', name: '审批人' },
      { as: 'second', name: '复核人' },
    ]);
  });

  it('is the one who decided where one was enough, and nobody before', () => {
    expect(signersOf(applicationCase({ decision }))).toEqual([{ as: 'first', name: '复核人' }]);
    expect(signersOf(applicationCase())).toEqual([]);
  });
});
