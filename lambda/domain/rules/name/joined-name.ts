import { divisionAtStart } from '../../division/division-names.ts';

/** What bodies are for, as it stands before 和 or 与 within one name: 规划和自然资源局, 宣传与教育中心. */
const fields =
  '人力资源|住房|城乡|规划|设计|国土|资源|土地|海洋|文化|文物|艺术|广播|电视|广电|新闻|出版|旅游|工业|信息|数据|网络|通信|卫生|健康|疾病|预防|控制|' +
  '民族|宗教|统战|民政|科学|科技|技术|标准|经济|贸易|商务|投资|金融|财政|审计|发展|教育|培训|宣传|传播|研究|科研|体育|市政|城市|园林|绿化|' +
  '环境|生态|气候|气象|水文|水利|水务|水资源|地质|矿产|测绘|农业|农村|林业|草原|粮食|物资|储备|交通|运输|公路|道路|建设|工程|房产|房屋|安全|应急|' +
  '救援|救助|防灾|减灾|灾害|监测|预警|评估|检测|检验|认证|质量|食品|药品|市场|监督|管理|服务|咨询|法律|法制|法规|政策|仲裁|调解|知识产权|劳动|' +
  '人事|人口|社会|保险|就业|医疗|老龄|养老|儿童|妇女|统计|普查|调查|档案|机关|退役军人';

/** What names of departments begin with before it: 教育和体育局, 发展和改革委. */
const firstHalf =
  '(?:人力资源|住房|规划|国土|国土资源|文化|广播电视|工业|卫生|民族|科技|科学技术|经济|发展|教育|市政|城市管理|商务|环境|农业|农牧|林业|交通|房产|劳动|人事|海洋|新闻出版)';
const endsInFirstHalf = new RegExp(`${firstHalf}$`, 'u');
const ofFields = new RegExp(`^(?:${fields})+$`, 'u');

/** A name that is a body's as it stands: two such beside 和 are two. */
const endsInBody = /(?:[部厅局委办署院会台站所队处]|中心|政府|公司|银行|大学)$/u;

const and = '[和与及暨]';
const second = '(?<second>\\p{Script=Han}{2,8}?)';
/** 深圳市规划 + 与自然资源局. */
const otherHalf = new RegExp(`^(?<first>\\p{Script=Han}{0,8}?)${and}${second}(?:[局厅委部办署]|中心)`, 'u');
/** 广东省应急管理厅 + 宣传与教育中心: rooms and houses of a body, never another. */
const house = new RegExp(
  `^(?<first>\\p{Script=Han}{2,8}?)${and}${second}(?:中心|研究[院所]|学院|[总支大]队|总站|协会|学会|基金会)`,
  'u',
);
/** 与市气象局, 和中国移动: another body, as it begins. */
const another = /^(?:[省市县区州我本各]|中国|国家|全国|有关|相关|当地)/u;

const firstHalfBefore = new RegExp(`${firstHalf}${and}$`, 'u');

/** Whether the Han characters behind a name go on with it over a 和 or 与. */
export const isJoinedBehind = (name: string, behind: string): boolean => {
  const isBody = endsInBody.test(name);
  const { first = '', second: half = '' } = (isBody ? house : otherHalf).exec(behind)?.groups ?? {};
  if (half === '' || another.test(half) || divisionAtStart(half) !== null) return false;
  return first === '' ? endsInFirstHalf.test(name) : ofFields.test(first);
};

/** Whether the Han characters before a name make it the second half of one: 规划和 + 自然资源局. */
export const isJoinedBefore = (before: string): boolean => firstHalfBefore.test(before);
