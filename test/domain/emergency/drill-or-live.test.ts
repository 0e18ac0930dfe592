import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { drillOrLive } from '../../../lambda/domain/emergency/drill-or-live.ts';
import { linked, unlinked } from '../rules/corpus/links.ts';
import { linkedSecond, unlinkedSecond } from '../rules/corpus/links-second.ts';
import { linkedThird, unlinkedThird } from '../rules/corpus/links-third.ts';
import { dialable, undialable } from '../rules/corpus/phones.ts';
import { toCall } from '../rules/corpus/phones-said-of.ts';
import { dialableSecond, undialableSecond } from '../rules/corpus/phones-second.ts';
import { dialableThird, undialableThird } from '../rules/corpus/phones-third.ts';
import { timesAsDear } from '../rules/growth.ts';
import { alert, duty, given, held, later, machine, onset, past, step, trigger, triggered } from './history.ts';

type Path = 'emergency' | 'exercise';

const kindOf = (text: string, path: Path, instruction = '请立即转移到安全场所。') =>
  drillOrLive({ text, instruction }, path)?.kind ?? null;

const lines = (block: string): readonly string[] => block.split('\n').filter((line) => line.trim() !== '');

/** Live alerts that say of themselves that they are drills or tests. */
const drillWords = lines(`
【演练】广东省应急管理厅：台风预警链路演练，请勿恐慌。
【演练】深圳暴雨红色预警，请勿恐慌。
深圳暴雨红色预警测试，请忽略。
深圳应急演习，请勿恐慌。
This is a drill. Shenzhen, stay indoors.
【测试】深圳市气象台发布暴雨红色预警。
（测试）深圳市气象台发布暴雨红色预警。
[TEST] Typhoon red warning for Shenzhen.
测试，请忽略。
测试测试123
【应急演练】海啸警报，请立即撤离。
【海啸演习】请立即撤离到高处。
这是一次防空警报发布演练，请勿惊慌。
本条短信为测试短信，请忽略。
本次发布仅用于演练。
此为系统测试信息。
广东省预警信息发布系统测试，收到请忽略。
预警链路验证，请忽略。
广东省应急管理厅台风预警链路演练，检验各企业接收与回执，不向公众发送。
演 练：深圳海啸警报，请撤离。
【演習】海嘯警報，請撤離。
【測試】請忽略本訊息。
模拟预警：深圳海啸，请撤离。
以上并非真实预警，请勿恐慌。
This is only a test of the emergency alert system.
TEST ALERT: tsunami, move to higher ground.
TEST 广东省应急管理厅：深圳有特大暴雨，请立即撤离。
EXERCISE EXERCISE EXERCISE
Exercise: tsunami warning, evacuate now.
Drill - tsunami warning.
This is not an actual emergency.
仅供演练。
暴雨红色预警——演练
海啸警报（演练），请立即撤离。
“演练”海啸警报，请立即撤离。
本次预警为演练的信息。
【演练】这不是演练，请撤离。
台风蓝色预警取消演练。
目前正在演练，请勿惊慌。
12379测试短信。
深圳暴雨红色预警试发，请忽略。
广东省应急管理厅开展应急推演，请勿恐慌。
桌面推演：深圳台风红色预警。
预警发布系统试运行，请勿恐慌。
系统试运行，收到请忽略。
深圳市应急管理局：12379平台试运行。
`);

/** Live alerts that speak of a drill or a test as of something else, or deny it. */
const otherDrills = lines(`
今日15时将进行防空警报试鸣，请勿惊慌。
今日15时将举行地震应急演练，听到警报请勿惊慌。
今日15时举行地震应急演练，听到警报请勿惊慌。
我市定于5月12日10时开展防灾减灾演练，请勿惊慌。
广东省应急管理厅于今日下午开展台风演练，请勿恐慌。
核酸检测点已变更，请绕行。
请到新的核酸测试点。
燃气管道压力测试发生爆炸，请立即撤离。
水压测试，请远离管道。
这不是演练，深圳有暴雨，请立即撤离。
本次不是演习，请立即撤离。
并非演练，海啸将至，请撤离。
请勿当作演练，立即撤离。
This is not a drill. Evacuate now.
Shenzhen: red rainstorm warning, exercise caution.
Please exercise extreme caution and avoid the coast.
请按照平时演练的路线撤离。
请按演练路线撤离。
请按照疏散演练要求撤离。
消防演练中心附近发生火灾，请立即撤离。
演练场发生爆炸，请远离。
原定今日的演练取消，现发生真实险情，请立即撤离。
演练已终止，现发生地震，请避险。
某海域将进行实弹射击演习，请船只避让。
军事演习区域附近渔船请避让。
非演练人员请立即撤离。
高铁联调联试期间请勿进入线路。
数值模拟显示台风将正面袭击深圳。
试验水库泄洪，请下游群众撤离。
核试验堆发生泄漏，请撤离。
深圳暴雨红色预警，请立即转移到高处。
酒精测试站附近积水，请绕行。
网传溃坝视频不是真实的，请勿信谣。
学业水平测试因台风延期，请考生注意。
体能测试取消，请避险。
测试赛取消，请观众撤离体育场。
除非演练，请勿拨打119。
除非参加演练，请勿进入。
医院收治病人，抗原测试阳性者请报告。
路面试验段塌陷，请绕行。
Drilling rig fire: evacuate now.
The test site is on fire, evacuate now.
试飞场起火，请远离。
预演活动因暴雨取消，请勿前往。
根据防汛推演结果，洪峰今晚过境，请撤离。
应急推演结果显示水库将满，请下游群众撤离。
地铁新线试运行期间因暴雨停运，请绕行。
污水处理系统试运行已结束，河水上涨，请远离。
`);

const liveWords = lines(`
这不是演练，请立即撤离。
【演练】这不是演练，深圳海啸警报。
本次并非演习，请撤离。
请勿当作演练。
【演练】这是真实警报，请立即撤离。
This is not a drill.
深圳海啸警报，请立即撤离到高处。
Tsunami warning: evacuate now.
`);

const drills = lines(`
【演练】请立即撤离。
深圳暴雨红色预警链路演练。
演练：请立即转移。
非演练人员请绕行，演练开始。
以上并非真实预警，请勿恐慌。
This is a drill: evacuate now.
`);

describe('what is sent live', () => {
  it.each(drillWords)('and says that it is a drill is held: %s', (text) => {
    expect(kindOf(text, 'emergency')).toBe('drill-words');
  });

  it.each(otherDrills)('and says no such thing of itself is not: %s', (text) => {
    expect(kindOf(text, 'emergency')).toBeNull();
  });

  it('is read with what people are to do', () => {
    expect(kindOf('深圳暴雨红色预警。', 'emergency', '仅供演练，无需采取行动。')).toBe('drill-words');
  });

  it('is held for no text that the project has, but those about drills', () => {
    const ofPhones = [...dialable, ...undialable, ...dialableSecond, ...undialableSecond, ...toCall];
    const ofLinks = [...linked, ...unlinked, ...linkedSecond, ...unlinkedSecond];
    const ofThird = [...dialableThird, ...undialableThird, ...linkedThird, ...unlinkedThird];
    const texts = [...ofPhones, ...ofLinks, ...ofThird];
    expect(texts.length).toBeGreaterThan(1500);
    expect(texts.filter((text) => kindOf(text, 'emergency') !== null)).toEqual([]);
  });
});

describe('what is sent as a drill', () => {
  it.each(liveWords)('and reads like a live alert is held: %s', (text) => {
    expect(kindOf(text, 'exercise')).toBe('live-words');
  });

  it.each(drills)('and says that it is one is not: %s', (text) => {
    expect(kindOf(text, 'exercise')).toBeNull();
  });

  it('and tells nobody to flee is not', () => {
    expect(kindOf('深圳市气象台发布暴雨红色预警。', 'exercise', '请留在安全场所。')).toBeNull();
  });
});

it.each([
  '演练',
  '按演练',
  '将演练',
  '测试',
  '预警测试 ',
  '这是',
  '不是',
  '勿当作',
  '【演练',
  'test ',
  '本条短信为',
  '今日1',
])('reads %s in a time that grows with the text', (part) => {
  const read = (times: number) => () =>
    drillOrLive({ text: part.repeat(times), instruction: `请避险${times}` }, 'emergency');
  expect(timesAsDear(read(500), read(2000), 8)).toBeLessThan(8);
});

describe('the duty officer is asked first', () => {
  const confirm = { type: 'confirm-emergency', reason: '已与发送单位电话核实。' } as const;
  const drillText = { ...alert, text: '【演练】深圳暴雨红色预警，请勿恐慌。' };
  const liveText = { ...alert, text: '这不是演练，深圳暴雨红色预警。' };
  const update = (it: Alert) => step({ type: 'update-emergency', alert: it }, machine, later);

  it.each([
    ['a live alert with drill words', drillText, 'emergency', 'drill-words'],
    ['a drill that says it is none', liveText, 'exercise', 'live-words'],
  ] as const)('of %s, within the standing authority', (_what, it, path, gap) => {
    const { happened, state } = given([]).when(trigger(it, path), { by: machine, at: onset });
    expect(happened).toEqual(['emergency.triggered', 'emergency.confirmation-requested']);
    expect(state).toMatchObject({ status: 'awaiting-confirmation', gaps: [gap], orders: [] });
    expect(state?.findings.filter(({ rule }) => rule === 'alert.drill').map(({ facts }) => facts)).toEqual([
      { kind: gap },
    ]);
    const sent = given(past(step(trigger(it, path), machine, onset))).when(confirm, { by: duty, at: later });
    expect(sent.happened.slice(0, 2)).toEqual(['emergency.confirmed', 'emergency.sent']);
  });

  it('beside whatever else keeps it waiting', () => {
    const { state } = given([]).when(trigger({ ...drillText, level: 'blue' }), { by: machine, at: onset });
    expect(state?.gaps).toEqual(['level', 'drill-words']);
  });

  it('of an update, though everything before it went out at once or was confirmed', () => {
    const confirmed = past(held, step(confirm, duty, later));
    for (const [before, level] of [
      [past(triggered), 'red'],
      [confirmed, 'yellow'],
    ] as const) {
      const { happened, state } = given(before).when(...update({ ...drillText, level }));
      expect(happened).toEqual(['emergency.update-requested']);
      expect(state?.gaps).toContain('drill-words');
      const again = past(
        ...(level === 'red' ? [triggered] : [held, step(confirm, duty, later)]),
        update({ ...drillText, level }),
      );
      expect(given(again).when(confirm, { by: duty, at: later }).happened).toEqual([
        'emergency.confirmed',
        'emergency.updated',
      ]);
    }
  });

  it('of an update of a drill that says it is none', () => {
    const drill = step(trigger(alert, 'exercise'), machine, onset);
    expect(given(past(drill)).when(...update(liveText)).happened).toEqual(['emergency.update-requested']);
  });

  it.each(['cancel-emergency', 'end-emergency'] as const)('of no stop, whatever its reason says: %s', (type) => {
    const { events, refusal } = given(past(triggered)).when(
      { type, reason: '【演练】误发，这不是演练。' },
      { by: machine, at: later },
    );
    expect(refusal).toBeNull();
    expect(events.flatMap((event) => ('orders' in event ? event.orders : [])).map(({ text }) => text)).toEqual([
      '',
      '',
      '',
    ]);
  });
});
