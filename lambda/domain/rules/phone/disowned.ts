import { mayBeMet, mayMeetAny, type Searched, type Sought, sought } from '../sought/sought.ts';

/**
 * What the sentence around a number says of it, in lower case: up to its beginning and its end, and not beyond the next
 * number.
 */
export type Sentence = { readonly before: string; readonly after: string };

const all = (...parts: readonly string[]): string => parts.join('|');

/** Words that present what follows them as a number to call. */
const presenting =
  '拨打|速拨|请拨|可拨|拨通|拨|致电|咨询|详询|垂询|求助|热线|专线|值班|核实|回电|请打|打给|找|请联系|可联系|请向|举报电话|报警电话|官方';
const isPresented = new RegExp(`(?:${presenting}|投诉|举报|报修|报警)[^,。;!?]{0,8}$`, 'u');
/** As few words as may stand between what is said and the number it is said of, none of them presenting it. */
const gap = (most: number): string => `(?:(?!${presenting})[^,。;!?]){0,${most}}`;

const doNot = '(?:勿|不要|不得|不可|别|切忌|谨慎|慎|拒绝|拒|避免)(?:再|随意|轻易|盲目|直接)?';
const doings = '(?:轻信|相信|接听|接|拨打|回拨|拨|致电|联系|理会|回电|回复|回|添加|使用)';

/** Right before it, in the same clause. */
const avoidedBefore = sought(
  new RegExp(
    all(
      `${doNot}${doings}${gap(14)}$`,
      `(?:警惕|当心|小心|拉黑|拦截|屏蔽|挂断|封堵|关停)${gap(8)}$`,
      `(?:谨防|防范)${gap(6)}$`,
      `(?:冒充|假冒|仿冒|伪装成?|伪造|谎称|自称|假借|冒用|盗用|显示为|(?:来电|号码|屏幕上?)显示)${gap(14)}$`,
      `(?:有人|骗子|不法分子|犯罪分子|诈骗分子|诈骗团伙|嫌疑人|不明身份)${gap(10)}$`,
      `(?<![防反识举报遇到接])(?:诈骗|骚扰|可疑|虚假|涉诈|钓鱼|境外|陌生)(?:电话|号码|来电|客服|短信|热线)(?:号码)?[:是为“"]*$`,
    ),
    'u',
  ),
);

/** 我局从未使用…: a number that the sender says it has never used; but 不会通过…以外的号码 is of all others. */
const neverBefore = sought(
  new RegExp(`(?:从未|从不|从没有?|绝不|并未|不会|没有)(?:使用|启用|用|通过|以)(?:过)?${gap(4)}$`, 'u'),
);
const unlessOthers = /^["”’)】]?(?:以|之)?外/u;

/** What is on it now, or was: 原咨询电话…已停用. */
const formerBefore = sought(
  /(?:^|[^还复平])(?:原|旧|此前|以前|过去|曾用|停用)(?:有)?(?:的)?(?:\p{Script=Han}{0,6})?(?:电话|热线|号码|专线|座机)(?:号码)?[:是为“"]*$/u,
);
const stillInUse = /^["”)】]?[^。;!?]{0,8}(?:不变|继续|保留|仍|照常|依然|同时)/u;

const itself =
  '(?:,?(?:该|此|本|上述)?(?:号码?|电话|热线|专线|座机|线路)?(?:自|于|从|现|已|将|目前|今[天日晚]|近[期日]|临时|因?(?:系统|线路|设备|平台)(?:升级|维护|检修|割接|故障),?|即日起?|起|[\\d年月日时:]{2,12}|正式|被|暂时?|暂停)*)';
const gone = all(
  '停用|停止(?:使用|服务|受理|运行|对外)|不再(?:使用|受理|提供|对外|启用|接听)|作废|注销|停机|撤销|失效|弃用|取消|关闭|暂停(?:使用|服务|受理)|(?:为|是)空号|空号',
  '(?:变更|更换|更改|改|调整|换|切换|升级|迁移|归并|整合|合并|并入)(?:为|成|至|到|入)?[^,。;!?\\d]{0,8}\\d{3,}(?!小时)|已(?:变更|更换|更改)(?=$|[,。;!?)])',
);
const noAnswer = all(
  '(?:仅|只|专)(?:用于|供|作为?|限|负责)[^,。;!?(]{0,6}(?:发送|下发|发布|外呼|呼出|推送|通知)|只发不收|只(?:呼出|外呼)|(?:不|无法)(?:能)?(?:接听|受理|接受|接收|接通|拨通|回拨|回电)',
  '(?:因?(?:线路)?故障,?)?(?:暂时?|目前|现|已)?(?:打不通|拨不通|接不通|不通|无法(?:使用|呼入))(?!时|的?话|,?请?(?:稍后|稍候|改日))',
  '(?:为|是|系)?系统(?:自动)?(?:号码|发送|外呼|生成)|无人(?:接听|值守)(?!时)',
);
/** 不是我厅电话, 并非本局号码, 与我局无关: the sender says that it is not its own. */
const ours =
  '(?:我|本|我们|咱们?)(?:[省市区县]?(?:厅|局|委|办|部|院|校|司|中心|单位|机关|公司|支队|大队|街道|所|站|台)|们|方)?(?:的)?';
const notOurs = all(
  `(?:不是|并非|并不是|非|不属于|不属|不系)(?:${ours})(?:官方|办公|咨询|客服|值班|联系|服务|对外)?(?:电话|号码|热线|专线|座机|所有)?(?=$|[,。;!?)])`,
  `(?:与|和|同|跟)${ours}(?:毫|并)?无(?:任何)?(?:关系|关联|关|瓜葛)`,
);
const notOursBehind = sought(
  new RegExp(`^["”’)】]?,?(?:该|此|上述)?(?:号码?|电话|热线)?(?:均|都|并)?(?:${notOurs})`, 'u'),
);
const unlessOnlyAtTimes = '(?!.{0,10}(?:节假日|休息|下班|夜间|工作时间|周末|占线|时段))';

/** Right behind it. */
const goneBehind = sought(new RegExp(`^["”’)】]?${unlessOnlyAtTimes}${itself}(?:${gone})`, 'u'));
const noAnswerBehind = sought(new RegExp(`^["”’)】]?${unlessOnlyAtTimes}${itself}(?:${noAnswer})`, 'u'));
const refusedBehind = sought(
  new RegExp(
    `^["”’)】]?[^。;!?\\d]{0,16}?(?:请|均|都|一律|务必)?(?:${doNot}(?:轻信|相信|接听|接|拨打|回拨|致电|联系|理会|回电)(?:该|此|本)?(?:号码?|电话|来电)?(?=$|[,。;!?)])|(?:立即|马上|直接|果断|及时|请)(?:挂断|拒接|拉黑)|不予理[会睬])`,
    'u',
  ),
);
const refusedAtOnce = sought(
  new RegExp(
    `^["”’)】]?(?:的)?(?:电话|来电|号码|短信)?,?(?:请|均|一律)?${doNot}(?:轻信|相信|接听|接|拨打|回拨|回电)(?=$|[,。;!?)])`,
    'u',
  ),
);
const fraudBehind = sought(
  /^["”’)】]?(?:[^,。;!?\d]{0,12}?|[^,。;!?\d]{0,6},(?:该|此|本)?(?:号码?|电话|来电|短信)?)(?<![不非否其他余])(?:均|都|即|皆|全|一律|实)?(?:为|是|系|属于?)(?:电信|网络|假冒|虚假|冒牌|典型的?)*(?:诈骗|骗子|骗局|假冒|冒充|虚假|骚扰|伪基站|行骗)/u,
);
const fraudWords = sought(
  /^["”’)】]?(?:(?!防|反|警惕|提醒|识别|打击|举报|咨询|揭|辨|接听|受理)[^,。;!?\d]){0,10}(?<![防反谨])(?:冒充|假冒|谎称|自称|伪装|行骗|实施诈骗|骗取|要求(?:转账|汇款)|诱导|索要)/u,
);

/** A number that a message came from, or goes out by: 收到来自12381的预警短信, 由12379统一发送. */
const cameFrom = sought(/(?:收到|来自|接收|发自)(?:了|到)?(?:的)?(?:来自|由|以)?["“‘]?$/u);
const aMessage =
  /^["”’)】]?(?:的|发[来送出布]|推送|下发|号码|平台|开头|端口|官方)*[^,。;!?\d]{0,6}(?:短信|信息|消息|推送)/u;
const sentBy = sought(/(?:由|通过|经由?|以|用|使用|利用)(?:(?!拨打|致电|咨询)[^,。;!?]){0,8}$/u);
const sends =
  /^["”’)】]?(?:号码|端口|平台|系统)?(?:短信平台)?(?:统一|向您?|给您?|自动|免费|群)*(?:[^,。;!?\d]{0,6})(?:发送|下发|群发|发出|发来|推送)/u;

const disowning: readonly Sought[] = [
  avoidedBefore,
  neverBefore,
  formerBefore,
  notOursBehind,
  goneBehind,
  noAnswerBehind,
  refusedBehind,
  refusedAtOnce,
  fraudBehind,
  fraudWords,
  cameFrom,
  sentBy,
];

/** False only where nothing in the text can disown a number. */
export const mayDisown = (searched: Searched): boolean => mayMeetAny(searched, disowning);

/** Whether a pattern is met in a part of the text that was looked at. */
type Met = (pattern: Sought, part: string) => boolean;

const isFormer = (met: Met, { before, after }: Sentence): boolean =>
  met(formerBefore, before) && !stillInUse.test(after);
const isSender = (met: Met, { before, after }: Sentence): boolean =>
  (met(cameFrom, before) && aMessage.test(after)) || (met(sentBy, before) && sends.test(after));

/**
 * Whether the sentence disowns a number, so that it is nobody's to call: one to be avoided, a fraudster's, one out of service,
 * or one that only sends. The sentence is a part of the text that is searched.
 */
export const isDisowned = (sentence: Sentence, searched: Searched): boolean => {
  const met: Met = (pattern, part) => mayBeMet(searched, pattern) && pattern.pattern.test(part);
  const { before, after } = sentence;
  if (met(avoidedBefore, before) || met(goneBehind, after) || met(noAnswerBehind, after)) return true;
  if (met(notOursBehind, after) || (met(neverBefore, before) && !unlessOthers.test(after))) return true;
  if (met(refusedAtOnce, after) || met(fraudBehind, after)) return true;
  if (isFormer(met, sentence) || isSender(met, sentence)) return true;
  return (met(refusedBehind, after) || met(fraudWords, after)) && !isPresented.test(before);
};
