import { contentUnfinished } from '../../../lambda/domain/rules/content-unfinished.ts';
import { findingsOf } from './judged-text.ts';
import { context } from './subjects.ts';

const kinds = (text: string) => findingsOf(contentUnfinished, text).map(({ facts }) => facts?.['kind']);
const lines = (block: string): readonly string[] => block.split('\n').filter((line) => line.trim() !== '');

describe('A placeholder that was left in the text is warned of', () => {
  it.each(
    lines(`
XX月XX日起停水，请储水
X月X日停电
XX市未来3小时有暴雨
ＸＸ区停水
xx路封闭施工
未来{{hours}}小时有暴雨
尊敬的\${name}
您好{name}，请接种
您好｛姓名｝
尊敬的((name))
尊敬的（（姓名））
尊敬的[[name]]
于<%= date %>停水
于<日期>停水
请于**月**日前
请于__月__日前
请于____前
××市气象局
○月○日停电
□□县
尊敬的【姓名】
联系[电话]
某月某日停水
某某区停水
请某某街道居民撤离
〇〇市气象局提醒
○○路封闭
△△县停电
尊敬的$x$
尊敬的$姓名$
某省某市
本次停水%s小时
尊敬的#name#
尊敬的%name%
此处填写时间
时间待定稿
电话TBD
尊敬的undefined
[object Object]
请注意<br/>防雨
第{0}次普查`),
  )('%s', (text) => {
    expect(kinds(text)).toContain('placeholder');
  });

  it.each(
    lines(`
请做X光检查
穿XXL号服装
3×5米
5G网络
A{B}
12月1日起停水
AQI为120
1*2米
（一）请注意防火（二）
((注意))安全
C++培训
【广东省应急管理厅】
[注意]防火
某些地区有雨
某地发生火灾
气温-3~5℃
PM2.5
《水法》
100%覆盖
O型血
张某某路过现场
犯罪嫌疑人王某某已被抓获
二〇〇八年
一〇〇路公交
票价$5$
null岛以外`).filter((line) => !/注意\)\)|null/.test(line)),
  )('%s has none', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('Words of a trial are warned of', () => {
  it.each([
    '测试短信，请忽略',
    '这是一条测试',
    '【测试】请防雨',
    '本短信为系统测试',
    '通道测试',
    'test',
    'This is a test.',
    '平台联调测试',
    '【广东省应急管理厅】测试，请忽略。',
    '【广东省应急管理厅】请防雨。测试',
    '平台升级测试请忽略',
    '系统试运行，请忽略',
    '【广东省应急管理厅】系统试运行',
    '短信发送平台试运行，请勿回复',
    '【演练】请防雨',
    '（应急推演）请防雨',
    '推演短信',
  ])('%s', (text) => {
    expect(kinds(text)).toContain('test');
  });

  it.each([
    '核酸测试点',
    '视力测试',
    '防空警报试鸣，请勿惊慌',
    '体能测试合格',
    '应急演练将于9时开始',
    '应急推演将于9时开始',
    '医保信息平台试运行，咨询12393',
    '供水系统试运行，水压或有变化',
    '短信平台试运行已结束',
    'latest',
    '测试成绩公布',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('an emergency is judged by its own words for a drill', () => {
    expect(contentUnfinished.judge({ text: '测试短信' }, context('draft-2020', { path: 'exercise' }))).toEqual([]);
  });
});

describe('Characters that were lost are warned of', () => {
  it.each([
    '请防\ufffd雨',
    '銆愬箍涓滅渷搴旀€ョ鐞嗗巺銆戣鍌ㄦ按',
    '骞夸笢鐪侊細璇峰偍姘达紝',
    '鎮ㄥソ锛岃鍌ㄦ按',
    '锟斤拷锟斤拷',
    '烫烫烫烫',
    'è¯·é˜²é›¨',
    '请&nbsp;防雨',
    '请\\u9632雨',
    '请防雨\\n注意',
    '%E8%AF%B7%E9%98%B2',
    '请防???雨',
    '????',
    '请防\ud83d雨',
    '请防\ue5e5雨',
    '请防\ufffe雨',
    '请防\ufdd0雨',
    '请防\u{f0000}雨',
    '请防\u{10fffd}雨',
    '请\u0336勿\u0336外出',
    '1\u03381\u03380',
    'a\u0301\u0336',
  ])('%j', (text) => {
    expect(kinds(text)).toContain('damage');
  });

  it.each([
    '请防雨！！',
    '真的吗??',
    '安全😀',
    '𠮷祥',
    '㐂',
    'R&D中心',
    'café',
    'cafe\u0301',
    'a =\u0338 b',
    'Việt Nam',
    'Vie\u0323\u0302t',
    '50%以上',
    'Ångström',
  ])('%j', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
