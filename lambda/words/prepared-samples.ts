import type { PreparedMessage, Slot } from '../domain/registry/prepared-message.ts';
import type { HazardClass, Level } from '../domain/vocabulary/hazard.ts';
import { englishOf } from './prepared-samples-english.ts';

/** A prepared message to begin from; whose it is and where it goes is for whoever takes it up. */
export type PreparedSample = Omit<PreparedMessage, 'organisation' | 'divisions' | 'sample'> & { readonly sample: true };

const place: Slot = { name: '地点', kind: 'place', example: '广州市天河区', longest: 40 };
const hours = (example: string): Slot => ({ name: '时数', kind: 'hours', unit: '小时', example, longest: 3 });
const time = (name: string, example: string): Slot => ({ name, kind: 'time', example, longest: 20 });
const words = (name: string, example: string, longest = 30): Slot => ({ name, kind: 'text', example, longest });
const amount = (name: string, unit: string, example: string): Slot => ({
  name,
  kind: 'amount',
  unit,
  example,
  longest: 6,
});

type Written = {
  readonly id: string;
  readonly of: readonly [HazardClass, string, Level];
  readonly title: string;
  readonly headline: string;
  readonly text: string;
  readonly instruction: string;
  readonly slots: readonly Slot[];
  readonly validForHours: number;
  readonly correction: string;
  readonly allClear: string;
};

// Written for this project; event names are those of emergency/event-types.ts where it has them.
const written: readonly Written[] = [
  {
    id: 'rainstorm-red',
    of: ['natural-disaster', '1003', 'red'],
    title: '暴雨红色预警',
    headline: '短时特大暴雨，低洼地带和山区立即转移',
    text: '{地点}未来{时数}内有特大暴雨，现发布暴雨红色预警，内涝、山洪、滑坡风险极高。',
    instruction: '低洼处和山坡下的人员请立即转移到高处，不要涉水、不要驾车过积水路段。',
    slots: [place, hours('3')],
    validForHours: 6,
    correction: '【更正】{地点}暴雨红色预警短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}暴雨红色预警已解除，请继续留意积水和滑坡。',
  },
  {
    id: 'typhoon-red',
    of: ['natural-disaster', '1001', 'red'],
    title: '台风红色预警',
    headline: '台风即将登陆，停止户外活动',
    text: '台风预计{登陆时间}在{地点}一带登陆，现发布台风红色预警。',
    instruction: '请留在坚固的室内，远离窗户、广告牌和海边，海上船只立即回港，人员上岸避险。',
    slots: [place, time('登陆时间', '今天18时前后')],
    validForHours: 24,
    correction: '【更正】{地点}台风红色预警短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}台风红色预警已解除，外出请留意断落的电线和树木。',
  },
  {
    id: 'flash-flood-red',
    of: ['natural-disaster', '山洪', 'red'],
    title: '山洪红色预警',
    headline: '山洪即将或已经发生，沿河立即上高处',
    text: '{地点}山洪红色预警：{河道}水位快速上涨，山洪随时可能到达。',
    instruction: '沿河和沟谷内人员请立即向两侧高处转移，不要顺沟跑、不要返回取物。',
    slots: [place, words('河道', '流溪河上游')],
    validForHours: 6,
    correction: '【更正】{地点}山洪红色预警短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}山洪红色预警已解除，听从安排返回，不要靠近河岸。',
  },
  {
    id: 'earthquake-red',
    of: ['natural-disaster', '地震', 'red'],
    title: '地震避险',
    headline: '强震已发生，防余震',
    text: '{地点}发生{震级}地震，可能有强余震。',
    instruction: '请撤到空旷处，远离高楼、围墙和电线，不要乘电梯，不要返回受损房屋。',
    slots: [place, amount('震级', '级', '6.2')],
    validForHours: 24,
    correction: '【更正】{地点}地震短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}地震应急避险提示已解除，受损房屋经检查后方可返回。',
  },
  {
    id: 'debris-flow-orange',
    of: ['natural-disaster', '1302', 'orange'],
    title: '泥石流橙色预警',
    headline: '山体滑坡、泥石流风险高',
    text: '{地点}未来{时数}内发生泥石流、滑坡的风险高，现发布泥石流橙色预警。',
    instruction: '切坡建房和沟口住户请立即转移到安置点，不要在山边停留，绕行山区道路。',
    slots: [place, hours('12')],
    validForHours: 24,
    correction: '【更正】{地点}泥石流橙色预警短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}泥石流橙色预警已解除，返回前请检查屋后山坡。',
  },
  {
    id: 'wildfire-red',
    of: ['natural-disaster', '1025', 'red'],
    title: '森林火险红色预警',
    headline: '林火蔓延，附近村庄撤离',
    text: '{地点}森林火险红色预警：山火正向{方向}蔓延。',
    instruction: '下风方向的人员请立即撤离到指定地点，用湿毛巾捂住口鼻，严禁自行上山扑火。',
    slots: [place, words('方向', '东北方向', 20)],
    validForHours: 12,
    correction: '【更正】{地点}森林火险红色预警短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}山火已扑灭，森林火险红色预警解除，请勿进入过火区域。',
  },
  {
    id: 'reservoir-orange',
    of: ['natural-disaster', '水库泄洪', 'orange'],
    title: '水库泄洪',
    headline: '下游河道水位将上涨',
    text: '水库泄洪：{地点}上游水库定于{泄洪时间}开始泄洪，下游水位将明显上涨。',
    instruction: '请立即离开河道、河滩和沿岸低洼处，不要下河、不要停车过夜。',
    slots: [place, time('泄洪时间', '今天16时')],
    validForHours: 24,
    correction: '【更正】{地点}水库泄洪短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}上游水库泄洪已结束，河道水位回落前请勿下河。',
  },
  {
    id: 'fire-red',
    of: ['accident-disaster', '火灾', 'red'],
    title: '火灾疏散',
    headline: '大型火灾，周边疏散',
    text: '{地点}发生火灾，浓烟正在扩散，周边{范围}需要疏散。',
    instruction: '请关好门窗，用湿毛巾捂住口鼻，向上风方向疏散，不要乘电梯，不要围观，为消防车让路。',
    slots: [place, amount('范围', '米', '500')],
    validForHours: 6,
    correction: '【更正】{地点}火灾疏散短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}火灾已扑灭，疏散解除，请先开窗通风。',
  },
  {
    id: 'chemical-red',
    of: ['accident-disaster', '危化品泄漏', 'red'],
    title: '危化品泄漏',
    headline: '有毒气体泄漏，关窗或向上风撤离',
    text: '{地点}发生危化品泄漏，泄漏物为{泄漏物}，吸入有害。',
    instruction: '室内人员请立即关闭门窗和空调、留在室内；室外人员捂住口鼻向侧上风方向撤离，不要使用明火。',
    slots: [place, words('泄漏物', '液氨', 20)],
    validForHours: 12,
    correction: '【更正】{地点}危化品泄漏短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}危化品泄漏已处置完毕，空气检测合格，可以开窗通风。',
  },
  {
    id: 'gas-orange',
    of: ['accident-disaster', '燃气泄漏', 'orange'],
    title: '燃气泄漏',
    headline: '燃气管道破损，周边禁火',
    text: '{地点}燃气管道破损，发生燃气泄漏，抢修预计需要{时数}。',
    instruction: '请不要开关电器、不要使用明火，打开门窗后离开，绕行现场。',
    slots: [place, hours('4')],
    validForHours: 12,
    correction: '【更正】{地点}燃气泄漏短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}燃气泄漏已修复，可以恢复用气。',
  },
  {
    id: 'water-orange',
    of: ['accident-disaster', '水源污染', 'orange'],
    title: '水源污染停水',
    headline: '自来水暂停饮用',
    text: '{地点}水源受到污染，自来水暂停饮用，预计{恢复时间}恢复。',
    instruction: '请不要饮用自来水，煮沸也不能饮用，到社区供水点领取饮用水。',
    slots: [place, time('恢复时间', '明天8时')],
    validForHours: 48,
    correction: '【更正】{地点}水源污染短信有误，自来水可以正常饮用，以最新发布为准。',
    allClear: '【解除】{地点}自来水检测合格，恢复饮用，请先放水几分钟。',
  },
  {
    id: 'epidemic-orange',
    of: ['public-health', '疫情', 'orange'],
    title: '疫情防控提示',
    headline: '到过某地的人员报备、检测',
    text: '{地点}发现传染病疫情，{涉及时段}到过该处的人员有感染风险。',
    instruction: '请尽快向所在社区报告并做检测，在结果出来前减少外出，佩戴口罩。',
    slots: [place, words('涉及时段', '11月28日至30日', 40)],
    validForHours: 72,
    correction: '【更正】{地点}疫情提示短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}疫情防控提示已解除，恢复正常生活。',
  },
  {
    id: 'food-poisoning-orange',
    of: ['public-health', '食物中毒', 'orange'],
    title: '食物中毒提示',
    headline: '停止食用问题食品',
    text: '{地点}发生多起食物中毒，疑与{食品}有关。',
    instruction: '请立即停止食用并保留剩余食品，出现呕吐、腹痛请尽快就医。',
    slots: [place, words('食品', '散装凉拌菜')],
    validForHours: 48,
    correction: '【更正】{地点}食物中毒提示短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}食物中毒提示已解除，问题食品已全部召回。',
  },
  {
    id: 'armed-attack-red',
    of: ['social-security', '持械伤人', 'red'],
    title: '持械伤人避险',
    headline: '有人持械伤人，就近躲避',
    text: '{地点}发生持械伤人事件，嫌疑人{特征}，警方正在处置。',
    instruction: '附近人员请立即进入室内、锁好门，远离窗户，不要围观、不要拍摄，手机调成静音。',
    slots: [place, words('特征', '身穿黑色上衣', 40)],
    validForHours: 6,
    correction: '【更正】{地点}持械伤人短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}持械伤人事件嫌疑人已被控制，避险提示解除。',
  },
  {
    id: 'explosives-red',
    of: ['social-security', '可疑爆炸物', 'red'],
    title: '可疑爆炸物疏散',
    headline: '发现可疑爆炸物，周边疏散',
    text: '{地点}发现可疑爆炸物，周边{范围}实施疏散。',
    instruction: '请立即向远离现场的方向撤离，不要触碰可疑物品，不要在现场使用手机，服从现场民警指挥。',
    slots: [place, amount('范围', '米', '300')],
    validForHours: 6,
    correction: '【更正】{地点}可疑爆炸物疏散短信有误，请不要按该短信行动，以最新发布为准。',
    allClear: '【解除】{地点}可疑爆炸物已排除，疏散解除。',
  },
];

/** Shipped examples of all four classes: data to begin from, registered nowhere by themselves. */
export const preparedSamples: readonly PreparedSample[] = written.map(
  ({ of: [hazardClass, event, level], title, slots, correction, allClear, ...rest }) => {
    const english = englishOf(rest.id);
    return {
      ...rest,
      hazardClass,
      event,
      level,
      title: `${title}（样例）`,
      slots: [...slots, ...(english?.slots ?? [])],
      ...(english === null ? {} : { otherLanguages: [english.block] }),
      correction: { text: correction },
      allClear: { text: allClear },
      sample: true,
    };
  },
);
