import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { findingsOf } from '../../../lambda/domain/emergency/findings.ts';
import { contextAt } from '../given.ts';
import { alert, given, machine, onset, trigger } from './history.ts';

const sound: Alert = {
  ...alert,
  text: '广东省应急管理厅：深圳发布暴雨红色预警，未来三小时有特大暴雨，请立即转移到高处。',
};
const context = contextAt({ by: machine, at: onset }, 'e-1', 1);
const said = (more: Partial<Alert>, path: 'emergency' | 'exercise' = 'emergency') =>
  findingsOf({ ...sound, ...more }, path, 'gd-emergency', context)
    .filter(({ rule }) => rule.startsWith('alert.') || /unfinished|figure/.test(rule))
    .map(({ rule, severity, facts }) => `${severity} ${rule} ${facts?.['kind'] ?? ''}`.trim());

describe('An alert that says what its fields say', () => {
  it.each<Partial<Alert>>([
    {},
    { text: '深圳市气象局将暴雨橙色预警升级为红色预警，请避险。' },
    { text: '寒潮蓝色和暴雨红色预警生效，请注意。' },
    { level: 'blue', text: '深圳暴雨Ⅳ级预警，请注意。' },
    { text: '深圳暴雨预警（Ⅰ级），请注意。' },
    { text: '深圳發布暴雨紅色預警，請立即轉移。', instruction: '請留在安全處。' },
    { text: '深圳暴雨预警：二级响应已启动，请注意。' },
    { text: '深圳大风预警：4级以上阵风，请注意。', eventType: '大风' },
    { text: '地震预警：深圳附近海域4级地震，请避险。', eventType: '地震' },
    { level: 'white', text: '深圳台风白色预警，请注意。', eventType: '1001' },
    { text: '台风在福建登陆，深圳有暴雨，请注意防范。' },
    { text: '广东多地有暴雨，请注意防范。' },
    { text: '广东省应急管理厅：未来三小时有特大暴雨，请立即转移到高处。' },
    { text: '广东省应急管理厅：台风已在福建登陆，我省将有暴雨，请注意防范。' },
    { text: '【深圳暴雨预警】台风已在福建登陆，请注意防范。' },
    { text: '【广东应急】惠州以西至深圳一线有暴雨，请注意防范。' },
    { text: '罗湖区有暴雨，请避险。' },
    { text: '上海路积水，请绕行。' },
    { text: 'Luohu District and Nanshan District: heavy rain, stay indoors.' },
    { text: 'Shenzhen: peace and water for all, the county is calm; a new district office opens.' },
    { text: 'Shenzhen: rainstorm red alert, stay indoors. Beijing Road is flooded, keep away.' },
    { text: 'Heavy rain in Guangdong, move to higher ground. The station of Foshan line is closed in Shen Zhen.' },
    { text: 'Heavy rain in Chaoyang District, stay indoors.', divisions: ['110105'] },
    { text: 'Heavy rain in Chaoyang, stay indoors.', divisions: ['110105'] },
    { text: 'Zhongshan District: rainstorm, stay indoors.', divisions: ['210202'] },
    { text: 'Heavy rain in Luohu, stay indoors.' },
    { text: 'Heavy rain in Boluo and Luohu, stay indoors.' },
    { text: 'Heavy rain in Boluo, stay indoors. The shelters of Luohu are open.' },
    { text: 'Heavy rain in Yuanyang, stay indoors.', divisions: ['410725'] },
    { text: 'Heavy rain in Yuanyang, stay indoors.', divisions: ['532528'] },
    { text: 'According to Xinhua heavy rain is near, stay indoors.' },
    { text: 'Typhoon over Nanhai moves west, stay indoors.' },
    { text: 'Flood near Changjiang, stay indoors.' },
    { text: 'Heavy rain across Jiangnan, stay indoors.' },
    { text: 'Typhoon in Taiwan Strait, stay indoors.' },
    { text: 'Storm over Hangzhou Bay, stay indoors.' },
    { text: 'Typhoon Haitang comes near, stay indoors.' },
    { text: 'Li Jianhua, in charge of Boluo House, asks you to stay indoors.' },
    { text: 'No sports in Boxing Hall, and no guiding lights: stay indoors.' },
    { text: 'Boxing: all fights are off, stay indoors.' },
    { text: 'Tickets to Boluo are refunded, stay indoors.' },
    { text: 'the rain in boluo has nothing to do with it, stay indoors.' },
    { text: "In Boluo's house stay indoors." },
    { text: '深圳地震预警：暴雨期间可能发生地震次生灾害，请避险。' },
    { text: '深圳有暴雨，谨防发生火灾，请避险。' },
    { text: '深圳有暴雨，已发生泥石流，请避险。' },
    { text: '深圳发生地震，余震中有火灾，请避险。', eventType: '地震' },
    { text: '深圳供水系统因暴雨停运，试运行时间另行通知，请注意。' },
    { text: '今天水位上涨，请注意。' },
    { text: '这不是演练，深圳有暴雨，请立即撤离。' },
    { text: '核酸检测点有变，请到新的测试点。', hazardClass: 'public-health', eventType: '疫情' },
    { text: '深圳6月9日（周二）有暴雨，请注意。' },
    { text: '自6月5日以来深圳持续降雨，请注意。' },
    { text: '红色警戒水位已超，请撤离。' },
    { text: '深圳暴雨红色预警，启动四级应急响应，请避险。' },
    { text: '深圳启动Ⅱ级应急响应，请避险。' },
    { text: '深圳有2019年以来最强降雨，请避险。' },
    { text: '深圳雨势与2018年6月相当，请避险。' },
    { text: '2018年建成的深圳水库泄洪，请撤离。' },
    { text: '2025年深圳曾有大水，现有暴雨，请避险。' },
    { text: '黄色警示带外请勿进入。', level: 'red' },
    { level: 'blue', text: '深圳天空通红，暴雨将至，请注意。' },
    { text: '强降雨来袭，深圳暴雨预警，请注意。', eventType: '1038' },
  ])('%j', (more) => {
    expect(said(more)).toEqual([]);
  });

  it('a drill may say that it is one, and needs tell nobody what to do', () => {
    expect(said({ text: '深圳暴雨红色预警链路演练。', instruction: '无' }, 'exercise')).toEqual([]);
  });
});

describe('An alert against its own fields', () => {
  it.each<[Partial<Alert>, string]>([
    [{ text: '深圳发布暴雨蓝色预警，请注意防范。' }, 'warn alert.level'],
    [{ text: '深圳暴雨黄色，请注意防范。' }, 'warn alert.level'],
    [{ text: '深圳发布暴雨Ⅲ级预警，请注意。' }, 'warn alert.level'],
    [{ text: '深圳启动三级暴雨预警，请注意。' }, 'warn alert.level'],
    [{ text: '深圳预警级别降为黄色，请注意。' }, 'warn alert.level'],
    [{ text: 'Shenzhen: rainstorm blue alert, stay indoors.' }, 'warn alert.level'],
    [{ text: '深圳暴雨预警（2级），请注意。' }, 'warn alert.level'],
    [{ text: '深圳暴雨预警等级：Ⅲ级，请注意。' }, 'warn alert.level'],
    [{ text: '深圳预警级别为三级，请注意。' }, 'warn alert.level'],
    [{ text: '深圳發布暴雨藍色預警，請注意。' }, 'warn alert.level'],
    [{ text: '深圳啟動三級暴雨預警，請注意。' }, 'warn alert.level'],
    [{ text: '深圳颱風紅色預警，請避險。' }, 'warn alert.event text'],
    [{ text: '深圳启动四级响应，请注意。' }, 'warn alert.level'],
    [{ text: '深圳防汛Ⅲ级应急响应已启动，请注意。' }, 'warn alert.level'],
    [{ level: 'blue', text: '深圳启动一级应急响应，请注意。' }, 'warn alert.level'],
    [{ text: '2019年深圳有特大暴雨，请避险。' }, 'warn alert.day over'],
    [{ text: '【广东应急】2019年深圳有特大暴雨，请避险。' }, 'warn alert.day over'],
    [{ text: '深圳2019年6月将有特大暴雨，请避险。' }, 'warn alert.day over'],
    [{ text: '深圳某某区有特大暴雨，请避险。' }, 'warn content.unfinished placeholder'],
    [{ level: 'blue', text: '深圳暴雨红色预警信号，请注意。' }, 'warn alert.level'],
    [{ text: '福建省应急管理厅：厦门、泉州未来三小时有特大暴雨，请厦门市民避险。' }, 'warn alert.place'],
    [{ text: '厦门有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: '广东省应急管理厅：厦门未来三小时有特大暴雨，请厦门市民避险。' }, 'warn alert.place'],
    [{ text: '厦门有特大暴雨，请避险。广东省应急管理厅' }, 'warn alert.place'],
    [{ text: '【深圳市气象台】博罗县有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: '深圳市防汛指挥部：博罗县有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: '博罗县有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: '北京市有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ divisions: ['441322'], text: '深圳有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: 'Xiamen: rainstorm red alert, stay indoors.' }, 'warn alert.place'],
    [{ text: 'XIA MEN 有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: "Xi'an: heavy rain, stay indoors." }, 'warn alert.place'],
    [{ text: 'Heavy rain in Shaanxi, stay indoors.' }, 'warn alert.place'],
    [{ text: 'Heavy rain in Boluo County, stay indoors.' }, 'warn alert.place'],
    [{ text: 'Yi Wu City: rainstorm red alert, stay indoors.' }, 'warn alert.place'],
    [{ text: 'Gongcheng Yao Autonomous County: rainstorm, stay indoors.' }, 'warn alert.place'],
    [{ text: 'Heavy rain in Boluo, stay indoors.' }, 'warn alert.place'],
    [{ text: 'Boluo: rainstorm red alert, stay indoors.' }, 'warn alert.place'],
    [{ text: '【Emergency】Boluo：rainstorm, stay indoors.' }, 'warn alert.place'],
    [{ text: 'HEAVY RAIN IN YUANYANG, STAY INDOORS' }, 'warn alert.place'],
    [{ text: 'Floods across parts of northern Huidong, move to higher ground.' }, 'warn alert.place'],
    [{ text: 'Heavy rain in Boluo and Longmen, stay indoors.' }, 'warn alert.place'],
    [{ text: 'Heavy rain in Chaoyang District, stay indoors.' }, 'warn alert.place'],
    [{ text: "Lu'an: heavy rain, stay indoors." }, 'warn alert.place'],
    [{ text: 'Guangxi: heavy rain, stay indoors.' }, 'warn alert.place'],
    [{ text: 'Kashgar: heavy rain, stay indoors.' }, 'warn alert.place'],
    [{ text: '广西有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: '新疆有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: '恩施有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: '西双版纳有特大暴雨，请避险。' }, 'warn alert.place'],
    [{ text: '深圳发生5.2级地震，请避险。' }, 'warn alert.event text'],
    [{ text: '深圳附近海域发生地震，请避险。' }, 'warn alert.event text'],
    [{ text: '深圳某仓库发生火灾，请撤离。' }, 'warn alert.event text'],
    [{ text: '深圳应急推演，请勿恐慌。' }, 'warn alert.drill drill-words'],
    [{ text: '深圳系统试运行，请勿恐慌。' }, 'warn alert.drill drill-words'],
    [{ text: '【演练】深圳暴雨红色预警，请勿恐慌。' }, 'warn alert.drill drill-words'],
    [{ text: '深圳暴雨红色预警测试，请忽略。' }, 'warn alert.drill drill-words'],
    [{ text: '深圳应急演习，请勿恐慌。' }, 'warn alert.drill drill-words'],
    [{ text: 'This is a drill. Shenzhen, stay indoors.' }, 'warn alert.drill drill-words'],
    [{ instruction: '无' }, 'warn alert.instruction none'],
    [{ instruction: '无需采取行动。' }, 'warn alert.instruction none'],
    [{ instruction: '同上' }, 'warn alert.instruction none'],
    [{ instruction: '……' }, 'warn alert.instruction none'],
    [{ instruction: 'N/A' }, 'warn alert.instruction none'],
    [{ text: '深圳三小时雨量将达150毫米。', instruction: '气象信息' }, 'warn alert.instruction no-action'],
    [{ text: 'XX市未来{{hours}}小时有暴雨，请避险。' }, 'warn content.unfinished placeholder'],
    [{ text: '深圳气温936℃，请避险。' }, 'warn content.figure temperature'],
    [{ start: '2026-03-01T02:00:00.000Z' }, 'warn alert.start long-ago'],
    [{ start: '2026-06-17T02:00:00.000Z', expires: '2026-06-18T02:00:00.000Z' }, 'warn alert.start far-ahead'],
    [{ expires: '2036-06-09T02:00:00.000Z' }, 'warn alert.expires far'],
    [{ expires: '2026-06-09T02:09:00.000Z' }, 'warn alert.expires soon'],
    [{ text: '深圳1月5日有暴雨，请避险。' }, 'warn alert.day over'],
    [{ text: '深圳2025年6月9日有暴雨，请避险。' }, 'warn alert.day over'],
    [{ text: '深圳10月5日有暴雨，请避险。' }, 'warn alert.day far'],
    [{ text: '深圳6月9日（周一）有暴雨，请避险。' }, 'warn alert.day weekday'],
    [{ hazardClass: 'public-health' }, 'warn alert.event class'],
    [{ text: '深圳台风红色预警，请避险。' }, 'warn alert.event text'],
    [{ eventType: '泄洪', text: '深圳森林火险红色预警，请避险。' }, 'warn alert.event text'],
  ])('%j: %s', (more, expected) => {
    expect(said(more)).toContain(expected);
  });

  it('a drill that says it is none', () => {
    expect(said({ text: '这不是演练，深圳有暴雨。' }, 'exercise')).toEqual(['warn alert.drill live-words']);
  });

  it('goes out all the same, and what was found is recorded', () => {
    const { happened, state } = given([]).when(trigger({ ...sound, text: '厦门发布暴雨蓝色预警，请注意。' }), {
      by: machine,
      at: onset,
    });
    expect(happened).toContain('emergency.sent');
    const rules = state?.findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['alert.level', 'alert.place']));
  });
});
