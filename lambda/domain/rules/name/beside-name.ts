import { divisionAtStart, divisionStem, isDivisionName } from '../../division/division-names.ts';

const han = '\\p{Script=Han}';
/** A body that no other has within it: no branch, team or house, and nothing that goes on to one. */
const body = `(?:(?<!分)局|厅|委员会|[^托屈婉]委|(?<!管理|经)办|署|政府|检察院|法院|防总|总队|指挥部|气象台)(?!${han}{0,6}?(?:分局|支队|大队|中队|调查队|派出所|中心|服务站))`;
const bodyBehind = new RegExp(`^${han}{1,12}?${body}`, 'u');

const nation = '(?:中国|国家|全国|中华人民共和国)';
const ofNation = new RegExp(`^${nation}`, 'u');
const nationalBody = new RegExp(
  `^(?:中国人民银行|${nation}${han}{2,12}?(?:局|部|委员会|委|署|防总))(?!${han}{0,8}?(?:中心|分行|[院台站所]))`,
  'u',
);
/** The departments of the State Council that are called 部, and short names of them (国务院组成部门). */
const ministry =
  '(?:外交|国防|教育|科技|科学技术|工业和信息化|工信|公安|国家安全|民政|司法|财政|人力资源和社会保障|人社|自然资源|生态环境|住房和城乡建设|住建|交通运输|水利|农业农村|商务|文化和旅游|文旅|退役军人事务|应急管理|应急)部';
const isMinistry = new RegExp(`^(?:中华人民共和国|国家)?${ministry}$`, 'u');
const bodyAtEnd = /(?:[部厅局委署]|委员会|防总)$/u;
const nationalAtEnd = new RegExp(`${ministry}$|${nation}${han}{2,8}?(?:局|委|委员会|署)$`, 'u');

/** 市水利局, 省气象局: beside a body of the same place. */
const ofSamePlace = /^[省市县区州]/u;
/** What departments of one government are for, with their place left out. */
const department = new RegExp(
  `^(?:${nation}|${ministry}|公安|气象|教育|民政|司法|财政|水利|水务|水文|应急|自然资源|规划|生态环境|住房|住建|城乡|交通运输|农业|卫生健康|卫健|疾控|文化|文旅|商务|林业|海事|海洋|渔业|市场监|城市管理|城管|医疗?保障|医保|人力资源|人社|统计|税务|体育|消防|地震|通信管理)`,
  'u',
);
/** 甲局乙局联合发布: two of them, as the text says. */
const jointly = new RegExp(
  `^(?:${han}{2,16}?(?:${body}|部)){1,3}?(?:联合|共同)(?!${han}{2,12}?(?:[局厅委部署]|政府|总队|中心)(?!门))`,
  'u',
);

/** 税务 of 国家税务总局, whose offices all over the country are called so as well. */
const tradeOf = (name: string): string => name.replace(/^(?:中华人民共和国|国家|中国)|总?[局署部委]$/gu, '');

/** Whether a place that begins another name tells that it is no part of the first: the same, or one with its kind. */
const isOtherBodyOf = (place: string, name: string): boolean => {
  const own = divisionAtStart(name);
  return own !== null && (isDivisionName(place) || divisionStem(place) === divisionStem(own));
};

/** Whether another body is named right behind a name: 深圳市应急管理局 + 深圳市气象局, 水利部 + 中国气象局. */
export const isBesideNext = (name: string, behind: string): boolean => {
  if (nationalBody.test(behind)) return true;
  const place = divisionAtStart(behind);
  if (place !== null && isOtherBodyOf(place, name) && bodyBehind.test(behind.slice(place.length))) return true;
  const isOfSamePlace = ofSamePlace.test(behind);
  if (isOfSamePlace && divisionAtStart(name) !== null && bodyBehind.test(behind.slice(1))) return true;
  const mayBegin = place !== null || isOfSamePlace || department.test(behind);
  return mayBegin && jointly.test(behind) && !behind.includes(tradeOf(name));
};

/** Whether a name that begins with no place is one of its own behind another body: 水利部 + 中国气象局, 水利部 + 应急管理部. */
export const isBesidePrevious = (name: string, before: string): boolean =>
  bodyAtEnd.test(before) && (ofNation.test(name) || (isMinistry.test(name) && nationalAtEnd.test(before)));
