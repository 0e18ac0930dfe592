import { sampleOperators } from '../../local/sample-world.ts';
import { until } from '../local/support/scratch.ts';
import { acted, rainstorm, triggered, watched } from './emergencies.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();

const correction = {
  kind: 'correction',
  text: '【更正】广东省应急管理厅：刚才的暴雨红色预警系误发，广州、佛山没有险情。',
  instruction: '请恢复正常活动，对由此造成的不便深表歉意。',
};
const corrected = `${correction.text}${correction.instruction}`;
const stopsAndMore = (...more: readonly string[]) => ['send', 'cancel', ...more];
/** One of the four knows no order but those of schema 1. */
const asTaken = (operator: string, kind: string): string => (operator === 'broadnet' ? 'send' : kind);

const linesAt = async (caseId: string, count: number) =>
  (await everyOperator((operator) => whenReceived(journey, operator, caseId, count))).map((lines, index) => ({
    operator: sampleOperators[index] ?? '',
    kinds: lines.map(({ kind }) => kind),
    texts: lines.map(({ text }) => text),
  }));

describe('a false alert', () => {
  it('is stopped and then put right at every operator, in this order, in the very words', async () => {
    const sent = await triggered(journey);
    await everyOperator((operator) => whenReceived(journey, operator, sent.id));
    const cancelled = await acted(journey, people.dutyOfficer, sent, 'cancel', { reason: '系统误报。' });
    const told = await acted(journey, people.dutyOfficer, cancelled, 'tell', correction);
    expect([told.status, told.published, told.orders.length]).toEqual(['cancelled', true, 4]);
    for (const { operator, kinds, texts } of await linesAt(sent.id, 3)) {
      expect([operator, kinds]).toEqual([operator, stopsAndMore(asTaken(operator, 'correction'))]);
      expect(texts.slice(1)).toEqual(['', corrected]);
    }
    await journey.settle();
    const { orders, told: said } = await watched(journey, sent.id);
    expect(said).toMatchObject([{ ...correction, deliveredText: corrected }]);
    for (const operator of sampleOperators.filter((id) => id !== 'broadnet')) {
      const [alert, , told] = orders.filter((order) => order.operator === operator);
      expect(told).toMatchObject({ kind: 'correction', status: 'finished', reaches: 'recipients' });
      expect(told?.counts?.sent).toBe(alert?.counts?.delivered);
    }
    expect(orders.find(({ kind, operator }) => kind === 'correction' && operator === 'broadnet')).toMatchObject({
      status: 'finished',
      reaches: 'area',
    });
  });

  it('that an operator would not take is neither stopped nor put right there', async () => {
    await journey.turn('unicom', '403');
    const sent = await triggered(journey);
    const ownOf = async () => (await watched(journey, sent.id)).orders.filter(({ operator }) => operator === 'unicom');
    await until(async () => (await ownOf()).some(({ failures }) => failures > 0));
    const cancelled = await acted(journey, people.dutyOfficer, sent, 'cancel', { reason: '系统误报。' });
    await acted(journey, people.dutyOfficer, cancelled, 'tell', correction);
    await until(async () => (await ownOf()).every(({ suppressed }) => suppressed !== null));
    await journey.turn('unicom', 'ok');
    expect((await ownOf()).map(({ kind, suppressed }) => [kind, suppressed])).toEqual([
      ['send', 'cancelled'],
      ['cancel', 'never-alerted'],
      ['correction', 'never-alerted'],
    ]);
    const others = (await linesAtOthers(sent.id)).map(({ operator, kinds }) => [operator, kinds]);
    expect(others).toEqual(
      ['mobile', 'telecom', 'broadnet'].map((operator) => [operator, stopsAndMore(asTaken(operator, 'correction'))]),
    );
  });
});

const linesAtOthers = async (caseId: string) =>
  Promise.all(
    (['mobile', 'telecom', 'broadnet'] as const).map(async (operator) => ({
      operator,
      kinds: (await whenReceived(journey, operator, caseId, 3)).map(({ kind }) => kind),
    })),
  );

describe('an alert that has run out', () => {
  it('is declared over to those who have it', async () => {
    const expires = new Date(Date.parse(await journey.now()) + 2 * 3_600_000).toISOString();
    const sent = await triggered(journey, { expires });
    await everyOperator((operator) => whenReceived(journey, operator, sent.id));
    await journey.moveTo(expires);
    const ended = await watched(journey, sent.id);
    expect(ended.status).toBe('ended');
    const text = '【解除】广东省应急管理厅：广州、佛山暴雨红色预警已经解除。';
    await acted(journey, people.clerk, ended, 'tell', { kind: 'all-clear', text });
    for (const { operator, kinds, texts } of await linesAt(sent.id, 3))
      expect([operator, kinds, texts.at(-1)]).toEqual([
        operator,
        ['send', 'end', asTaken(operator, 'all-clear')],
        text,
      ]);
  });
});

describe('a drill', () => {
  it('is told over in the channel of drills, with its mark', async () => {
    const { text } = rainstorm(await journey.now());
    const drill = await triggered(journey, { text: `暴雨预警链路演练：${text}` }, true);
    await everyOperator((operator) => whenReceived(journey, operator, drill.id));
    const ended = await acted(journey, people.clerk, drill, 'end', { reason: '演练结束。' });
    await acted(journey, people.clerk, ended, 'tell', { kind: 'all-clear', text: '演练到此结束，感谢配合。' });
    const received = await everyOperator((operator) => whenReceived(journey, operator, drill.id, 3));
    for (const lines of received) {
      expect(new Set(lines.map(({ path }) => path))).toEqual(new Set(['exercise']));
      expect(lines.at(-1)?.text).toBe('【演练】演练到此结束，感谢配合。');
    }
  });
});
