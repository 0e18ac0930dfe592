import { beginsZh, orderWords } from '../../console/features/application/decision/order-words.ts';
import { usersZh } from '../../console/i18n/words.ts';

describe('a number of phones', () => {
  it.each([
    [9_500, '9,500 个用户'],
    [9_999, '9,999 个用户'],
    [10_000, '1 万用户'],
    [1_000_000, '100 万用户'],
    [12_345_678, '1,234.57 万用户'],
    [90_000_000, '9,000 万用户'],
    [100_000_000, '1 亿用户'],
    [124_000_000, '1.24 亿用户'],
  ])('of %i is read as %s', (count, said) => {
    expect(usersZh(count)).toBe(said);
  });
});

describe('what is asked before a signature', () => {
  const start = '2026-12-18T09:00:00+08:00';

  it.each([
    [start, '2026-11-30T01:00:00.000Z', '12月18日9时'],
    ['2026-12-18T09:05:00+08:00', '2026-11-30T01:00:00.000Z', '12月18日9时5分'],
    // Half past midnight in Shanghai is still the old year in UTC.
    ['2026-12-31T16:30:00.000Z', '2026-12-31T01:00:00.000Z', '2027年1月1日0时30分'],
    [start, '2025-12-31T16:00:00.000Z', '12月18日9时'],
  ])('says of a send at %s when it begins', (at, now, said) => {
    expect(beginsZh(at, now)).toBe(said);
  });

  it('never says that the message is sent by it', () => {
    const now = '2026-11-30T01:00:00.000Z';
    const { zh } = orderWords;
    expect(zh.secondQuestion(start, now)).toBe('复核通过？将于12月18日9时起发送');
    expect(zh.approveTitle(start, now, false)).toBe('批准？将于12月18日9时起发送');
    expect(zh.approveTitle(start, now, true)).toBe('签批？另一名审批人员复核通过后，将于12月18日9时起发送');
    for (const said of [zh.approveDo, zh.signDo, zh.secondDo]) expect(said).not.toMatch(/并发送|下达/);
  });
});
