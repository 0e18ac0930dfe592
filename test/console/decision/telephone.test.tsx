import { fireEvent, screen, within } from '@testing-library/react';
import { orderRow } from '../order-row.ts';
import { ask, id, open, waiting } from './opened.tsx';

const stuck = orderRow({
  caseId: id,
  orderId: `${id}.3.mobile`,
  path: 'ordinary',
  issuedAt: '2026-05-06T00:50:00.000Z',
  status: 'failing',
  failures: 3,
  maybeReceived: false,
});
const taken = orderRow({ ...stuck, orderId: `${id}.3.telecom`, operator: 'telecom', acceptedAt: stuck.issuedAt });
const sending = waiting({ status: 'dispatching', possibleActions: [], orders: [stuck, taken] });
const said = {
  ...{ orderId: stuck.orderId, version: 2, acceptedAt: null, startedAt: null, finishedAt: null },
  status: 'failing',
  ...{ lastReceiptAt: null, offsetSeconds: null, correctedAt: null, counts: null, targeted: null },
  operatorReference: null,
} as const;

describe('an operator that an ordinary message cannot be handed to', () => {
  it('is rung by the duty officer, who records it beside the order', async () => {
    const { user, asked } = await open(sending, { 'POST /orders/{orderId}/telephone': said }, { as: 'duty' });
    expect(await screen.findAllByRole('button', { name: '记录电话下达…' })).toHaveLength(1);
    const dialog = await ask(user, '记录电话下达…');
    expect(dialog.getByText(stuck.orderId)).toBeTruthy();
    fireEvent.change(dialog.getByRole('textbox', { name: '对方部门或岗位' }), { target: { value: '网络运行部' } });
    fireEvent.change(dialog.getByRole('textbox', { name: '对方姓名（以其自述为准）' }), {
      target: { value: '值班长' },
    });
    await user.click(dialog.getByRole('button', { name: '记录电话下达' }));
    await within(screen.getByRole('region', { name: '通知' })).findByText('电话下达已记录');
    expect(asked().find(({ route }) => route.endsWith('/telephone'))?.body).toMatchObject({
      stage: 'ordered',
      office: '网络运行部',
      spokenTo: '值班长',
    });
  });

  it('is not rung by whoever decides on messages, but has no duty', async () => {
    await open(sending);
    expect(await screen.findByRole('table', { name: '下达各运营商的发送指令和叫停指令及其回执' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '记录电话下达…' })).toBeNull();
  });
});
