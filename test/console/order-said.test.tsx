import { screen } from '@testing-library/react';
import { EmergencyStanding } from '../../console/orders/already-out.tsx';
import { progressOf } from '../../console/orders/operator-progress.ts';
import { OperatorState } from '../../console/orders/operator-state.tsx';
import { OrderRemarks, OrderTag, stepsOf } from '../../console/orders/order-said.tsx';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { orderRow } from './order-row.ts';
import { register } from './register.ts';
import { show } from './render.tsx';

const at = '2026-05-06T01:00:05.000Z';
const done = { status: 'finished', acceptedAt: at, startedAt: at, finishedAt: at, lastReceiptAt: at } as const;
const counts = (sent: number, delivered: number) => ({ sent, delivered, failed: sent - delivered, refused: 0 });
const short = orderRow({ ...done, targeted: 1_000_000, counts: counts(1_000_000, 20_000) });
const well = orderRow({ ...done, operator: 'unicom', counts: counts(1_000, 990) });

const aimingAt = (targeted: number) =>
  orderRow({ path: 'ordinary', status: 'started', startedAt: at, targeted, volumeCeiling: 1_000_000 });

const saidRefused = '拒收过多：200/1,000，20%；请运营商核查拒收名单与发送通道';
const beside = (by: 'peers' | 'floor', phones: number) =>
  orderRow({ ...done, targeted: 10, counts: counts(10, 10), expected: { by, phones } });

describe('an order that was given by telephone', () => {
  const telephoned = { stage: 'ordered', at: '2026-05-06T00:55:00.000Z', office: '网络运行部', by: '值班员' } as const;
  const stuck = orderRow({ path: 'ordinary', status: 'failing', failures: 3, telephoned });

  it('is said to be in every list, until the systems of its operator accept it', async () => {
    show(
      <>
        <OrderTag order={stuck} />
        <OrderTag order={{ ...stuck, status: 'accepted', acceptedAt: at }} />
      </>,
      { answers: register },
    );
    expect(await screen.findAllByText('已电话下达（08:55，记录人值班员），未见系统回执')).toHaveLength(1);
    expect(screen.queryByText('下达受阻')).toBeNull();
  });
});

describe('an operator that hardly anybody got the message from', () => {
  it('has no tick at its last step', () => {
    const steps = (row: typeof short) => stepsOf(row, progressOf(row, at, defaultPolicy)).map(({ status }) => status);
    expect(steps(short)).toEqual(['finish', 'finish', 'finish', 'error']);
    expect(steps(well)).toEqual(['finish', 'finish', 'finish', 'finish']);
  });

  it.each([
    ['zh', '送达不足：20,000/1,000,000，2%', '请问明原因', '1 家运营商送达不足'],
    ['en', 'Delivered to too few: 20,000/1,000,000, 2%', 'Ask for the cause', 'One operator fell short'],
  ] as const)('is said to be one, with whom to ask (%s)', async (language, said, advice, counted) => {
    show(
      <>
        <OperatorState order={short} orders={[short, well]} brief />
        <EmergencyStanding status="sent" drill={false} orders={[short, well]} />
      </>,
      { language, answers: register },
    );
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getByText(new RegExp(advice))).toBeTruthy();
    expect(screen.getByText(counted)).toBeTruthy();
    expect((await screen.findByRole('link')).getAttribute('href')).toMatch(/^tel:/);
  });

  it.each([
    [short, '送达不足：20,000/1,000,000，2%'],
    [orderRow({ ...done, counts: counts(0, 0) }), '无一送达（应送达 0）'],
    [orderRow({ ...done, targeted: 100, counts: counts(200, 200) }), '发送 200，多于拟发 100'],
    [aimingAt(10), '拟发 10，远少于上限 1,000,000（0%）'],
    [aimingAt(2_000_000), '拟发 2,000,000，多于上限 1,000,000'],
    [aimingAt(900_000), '发送中'],
    [orderRow({ ...done, counts: { sent: 1_000, delivered: 800, failed: 0, refused: 200 } }), saidRefused],
    [beside('peers', 1_000_000), '拟发 10，远少于按同区域其他运营商份额推算的 1,000,000（0%）；请核对发送范围'],
    [beside('floor', 1_000), '拟发 10，远少于该区域至少应有的 1,000（1%）；请核对发送范围'],
    [well, '已发完'],
  ])('stands so in a list of orders, and only success is called finished', async (order, said) => {
    show(<OrderTag order={order} />, { answers: register });
    expect((await screen.findByText(said)).textContent).toBe(said);
  });
});

describe('what an operator is held against beside its own words', () => {
  it.each([
    [beside('peers', 1_000_000), /10, far fewer than the 1,000,000 that the other operators .* check its area/],
    [beside('floor', 1_000), /10, far fewer than the 1,000 that the area has at the least \(1%\); check its area/],
    [
      orderRow({ ...done, counts: { sent: 1_000_000, delivered: 1, failed: 0, refused: 999_999 } }),
      /Refused by too many: 999,999\/1,000,000, 100%; have the operator check its blacklists/,
    ],
  ])('is said in English too, as a failure, with whom to ask', async (order, said) => {
    const all = [order, { ...short, operator: 'unicom' }];
    show(
      all.map((one) => <OperatorState key={one.operator} order={one} orders={all} />),
      { language: 'en', answers: register },
    );
    const tagOf = (text: HTMLElement) => text.closest('.ant-tag')?.className;
    const failed = tagOf(await screen.findByText(/^Delivered to too few/));
    expect(failed).toMatch(/./);
    expect(tagOf(screen.getByText(said))).toBe(failed);
    expect(screen.getAllByText(/Ask for the cause/)).toHaveLength(2);
  });
});

describe('what is to be known of a report', () => {
  it.each([
    [{ correctedAt: at }, /05-06 09:00:05 更正过数量/],
    [{ uncountedAt: at }, /05-06 09:00:05 的回报未计入.*请运营商校准后重新报送/],
    [{ offsetSeconds: 3_600 }, /其时钟快 1 小时 0 分/],
    [{ offsetSeconds: -301 }, /回执晚到或其时钟慢，相差 5 分 1 秒/],
  ])('is said beside where its order stands: %j', async (changes, said) => {
    show(<OperatorState order={{ ...well, ...changes }} orders={[well]} />, { answers: register });
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('is nothing of a clock that is hardly off', async () => {
    show(<OperatorState order={{ ...well, offsetSeconds: -300 }} orders={[well]} />, { answers: register });
    expect(await screen.findByText(/已发完 1,000/)).toBeTruthy();
    expect(screen.queryByText(/时钟/)).toBeNull();
  });
});

describe('an order that is for outlines', () => {
  const outlined = (changes: Parameters<typeof orderRow>[0]) => orderRow({ ...done, areas: 1, ...changes });

  it.each([
    ['zh', { able: null }, '要求轮廓，本网不接收此项要求，按所选区划送达'],
    ['zh', { able: 'county' }, '要求轮廓，本网登记只能按县送达，待其回报'],
    ['zh', { able: 'areas', servedAs: { scope: 'areas' } }, '按轮廓送达'],
    [
      'zh',
      { servedAs: { scope: 'county', divisions: ['440304', '440305'], overshoot: 120_000 } },
      '要求轮廓，本网按县送达：广东省深圳市福田区、深圳市南山区，多发约 120,000 部',
    ],
    [
      'zh',
      { servedAs: { scope: 'city', presentation: 'sms', newcomers: false } },
      '要求轮廓，本网按市送达；以短信送达；不发给后到的人',
    ],
    ['en', { servedAs: { scope: 'county', overshoot: 7 } }, 'Outlines asked, served by county, some 7 phones beyond'],
  ] as const)('says in %s how it is served: %j', async (language, changes, said) => {
    show(<OrderRemarks order={outlined(changes)} />, { language, answers: register });
    expect(await screen.findByText(said)).toBeDefined();
  });

  it.each([
    ['for whole divisions', orderRow({ ...done })],
    ['for outlines, of an operator that has declared nothing', outlined({})],
    ['that was given up', outlined({ able: 'county', status: 'suppressed', suppressed: 'superseded' })],
  ])('says nothing of that: one %s', async (_name, order) => {
    show(
      <>
        <OrderRemarks order={order} />
        <p>drawn</p>
      </>,
      { language: 'zh', answers: register },
    );
    await screen.findByText('drawn');
    expect(document.body.textContent).not.toMatch(/轮廓|送达/);
  });
});

describe('how finely an order asks places to be told apart', () => {
  const asking = (changes: Parameters<typeof orderRow>[0]) => orderRow({ ...done, ...changes });

  it.each([
    ['zh', { finest: 'street', streets: true, able: null }, '要求按街道，本网不接收此项要求，按所选区划送达'],
    ['zh', { finest: 'street', streets: true, able: 'county' }, '要求按街道，本网登记只能按县送达，待其回报'],
    ['zh', { finest: 'street', streets: true, able: 'areas' }, '要求按街道，本网登记可按街道送达，待其回报'],
    ['zh', { finest: 'street', servedAs: { scope: 'street' } }, '按街道送达'],
    ['zh', { finest: 'street', servedAs: { scope: 'county', overshoot: 9 } }, '要求按街道，本网按县送达，多发约 9 部'],
    ['zh', { finest: 'county', areas: 1, servedAs: { scope: 'county' } }, '按县送达'],
    ['zh', { finest: 'county', areas: 1, servedAs: { scope: 'city' } }, '要求按县，本网按市送达'],
    ['en', { finest: 'street', servedAs: { scope: 'county' } }, 'By street asked, served by county'],
    [
      'en',
      { finest: 'street', able: 'county' },
      'By street asked; registered as able to serve by county at best, not reported yet',
    ],
  ] as const)('is held against how it is served, in %s: %j', async (language, changes, said) => {
    show(<OrderRemarks order={asking(changes)} />, { language, answers: register });
    expect(await screen.findByText(said)).toBeDefined();
  });
});
