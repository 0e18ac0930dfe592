import { fireEvent, screen, within } from '@testing-library/react';
import { emergencyCase } from '../emergency-case.ts';
import { orderRow } from '../order-row.ts';
import { ask, id, open } from './opened.tsx';

const stuck = orderRow({
  caseId: id,
  orderId: `${id}.1.mobile`,
  issuedAt: '2026-05-06T00:50:00.000Z',
  status: 'failing',
  failures: 3,
  maybeReceived: false,
});
const taken = orderRow({
  ...stuck,
  orderId: `${id}.1.telecom`,
  operator: 'telecom',
  status: 'accepted',
  acceptedAt: stuck.issuedAt,
});
const found = emergencyCase({ orders: [stuck, taken] });
const said = {
  ...{ orderId: stuck.orderId, version: 2, acceptedAt: null, startedAt: null, finishedAt: null },
  status: 'failing',
  ...{ lastReceiptAt: null, offsetSeconds: null, correctedAt: null, counts: null, targeted: null },
  operatorReference: null,
} as const;

describe('an operator that cannot be reached', () => {
  it('is rung by the duty officer, who records to whom the order was given, under its id', async () => {
    const { user, asked } = await open(found, { 'POST /orders/{orderId}/telephone': said });
    await screen.findByRole('button', { name: '记录电话下达…' });
    const dialog = await ask(user, '记录电话下达…');
    expect(dialog.getByText(stuck.orderId)).toBeTruthy();
    const deed = dialog.getByRole('button', { name: '记录电话下达' });
    expect(deed.matches(':disabled')).toBe(true);
    fireEvent.change(dialog.getByRole('textbox', { name: '对方部门或岗位' }), { target: { value: '网络运行部' } });
    fireEvent.change(dialog.getByRole('textbox', { name: '对方姓名（以其自述为准）' }), {
      target: { value: '值班长' },
    });
    await user.click(deed);
    await within(screen.getByRole('region', { name: '通知' })).findByText('电话下达已记录');
    expect(asked().find(({ route }) => route.endsWith('/telephone'))).toMatchObject({
      body: {
        stage: 'ordered',
        office: '网络运行部',
        spokenTo: '值班长',
        at: expect.stringContaining('2026-05-06T09:00'),
      },
    });
  });

  it('is not rung where its systems have taken the order, nor by whoever is not on duty there', async () => {
    const { unmount } = await open(emergencyCase({ orders: [taken] }));
    expect(screen.queryByRole('button', { name: '记录电话下达…' })).toBeNull();
    unmount();
    await open(found, {}, { as: 'machine' });
    expect(screen.queryByRole('button', { name: '记录电话下达…' })).toBeNull();
  });

  it('says when it was given the order by telephone and who recorded that, and claims no receipt', async () => {
    const telephoned = {
      stage: 'ordered',
      at: '2026-05-06T00:55:00.000Z',
      office: '网络运行部',
      by: '值班员',
    } as const;
    await open(emergencyCase({ orders: [{ ...stuck, telephoned }] }));
    const table = await screen.findByRole('table', { name: '下达各运营商的指令及其回执' });
    expect(within(table).getByText('已电话下达（08:55，记录人值班员），未见系统回执')).toBeTruthy();
    expect(within(table).queryByText(/下达受阻/)).toBeNull();
  });
});
