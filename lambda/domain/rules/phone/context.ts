/** What stands right before and behind a number, in lower case; a few characters are enough. */
export type Surroundings = { readonly before: string; readonly after: string; readonly isWholeText: boolean };

const opening = '[ :"“\'‘「《(【\\[是为]*';
const cueWords =
  '电话(?!费|量|号段)|热线|专线|拨打|速拨|拨通|拨|致电|来电|抢修|维修|咨询|详询|垂询|询|联系人?|值班|举报|投诉|报名|报修|预约|订票|求助|客服|前台|服务台|办公室|手机|座机|固话|号码|tel|phone|call|hotline|☎|📞|📱|☏|✆';
/** Without such a word: 防汛办6221234, 水利局:6221234, 中国电信10000号. */
const officeCue = /(?:防.{0,2}办|应急办|[局室所队站院]:|指挥部|中心|派出所|中国电信|电信)$/u;
const cue = new RegExp(`(?:${cueWords})[^\\d。;!?]{0,8}$`, 'u');
const cueBehind = /^["”’」)]?(?:客服|服务|咨询|监督|举报|投诉)?(?:热线|电话(?!费|量)|专线)/;
const adjacentCue = new RegExp(`(?:电话|热线|专线|号码|拨打|拨|致电|垂询|值班室?|tel|phone|☎|📞)\\.?${opening}$`, 'u');
const emergencyCue = new RegExp(
  `(?:拨打|拨通?|打|致电|呼叫|急救(?:中心)?|救护|救援|报警|匪警|火警|公安|警方|警察|交警|详询|垂询|咨询|询|客服|值班|举报|投诉|回拨|回电|核实|告知|通知|联络|事故|车祸|溺水|落水|遇险|险情|被盗|盗抢|被骗|火灾|消防|电话|热线|求助|联系|报|找|tel|call|☎|📞)${opening}(?:(?:110|119|120|122)["”'’」)]?[、,/或和及 ]{1,2}["“'‘「(]?)*$`,
  'u',
);
const emergencyTail =
  /^["”'’」)]?(?:报警|急救|火警|匪警|求助|(?:交通)?事故报警)?(?:服务)?(?:电话|热线|专线)|^["”'’」)]?(?:报警|求助)(?![起件次案量类])|^急救(?=$|[^\p{L}])/u;

/** Units, counters and names of days: the number before them is a quantity. */
const quantity =
  /^["”'’」)]?(?: ?(?:元(?![旦宵])|块|[万亿千](?!家)|百(?![姓事])|余|多(?![渠种方语])|人(?![工员民大])|名|户|家(?![政庭长])|位|个|件|条|起|次|例|宗|项|份|批|张|辆|台|套|架|艘|吨|公斤|斤|米|公里|公顷|里|毫米|厘米|平方|立方|亩|度|分(?!中心|机)|秒|小时|时(?!刻)|天|日(?!夜)|周|月|年|岁|级|层|楼|室|房|路|线(?![上下索])|国道|省道|站|期|届|号|步|兆|帕|倍|株|头|只|字|页|座|处(?![理置])|段|克|剂|管|支(?![持付援])|列(?![入为出])|场(?!所)|根(?!据)|群(?!众)|片(?!区)|轮(?![流班值])|听(?!取)|团(?![队委结])|门(?!户)|口(?![令号])|款(?!项)|间(?!接)|[笔趟盏册串滴栋顿朵封幅副股盒截卷棵颗捆类粒枚匹篇瓶扇堂丸尾窝箱枝桩幢尊尺寸盆碗杯桶袋罐筐]|辆|弄|巷|部队|集团军|℃|°|%|‰|×|~\d|[至到]\d)|(?:全国)?(?:消防|交通安全|森林|安全)?(?:宣传|主题|活动|警察节|交通安全|消防[日月周安宣])|急救[车站包箱])/;
const longQuantity = /^ ?(?:元(?![旦宵])|[万亿](?!家)|人(?![工员民])|户|件|次|吨|%|米|公里|步|平方|度)/;
const latinTail = /^(?:[a-z]|@|[.:][a-z0-9]|\/(?!11[09]|12[02])\d{1,3}(?!\d)|[*#]|,\d{3}(?!\d)|-?[a-z])/;

/** Codes, papers and accounts: the number behind them identifies something else. */
const identifier =
  /(?:验证码|校验码|动态码|密码|口令|编号|编码|代码|单号|订单号?|流水号|工号|学号|证号|身份证|帐号|账号|账户|卡号|qq|[q信天丝钉流主作友]群|微信号|邮编|邮政编码|邮箱|车牌|牌照|股票|文号|准字|备案?|档案|条码|isbn|issn|号牌|门牌|版本|步数|(?<!电话.?)传真|房间|代号|型号|证|批次|信箱|端口|部队)[号码是为: "“a-z]{0,6}$/;
/** 取件码12345, 排队号12345; but 电话号, 手机号, 热线号, 22号 and 扫码 say nothing of the kind. */
const numbered = /(?:[^\d话机线系服诉报固短区同]号|[^号维扫]码)[是为: "“]*$/;
const standard = /(?:gb|gb\/t|db\d*\/?t?|iso|iec|yd\/t|yd|jt\/t|hj|qb|cve|no|isbn|issn|id|box|sn)[ .:-]{0,2}$|\/t ?$/;
const latinHead = /[a-z][·]?$|[a-z0-9][.@_]$|[a-z]-$/;
const phoneLatinHead = /(?:^|[^a-z])(?:tel|phone|call|t|ph|mobile|hotline)\.?$/;
const amountHead =
  /(?:每[^天日晚周月年时]|得票|[¥$€#@*&第№〔[×+]|共|约|达|超过?|近|逾|突破|[累总合共小]计|总[数额]|[数重产容]量|[人户件]数|面积|[长高宽]度|票价|高达|仅|奖励|补贴|罚款|金额|价格[为是:]|海拔|深度|高程|人口|办结|[〕\]°′]|新增|指数|流量|里程|公里数|奖金|[人年月户日]均|增长|[东西]经|[南北]纬|回复?|发送|编辑|(?:发送|编辑|回复)短信|输入|[\d][.,:/×~])["“]?$/;
export const hasCue = ({ before, after }: Surroundings): boolean =>
  cue.test(before) || officeCue.test(before) || cueBehind.test(after);
export const hasAdjacentCue = ({ before }: Surroundings): boolean => adjacentCue.test(before);
export const hasEmergencyCue = ({ before, after, isWholeText }: Surroundings): boolean =>
  isWholeText || emergencyTail.test(after) || (emergencyCue.test(before) && !quantity.test(after));
export const isQuantity = ({ before, after }: Surroundings): boolean => quantity.test(after) || amountHead.test(before);
/** Digits that belong to a word, an e-mail address or a decimal; 1. before a number is a list's. */
export const isBoundToLatin = ({ before, after }: Surroundings): boolean =>
  /^(?:[a-z](?!\d)|@)/.test(after.replace(/^(?:ext|x)(?=\d)/, '')) ||
  (/[a-z]$/.test(before) && !phoneLatinHead.test(before)) ||
  (/\d\.$/.test(before) && !/(?:^|[^\d.])[1-9]\d?\.$/.test(before));
export const isLongQuantity = ({ after }: Surroundings): boolean => longQuantity.test(after);
export const isIdentifier = ({ before }: Surroundings): boolean =>
  identifier.test(before) || numbered.test(before) || standard.test(before);
export const isPartOfLatinWord = ({ before, after }: Surroundings): boolean =>
  latinTail.test(after) || (latinHead.test(before) && !phoneLatinHead.test(before));
