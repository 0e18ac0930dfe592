import { simplifiedText } from '../rules/name/simplified-text.ts';
import { normaliseText } from '../rules/normalised-text.ts';
import type { Alert } from './alert.ts';
import { wordsOf } from './phone-text.ts';

/**
 * What speaks against an alert's being live, or a drill: `drill-words` where it is live and says of itself that it is a
 * drill or a test, `live-words` where it is a drill and says that it is none, or reads like the real thing throughout.
 * `found` is as the text was read: folded and in lower case.
 */
export type Contradiction = { readonly kind: 'drill-words' | 'live-words'; readonly found: string };

/** Besides those that stand in names. */
const alsoSimplified: Readonly<Record<string, string>> = { 試: '试', 練: '练', 這: '这', 擬: '拟', 舉: '举' };

/** As read by people: folded, in simplified characters and lower case, with nothing set between two Han characters. */
const read = (words: Pick<Alert, 'text' | 'instruction'>): string =>
  simplifiedText(normaliseText(wordsOf(words)).lower)
    .replaceAll(/[試練這擬舉]/gu, (character) => alsoSimplified[character] ?? character)
    .replaceAll(/(?<=\p{Script=Han})[ ·_*~|-]+(?=\p{Script=Han})/gu, '');

const within = '[^,。;!?:\\n]';

/** 这不是演练 and its like. 除非 denies nothing, and 非演练人员 are people. */
const denied = new RegExp(
  `(?:(?:不|并不|绝不|决不)(?:是|属于|属|系|为)|(?<!除)非|(?:勿|不要|别|莫)${within}{0,6}(?:以为|认为|当|视|看)(?:是|作|成|做|为)?)${within}{0,8}?(?:演练|演习|测试|试验|预演)(?!人员|区|单位|车|时段|期间)|\\b(?:not|isn't|no) (?:an? |just an? |only an? )?(?:drill|exercise|test)\\b`,
  'gu',
);

/** A warning that says of itself that it is not a real one. */
const notReal = new RegExp(
  `(?:本|此|这|以上|上述)${within}{0,10}(?:非|不是)(?:一次|任何)?真实的?(?:预警|警报|告警|灾情|险情|灾害|事件|信息|短信)|\\bnot an? (?:real|actual|live) (?:emergency|alert|warning|event)\\b|\\bno (?:real|actual) (?:emergency|danger)\\b`,
  'u',
);

const real =
  /(?:是|为|属|系)真实的?(?:预警|警报|告警|灾情|险情|灾害|情况|事件)|真实预警|真实警报|\bthis is (?:real|the real thing|an? (?:real|actual) (?:emergency|alert|warning))\b/u;

const drillName = /演练|演习|预演|(?:应急|桌面|沙盘|实战|红蓝|攻防|防汛|防灾|救援|处置|预案|全流程)推演/gu;
/** 核酸测试, 压力测试 and the like are about something else, and so is 测试点. */
const testName =
  '(?<!核酸|抗原|抗体|水质|水压|气压|压力|体能|体质|学业|水平|能力|性能|英语|心理|听力|路面|环境|质量|安全|耐力|荷载|载荷|负载|血液|酒精|车辆|飞行)(?:测试|试验)(?![点站卷题场馆机员车区段]|成绩|中心|赛|结果|期间|人员|飞行)';

/** What a message says of itself in so many words, whatever else it says. */
const ofItself: readonly RegExp[] = [
  new RegExp(
    `(?:这(?:只|仅)?是|此(?:为|系)|(?:本|该)(?:条|则|次)?(?:短信|信息|消息|预警|警报|通知|发布|发送)${within}{0,4}(?:为|是|系|属于?|用于|仅供)|仅供|(?:仅|只)(?:用于|为|是))${within}{0,10}?(?:演练|演习|预演|${testName}|联调)`,
    'u',
  ),
  notReal,
  new RegExp(
    `(?:预警|警报|告警|短信|信息|消息|发布|发送|推送|链路|通道|12379)(?:系统|平台|通道|功能|接收|全流程)?(?:的|进行)?(?:联调|验证|连通性?)?(?:${testName}|验证|联调(?!联试)|试发(?![射车行展]))`,
    'u',
  ),
  new RegExp(`${testName.replace(/\(\?!.*$/u, '')}(?:短信|信息|消息|预警|警报|文本|内容|专用|推送|发送|发布)`, 'u'),
  /(?:^|[,。;!?:\n([【])(?:仅供|用于|纯属|系统)?(?:测试|试验|联调|试发|模拟)(?:测试|中|用|专用|一下|[\d一二三]{1,3})*(?=$|[,。;!?:\n)\]】])/u,
  new RegExp(`${testName}${within}{0,4},?(?:请|可)?(?:忽略|勿回|勿当真|不必理会|无需理会)`, 'u'),
  /(?:^|[,。;!?:\n([【])(?:(?![水电气暖风光路桥车船灯闸泵管]|地铁|轨道|交通|信号|收费|监控|设备|生产)\p{Script=Han}){0,8}系统(?:正在|处于)?试运行(?=$|[,。;!?:\n)\]】])/u,
  /(?:^|[,。;!?:\n([【]|预警|警报|短信|信息|消息|发布|发送|推送|链路|通道|12379|广播)(?:本|该|新)?(?:系统|平台|通道|功能|链路)(?:上线|正在|处于|进入|投入)?(?:试运行|试运转|试用|内测|公测)(?!成功|结束|完成|以来|[已满后的])/u,
  /模拟(?:预警|警报|告警|发布|发送|演练|演习|情景|险情|灾情)|情景模拟/u,
  /\bthis is (?:just |only )?an? (?:\w+ ){0,2}(?:drill|exercise|test)\b|\b(?:test|drill|exercise) (?:message|alert|warning|only|purposes)\b|\bfor (?:test(?:ing)?|exercise|training) (?:purposes|only)\b|(?:^|[.。;!?:\n([【])\s*(?:(?:drill|exercise|test)\s*)+(?=$|\p{Script=Han}|[,。;!?:\n)\]】]|\.(?:\s|$)|- )/u,
];

/** Marks at the head of a message or about it, as 【演练】 and (测试) are, with a little more in them at the most. */
const marked =
  /[[(【〔《<「『](?:[^\])】〕》>」』,。;]{0,10}(?:演练|演习|预演|推演)(?!中心|基地|[场馆办部处科局院所站室区域]|学院|公司|集团|队|协会|路|的|时)[^\])】〕》>」』,。;]{0,8}|(?:[^\])】〕》>」』,。;]{0,8}(?:预警|信息|短信|消息|警报|发布|系统|链路|平台|功能|通道|应急|流程|内部|业务|接口|用于|仅供|for ))?(?:测试|试验|试发|联调|模拟|test(?:ing)?|drill|exercise)(?:[^\])】〕》>」』,。;]{0,6}(?:信息|短信|消息|预警|用|版|中|内容|忽略|勿回|only|message|alert)|\d{0,3}))[\])】〕》>」』]/u;

/** A drill as a thing among others: its place, its plan, its rules, its time, that it is over. */
const thingOfDrill =
  /^(?:结果|结论|显示|表明|模型|分析|的|时(?!间)|中心|基地|[场馆办区队弹过了]|指挥|总队|支队|人员|海域|空域|水域|航线|路线|线路|通道|地点|时间|预案|方案|要求|流程|程序|经验|标准|动作|所学|视频|活动|取消|终止|中止|中断|停止|延期|推迟|暂停|结束|已(?:经)?(?:取消|终止|中止|中断|停止|延期|推迟|暂停|结束)|期间|范围|航行|射击|计划|通告|通知|公告|科目|器材|转为|转入|变)/u;

/** What was trained before, is called off, or is held up as an example. */
const otherDrill =
  /(?:除非|按照?|依照?|依据|根据|参照|如同|平时|日常|平日|曾|此前|之前|上次|去年|往年|以往|历次|多次|原定|原计划|原本|(?<!预警|警报|信号)(?:取消|停止|暂停|推迟|中止|终止|延期|结束)|误为|参加过?)[^,。;!?\n]*$/u;

const future =
  /将|拟|定于|计划|预定|即将|明[天日]|后天|下[周月]|(?:上午|下午|晚上?|今[天日晚]|\d)[^,。;!?\n]{0,12}(?:进行|举行|举办|开展|组织|实施|启动)/u;

/** A drill that is announced is no drill of the warning: 今日15时将举行地震应急演练. */
const isAnnounced = (before: string): boolean => future.test(before);

const ends = [',', '。', ';', '!', '?', ':', '\n'] as const;

/** No clause that somebody reads is longer; a text without an end to them costs no more than another. */
const clauseAtMost = 60;

const clauseBefore = (text: string, index: number): string => {
  const clause = text.slice(Math.max(0, index - clauseAtMost), index);
  return clause.slice(Math.max(...ends.map((end) => clause.lastIndexOf(end))) + 1);
};

/** 演练 and 演习 speak of the message unless they plainly speak of something else. */
const namesItself = (text: string): string | null => {
  for (const { 0: name, index } of text.matchAll(drillName)) {
    const [before, after] = [clauseBefore(text, index), text.slice(index + name.length, index + clauseAtMost)];
    if (!thingOfDrill.test(after) && !otherDrill.test(before) && !isAnnounced(before)) return name;
  }
  return null;
};

const isAnnouncedAt = (text: string, index: number): boolean => isAnnounced(clauseBefore(text, index));

const saidOfItself = (text: string): string | null => {
  const mark = marked.exec(text)?.[0];
  if (mark !== undefined) return mark;
  for (const pattern of ofItself) {
    const found = pattern.exec(text);
    if (found !== null && !isAnnouncedAt(text, found.index)) return found[0];
  }
  return namesItself(text);
};

const anyMention = /演练|演习|预演|推演|测试|试验|试发|模拟|联调|\b(?:drill|exercise|test(?:ing)?)\b/u;
const flee =
  /(?:立即|立刻|马上|迅速|尽快|尽速|赶快|赶紧|火速|即刻|抓紧)[^,。;!?\n]{0,8}(?:撤离|转移|疏散|避险|避难|逃生|离开|撤出|撤退|撤至|撤到)|\b(?:evacuate|flee|leave|run|move to higher ground)\b[^.,;!?\n]{0,20}\b(?:now|immediately|at once)\b|\bimmediately (?:evacuate|flee|leave|move)\b/u;

/**
 * Whether an alert says the opposite of what it is sent as. It reads nothing but the words, so that it costs no other alert
 * a moment. A drill is rehearsed with the words of the real thing: they speak against it only where they deny the drill, or
 * where not a word of it says that it is one and people are told to flee at once.
 */
export const drillOrLive = (
  words: Pick<Alert, 'text' | 'instruction'>,
  path: 'emergency' | 'exercise',
): Contradiction | null => {
  const text = read(words);
  const rest = text.replaceAll(denied, ' ');
  if (path === 'emergency') {
    const found = saidOfItself(rest);
    return found === null ? null : { kind: 'drill-words', found };
  }
  const found = text.match(denied)?.[0] ?? (notReal.test(text) ? undefined : real.exec(text)?.[0]);
  const ordered = anyMention.test(text) || notReal.test(text) ? undefined : flee.exec(text)?.[0];
  const live = found ?? ordered;
  return live === undefined ? null : { kind: 'live-words', found: live };
};
