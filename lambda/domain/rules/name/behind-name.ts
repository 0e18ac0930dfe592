import { isBesideNext } from './beside-name.ts';
import { isJoinedBehind } from './joined-name.ts';
import { isPost, isPostWithin } from './post.ts';

/** What makes a body of the words before it: 采购中心, 救援协会, 广东调查总队, 办公厅. */
const body =
  /^(?<between>\p{Script=Han}{0,12}?)(?:部门|协会|学会|商会|总会|分会|公司|集团|企业|[^期中核]中心|中心|[总支大中]队|调查队(?![员伍])|委员会|指挥部|司令部|研究[院所]|设计院|考试院|学院|大学|医院|学校|中学|(?<!(?:^|全[省市区县州])中)小学|银行|[分支]行|基金会|联合会|联盟|[总分]?局(?!部|势|面|地|促|限|长|外人)|办公厅|[^大客餐展前歌舞门]厅|办事处|管[理委][处会]|开发区|法院|检察院|出版社|报社|杂志社|电视台|广播电台|气象台|监测站|总站|工作站|派出所|事务所|管理所|监狱|海关|工会|团委|党组|机关|直属单位|下属单位)/u;

/** What is called after an office, or stands by it, and speaks for itself; an office of education speaks of places at 幼儿园. */
const keptBy =
  /^(?:机关|附属|下属|直属|第[一二三四]|授权|指定|推荐)?(?:幼儿园(?!学位|学籍|招生|入园|报名|新生|收费|开学|停课|复课|放假)|宾馆|招待所|家属[院区]|食堂|(?:代理|经销|供应|合作)(?:商|伙伴|单位|机构))/u;

/** Rooms, telephones and counters of the body itself. */
const inner = /(?:值班|咨询|客服|服务|举报|投诉|热线|信访|接访|接待|监督)(?:中心|电话|部门)$/u;

/** With these a sentence goes on: what was before them is whole. */
const goesOn = new RegExp(
  `^(?:${[
    '提[醒示供请]|温馨|友情|特别(?!行政)|郑重|紧急|发[布出送来放]|通[知告报过]|公[告布示众]|预[警报计测祝约](?!.{0,6}(?:中心|协会))',
    '严[防禁打查厉正]|关[于注]|联合|会同|邀|欢迎|宣(?!传|教)|决定|启动|印发|部署|要求|制定|规定|继续|解除|升级|变更|更新|维持',
    '调整|取消|恢复|暂停|召开|举[办行报]|组织|开展|推出|开通|开放|出台|征集|招[募聘]|呼吁|倡议|号召|希望|感谢|承诺|保证|负责',
    '主[办管持]|承办|协办|全力|全面|全体|积极|迅速|立即|正[在式]|今[年日天]|近[日期]|昨|日前|即日|委托|供稿|监制|宣传部',
    '电话|热线|值班|咨询|联系|投诉|办公室|客服|官[网方]|网站|微[信博]|客户端|小程序|地址|消息|讯',
    '[和与及或的在将已于向对为被从自由以因如若按经据至到给让请您祝愿望敬诚恳致称表说等都均也又再还可要能须该是有不未无勿切谨并且拟就现]',
    '应(?!急)|会(?!展|计|议)',
  ].join('|')})`,
  'u',
);

/** Within a body's name there is none of these. */
const clauses =
  /[的和与及或您请把被让给向对驻]|提醒|提示|通知|通告|公告|预计|关于|联合|会同|电话|咨询|联系|注意|防止|防范|谨防|严|打击|整治|禁止|前往|拨打/u;

/** 水利部 + 门: the letters of a name that are part of another word. */
const wordsOn: readonly (readonly [ends: RegExp, goes: RegExp])[] = [
  [/部$/u, /^(?:门(?!户网)|队|署|位|落|件|委|级|分(?![析别管批工头]))/u],
  [/局$/u, /^部(?![署门])/u],
  [/政府$/u, /^(?:部门|性|采购|机[关构]|网|驻\p{Script=Han}{1,8}办|\p{Script=Han}{0,8}办公室)/u],
  [/委$/u, /^[托屈婉]/u],
  [/院$/u, /^[校士墙线落]/u],
];

/** 卫生健康委 + 员会, 文明办 + 公室: the same body, written out. */
const writtenOut: readonly (readonly [ends: RegExp, goes: RegExp])[] = [
  [/委$/u, /^员会/u],
  [/办$/u, /^公室/u],
];

const goesOnAs = (table: typeof wordsOn, name: string, behind: string): string | null => {
  for (const [ends, goes] of table) {
    const met = ends.test(name) ? goes.exec(behind) : null;
    if (met !== null) return met[0];
  }
  return null;
};

/** 广东应急管理厅 for 广东省应急管理厅. */
const withoutKinds = (name: string): string => name.replaceAll(/[省市区县]|中华人民共和国|国家/gu, '');

/**
 * Whether the Han characters right behind a name make another body's name, or another word, of it. `own` are the names of
 * the sender.
 */
export const isLongerBehind = (name: string, behind: string, own: readonly string[]): boolean => {
  if (behind === '') return false;
  if (goesOnAs(wordsOn, name, behind) !== null) return true;
  if (isPost(name, behind) || isJoinedBehind(name, behind)) return true;
  const rest = behind.slice(goesOnAs(writtenOut, name, behind)?.length ?? 0);
  if (/^办公[厅室]/u.test(behind) && isPostWithin(behind)) return true;
  if (goesOn.test(rest)) return false;
  if (isPostWithin(rest) || keptBy.test(rest)) return true;
  if (isBesideNext(name, rest)) return false;
  const met = body.exec(rest);
  if (met === null || inner.test(met[0]) || clauses.test(met.groups?.['between'] ?? '')) return false;
  const longer = withoutKinds(`${name}${met[0]}`);
  return !own.some((other) => withoutKinds(other).startsWith(longer));
};
