import { draft2020, order31 } from './citation.ts';
import type { FactsByRule } from './facts.ts';
import type { Finding } from './finding.ts';
import { foundInText } from './found-in-text.ts';
import { normaliseText } from './normalised-text.ts';
import type { Rule } from './rule.ts';
import { isSurrogate, someUnit } from './some-unit.ts';
import { matchesIn, mayBeMet, mayMeetAny, type Sought, searchedAs, sought } from './sought/sought.ts';
import { spansOf } from './term-spans.ts';

type Kind = FactsByRule['content.unfinished']['kind'];

/** What a template leaves behind where nobody filled it in. */
const placeholder = sought(
  new RegExp(
    [
      String.raw`\{\{[^{}]{0,40}\}\}|\$\{[^{}]{0,40}\}|\{(?:[a-z_][\w.-]{1,30}|\p{Script=Han}{1,12}|\d{1,2})\}`,
      String.raw`\(\([^()]{1,30}\)\)|\[\[[^[\]]{1,30}\]\]|<%[^%]{0,40}%>|</?[a-z_][\w.-]{0,30} ?/?>|<\p{Script=Han}{1,8}>`,
      String.raw`%[sd](?![a-z0-9])|%\([a-z_]\w{0,30}\)s|#[a-z_]{2,20}#|%[a-z_]{2,20}%`,
      '(?<![a-z0-9])x{1,4}(?=[年月日]|[时点]x)|(?<![a-z0-9])x{2,4}(?=[时点分省市县区镇乡村路局厅号级元人]|街道|部门|先生|女士|单位|小时|毫米|公司|水库|台风)',
      String.raw`(?<![\d×])×{1,4}(?=[年月日省市县区镇乡局厅]|街道|部门|单位)|[*＊○〇□_]{1,4}(?=[年月日])(?![年月日]\d)|[*□_]{2,}(?=[时分省市县区镇乡局厅]|小时|街道)|_{3,}`,
      String.raw`(?<![一二三四五六七八九十百千两\d○〇])[○〇◯△]{2,4}(?=[时省市县区镇乡局厅村]|路(?!过)|小时|街道|单位|部门|公司)|\$(?:[a-z_]\w{0,30}|\p{Script=Han}{1,8})\$`,
      String.raw`[[【](?:姓名|名字|日期|时间|地点|地址|电话|号码|单位|单位名称|金额|城市|区域|填写[^\]】]{0,6}|变量\d?|参数\d?|x{2,})[\]】]`,
      String.raw`某[年月]某[月日]|某[省市县区]某|某某(?=[省市县区镇乡局厅]|路(?!过)|街道|小区|社区|单位|公司|部门)|某市某?[县区]|(?:此处|这里)(?:填写?|插入|替换)|待(?:填写|补充|定稿)|占位符?|(?<![a-z])(?:tbd|todo|lorem ipsum|undefined|null|nan)(?![a-z])|\[object object\]`,
    ].join('|'),
    'gu',
  ),
);

/** A text that says of itself that it is a trial. An emergency's own words for a drill are judged with its fields. */
const test = sought(
  /测试(?:短信|信息|消息|内容|一下|数据|用|文本|专用|版|预警)|(?:这是|此为|本短信[为是]|仅供|用于)(?:一[条次个])?(?:系统|平台|通道)?测试|(?:系统|短信|发送|通道|平台|联调|群发|预警)测试|(?:^[【[(]?|(?<=[】\]:。!\n]))测试(?=[】\]),:。!\d]|$)|测试,? ?(?:请|可)?(?:忽略|勿回)|[【[(]测试[】\])]|[【[(](?:应急)?(?:演练|演习|推演)[】\])]|(?:短信|消息|预警)(?:发布|发送)?(?:系统|平台|通道)试(?:运行|用)(?!成功|结束|完成|以来|[已满后的])|(?:^|[,。;!:\n【[(】\])])(?:本|该)?系统试(?:运行|用)(?=[,。;!:\n】\])]|$)|试发(?:送)?|试验短信|(?:演练|推演)短信|(?:示例|样例)(?:短信|文本|内容)?[:。]|(?<![a-z])test(?:ing)?(?![a-z])/gu,
);

/** Characters lost on the way: U+FFFD, a text read in a wrong code, what a page or a program writes for a character.
 * UTF-8 read as GBK shows by its punctuation, in characters that nobody writes (锛 for ， and ：, 銆 for 。 and 【). */
const damage = sought(
  /\ufffd+|锟斤拷|烫烫烫|[锛銆紝紒]|屯屯屯|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?:[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a€™]{1,2}){2,}|&(?:nbsp|amp|lt|gt|quot|#\d{2,5});|\\u[0-9a-f]{4}|\\[rnt](?=\P{L}|\p{Script=Han}|$)|(?:%[0-9a-f]{2}){3,}|\p{Script=Han}\?{2,}\p{Script=Han}|\?{4,}/giu,
);

/** What no phone has a picture of: characters of private use, which GBK keeps for vendors, and such as are none (U+FFFE). */
const pictureless = /[\p{Co}\p{Noncharacter_Code_Point}]+/gu;
/** Letters and digits that are struck through by marks of their own, which every other rule reads past. */
const strikes = /[\u0334-\u0338\u20d2\u20d3\u20e5\u20e6\u20eb]/u;
const struck = new RegExp(`(?:[\\p{L}\\p{N}]\\p{M}*?${strikes.source}\\p{M}*)+`, 'gu');
const mayBeUnseen = someUnit((unit) => isSurrogate(unit) || unit.search(pictureless) >= 0 || strikes.test(unit));

const inReading: readonly Sought[] = [placeholder, test];
const nothing: readonly Finding[] = [];

const read: readonly (readonly [Kind, Sought])[] = [
  ['placeholder', placeholder],
  ['test', test],
];

/** A text that is not ready to be sent: placeholders of a template, words of a trial, characters that were lost. */
export const contentUnfinished: Rule = {
  id: 'content.unfinished',
  citations: {
    'order-31-2015': order31('17', 'the content to be sent'),
    'draft-2020': draft2020('27', '说明短信息发送理由、发送内容、发送时间、发送范围'),
  },
  judge: ({ text }, { edition, path }) => {
    const reading = normaliseText(text);
    const asGiven = searchedAs(text, reading);
    const unseen = mayBeUnseen(text) ? [pictureless, struck].flatMap((one) => Array.from(text.matchAll(one))) : [];
    if (unseen.length === 0 && !mayMeetAny(reading, inReading) && !mayBeMet(asGiven, damage)) return nothing;
    const weight = { severity: 'warn', citation: contentUnfinished.citations[edition.id] } as const;
    const met = read
      .filter(([kind]) => kind !== 'test' || path === 'ordinary')
      .flatMap(([kind, pattern]) => spansOf(text, pattern).map((span) => ({ kind, span })));
    const lost = [...matchesIn(asGiven, damage), ...unseen].map(({ 0: { length }, index }) => ({
      kind: 'damage' as const,
      span: { start: index, end: index + length },
    }));
    return [...met, ...lost].map(({ kind, span }) => foundInText(text, span, 'content.unfinished', weight, { kind }));
  },
};
