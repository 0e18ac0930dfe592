import { screen, within } from '@testing-library/react';
import { emptyAlert } from '../../console/alert/alert-draft.ts';
import type { EmergencyLine, OrderRow } from '../../console/api/types.ts';
import { EmergencyBoardScreen } from '../../console/features/emergency/board/board.tsx';
import { worstFirst } from '../../console/features/emergency/board/board-lines.ts';
import { TriggerScreen } from '../../console/features/emergency/trigger/trigger.tsx';
import type { Progress } from '../../console/orders/operator-progress.ts';
import { shareOf, stepsOf } from '../../console/orders/order-said.tsx';
import { later } from '../../console/ui/later.tsx';
import { emergencyLine } from './emergency-line.ts';
import { orderRow } from './order-row.ts';
import { show } from './render.tsx';
import type { Answers } from './support/service.ts';

const register: Answers = {
  'GET /registry/{kind}': { items: [], next: null },
};

const boardOf = (items: readonly EmergencyLine[]): Answers => ({
  ...register,
  'GET /cases/{id}/notices': { desk: null, told: [], next: [] },
  'GET /emergencies': ({ address }) => {
    const query = new URL(address, 'http://api.example').searchParams;
    const exercise = query.get('exercise');
    const waits = query.get('state') === 'awaiting';
    const shown = items
      .filter(({ path }) => exercise === null || (path === 'exercise') === (exercise === 'true'))
      .filter(({ status }) => !waits || status === 'awaiting-confirmation');
    return { items: shown.slice(0, Number(query.get('limit') ?? 50)), next: null };
  },
});

describe('how far an order is', () => {
  const at = (second: number) => `2026-05-06T01:00:0${second}.000Z`;
  const statuses = (order: Partial<OrderRow>, is: Progress): readonly string[] =>
    stepsOf(orderRow(order), is).map(({ name, status }) => `${name} ${status}`);

  it('is done as far as somebody has said so, and stands at the next', () => {
    expect(statuses({}, { is: 'waiting', forMs: 0 })).toEqual([
      'ordered process',
      'taken wait',
      'sending wait',
      'finished wait',
    ]);
    expect(statuses({ handedOverAt: at(1) }, { is: 'waiting', forMs: 0 })[1]).toBe('taken process');
    const sending = { handedOverAt: at(1), acceptedAt: at(2), startedAt: at(3) };
    expect(statuses(sending, { is: 'sending', sent: 1, of: null, delivered: 0 })).toEqual([
      'ordered finish',
      'taken finish',
      'sending process',
      'finished wait',
    ]);
    const finished = { ...sending, finishedAt: at(4) };
    expect(statuses(finished, { is: 'finished', sent: 1, delivered: 1, failed: 0 })[3]).toBe('finished finish');
  });

  it.each([
    [{}, { is: 'not-taken', forMs: 1, resends: 2 }, 'ordered error'],
    [{}, { is: 'failing', forMs: 1, failures: 2 }, 'ordered error'],
    [{ handedOverAt: at(1) }, { is: 'silent', forMs: 1 }, 'taken error'],
    [{ handedOverAt: at(1), acceptedAt: at(2) }, { is: 'quiet', forMs: 1 }, 'sending error'],
  ] as const)('is stuck where %j is %j', (order, is, expected) => {
    expect(statuses(order, is).filter((step) => step.endsWith('error'))).toEqual([expected]);
  });

  it('of a stop ends with its confirmation, and of a drill sends nothing', () => {
    expect(statuses({ kind: 'cancel', handedOverAt: at(1) }, { is: 'waiting', forMs: 0 })).toEqual([
      'ordered finish',
      'stopped process',
    ]);
    expect(stepsOf(orderRow({ path: 'exercise' }), { is: 'rehearsing' }).map(({ name }) => name)).toContain(
      'rehearsing',
    );
  });

  it('is a share only of a target that the operator has named', () => {
    const counts = { sent: 999, delivered: 0, failed: 0, refused: 0 };
    expect(shareOf(orderRow({ counts, targeted: 1000 }))).toBe(99);
    expect(shareOf(orderRow({ counts, volumeCeiling: 1000 }))).toBeNull();
    expect(shareOf(orderRow({ counts, targeted: 1000, path: 'exercise' }))).toBeNull();
  });

  it('took the earlier of two times: what was accepted had been handed over', () => {
    const [ordered] = stepsOf(orderRow({ handedOverAt: at(3), acceptedAt: at(2) }), { is: 'accepted', afterMs: 0 });
    expect(ordered?.at).toBe(at(2));
  });
});

describe('the board', () => {
  it('puts the gravest first, and of one level the newest', () => {
    const lines = [
      emergencyLine({ caseId: 'blue', level: 'blue' }),
      emergencyLine({ caseId: 'old', triggeredAt: '2026-05-06T00:00:00.000Z' }),
      emergencyLine({ caseId: 'yellow', level: 'yellow' }),
      emergencyLine({ caseId: 'new' }),
    ];
    expect(worstFirst(lines).map(({ caseId }) => caseId)).toEqual(['new', 'old', 'yellow', 'blue']);
  });

  it.each([
    ['zh', '正在下达，尚无运营商接收', '需联系的运营商'],
    ['en', 'Being ordered, with no operator yet', 'Operators to call'],
  ] as const)('in %s never calls sent what no operator has, and counts whom to ring', async (language, said, stuck) => {
    const silent = orderRow({ issuedAt: '2026-05-06T00:50:00.000Z', failures: 3, status: 'failing' });
    show(<EmergencyBoardScreen />, {
      language,
      as: 'duty',
      at: '/emergencies',
      answers: boardOf([emergencyLine({ orders: [silent] })]),
    });
    const [card] = await screen.findAllByRole('listitem');
    expect(card?.textContent).toContain(said);
    expect(screen.getByText(stuck).closest('.ant-statistic')?.textContent).toBe(`${stuck}1`);
  });

  it('keeps a drill out of the real ones and out of the total', async () => {
    show(<EmergencyBoardScreen />, {
      as: 'duty',
      at: '/emergencies',
      answers: boardOf([
        emergencyLine(),
        emergencyLine({ caseId: 'e-00000000000000000000000001', path: 'exercise', text: '仅供演练。' }),
      ]),
    });
    const drills = await screen.findByRole('region', { name: '演练 1 件（不向公众发送）' });
    expect(within(drills).getByText(/仅供演练/)).toBeTruthy();
    expect(within(drills).getByText('演练：不向公众发送，仅用于检验链路')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '应急发送 1 件' })).queryByText(/仅供演练/)).toBeNull();
    expect(screen.getByText('进行中', { selector: '.ant-statistic *' }).closest('.ant-statistic')?.textContent).toBe(
      '进行中1',
    );
  });

  it('offers the duty officer to stop it, a stranger nothing', async () => {
    const shown = show(<EmergencyBoardScreen />, {
      as: 'duty',
      at: '/emergencies',
      answers: boardOf([emergencyLine()]),
    });
    await screen.findByRole('button', { name: '取消发送' });
    shown.unmount();
    show(<EmergencyBoardScreen />, { as: 'auditor', at: '/emergencies', answers: boardOf([emergencyLine()]) });
    await screen.findByText(/请立即转移/);
    expect(screen.queryByRole('button', { name: '取消发送' })).toBeNull();
  });
});

describe('the form of an emergency', () => {
  it.each([
    ['zh', '尚未填写完整：', '预警级别'],
    ['en', 'Still to fill in: ', 'Level'],
  ] as const)('says in %s what is missing, and sends nothing before', async (language, said, level) => {
    show(<TriggerScreen />, { language, as: 'machine', at: '/emergencies/new', answers: register });
    const missing = await screen.findByText(new RegExp(said));
    expect(missing.textContent).toContain(level);
    const [send] = screen.getAllByRole('button', { name: language === 'zh' ? '立即发送' : 'Send now' });
    expect(send?.matches(':disabled')).toBe(true);
  });

  it('of a drill says at once that it reaches nobody', async () => {
    const { user } = show(<TriggerScreen />, { as: 'machine', at: '/emergencies/new', answers: register });
    await user.click(await screen.findByRole('checkbox', { name: /这是演练/ }));
    await screen.findByRole('heading', { level: 1, name: '发起应急演练' });
    expect(screen.getByText('演练：不向公众发送，仅用于检验链路')).toBeTruthy();
    expect(screen.getByRole('button', { name: '开始演练' })).toBeTruthy();
  });

  it('is for those alone who may send one', async () => {
    show(<TriggerScreen />, { as: 'clerk', at: '/emergencies/new', answers: register });
    expect(await screen.findByText('当前身份没有发起应急发送的角色。')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('shows what phones get as it is typed', async () => {
    const { user } = show(<TriggerScreen />, { as: 'machine', at: '/emergencies/new', answers: register });
    await user.type(await screen.findByLabelText('短信内容'), '水库泄洪');
    await user.type(screen.getByLabelText('防御指引'), '远离河道。');
    const phone = screen.getByRole('region', { name: '手机收到的短信' });
    expect(phone.textContent).toContain('水库泄洪。远离河道。');
  });

  it('begins with nothing chosen and the sender’s own name', () => {
    expect(emptyAlert('广东省应急管理厅')).toMatchObject({ level: null, drill: false });
  });
});

describe('a part that is fetched apart', () => {
  it('is asked for again until it comes, once only, and says meanwhile that it is not there', async () => {
    let tries = 0;
    const { Part, prepare } = later<object>(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new TypeError('no network')) : Promise.resolve(() => <p>来了</p>);
    });
    prepare();
    prepare();
    show(<Part />);
    expect((await screen.findByRole('alert')).textContent).toContain('正在重试');
    expect(await screen.findByText('来了')).toBeTruthy();
    expect(tries).toBe(2);
  });

  it('stands for itself in its place where something is said to, before it comes and while it cannot', async () => {
    const { promise, reject } = Promise.withResolvers<() => null>();
    const { Part } = later<{ readonly of: string }>(() => promise, {
      meanwhile: ({ of }) => <p>等{of}</p>,
      failed: ({ of }) => <p>没有{of}</p>,
    });
    show(<Part of="图" />);
    expect(await screen.findByText('等图')).toBeTruthy();
    reject(new TypeError('no network'));
    expect(await screen.findByText('没有图')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
