import { contentDay } from '../../../lambda/domain/rules/content-day.ts';
import { application, context } from './subjects.ts';

const window = { start: '2026-12-21T09:00:00+08:00', end: '2026-12-22T18:00:00+08:00' };
const kinds = (text: string) =>
  contentDay.judge(application({ text, window }), context()).map(({ facts }) => facts?.['kind']);

describe('A day that is over when the text is sent is warned of', () => {
  it.each([
    '请于2025年11月9日前自查',
    '请于11月9日前自查',
    '请于2025-11-09前缴费',
    '请于2025/11/9前缴费',
    '请于2025.11.09前缴费',
    '12月20日停水',
    '12月1日至12月3日停水',
    '2026年3月1日起停水',
    '12月20号停电',
    '本月9日停水',
    '请于当月9号前缴费',
    '这个月20日停电',
  ])('%s', (text) => {
    expect(kinds(text)).toContain('over');
  });

  it.each([
    '12月21日停水',
    '12月31日前缴费',
    '1月5日停水',
    '2027年1月5日停水',
    '自12月1日起停水，恢复时间另行通知',
    '11月1日至12月31日为防火期',
    '12月1日—31日为宣传月',
    '《水法》自2016年7月2日起施行',
    '根据粤府发〔2020〕1月1日文件',
    '第七次人口普查标准时点2020年11月1日零时',
    '3.5级风',
    '本月21日停水',
    '本月9日起停水',
    '下月9日停水',
    '下个月1号停电',
    '每月9日接种',
    '截至本月9日已接种9万人',
    '本月9日内办结',
    '2026年12月21日-22日',
    '咨询电话020-12345678',
    '版本2026.1.2.3',
  ])('%s is not', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    ['请于2062年12月30日前', ['far']],
    ['12月25日（周一）停水', ['weekday']],
    ['12月25日(星期五)停水', []],
    ['12月27日周日', []],
    ['12月27日周天', []],
  ])('%s: %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('needs a window to be judged by', () => {
    expect(contentDay.judge({ text: '请于2025年11月9日前自查' }, context())).toEqual([]);
  });
});
