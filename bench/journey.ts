import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { sampleOperators } from '../local/sample-world.ts';
import { messages, rainstorm } from '../local/scenario/messages.ts';
import { unlikeAny } from './emergency-arms.ts';
import type { Stage } from './stage.ts';

/** One step of a journey: what a person or machine asks for, and nothing else. */
export type Step = { readonly title: string; readonly run: () => Promise<unknown> };

const Case = z.looseObject({ id: z.string(), version: z.int() });
type Case = z.infer<typeof Case>;
const Listed = z.looseObject({ orders: z.array(z.looseObject({ orderId: z.string(), operator: z.string() })) });
const Checked = z.looseObject({ leadTime: z.looseObject({ earliestSend: z.looseObject({ date: z.string() }) }) });

const clerk = '水利部·经办人';
const approver = '工业和信息化部·审批人';
const second = '工业和信息化部·复核人';
const warningSystem = '广东省突发事件预警信息发布中心·系统';
const operatorNames: Readonly<Record<string, string>> = {
  telecom: '中国电信·系统',
  mobile: '中国移动·系统',
  unicom: '中国联通·系统',
  broadnet: '中国广电·系统',
};

const senderOn = (stage: Stage) => async (as: string, method: string, path: string, body?: unknown) => {
  const headers = { ...(await stage.headersOf(as)), 'idempotency-key': randomUUID() };
  const answer = await stage.http.send(method, path, headers, body === undefined ? undefined : JSON.stringify(body));
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  const read: unknown = JSON.parse(answer.text);
  return read;
};
type Send = ReturnType<typeof senderOn>;

const postReceipts = async (stage: Stage, send: Send, found: Case, operators: readonly string[], receipt: object) => {
  const { orders } = Listed.parse(await send('工业和信息化部·审计员', 'GET', pathOf(found)));
  stage.calls.take();
  for (const { orderId, operator } of orders.filter((order) => operators.includes(order.operator)))
    await send(operatorNames[operator] ?? '', 'POST', `/orders/${orderId}/receipts`, {
      ...receipt,
      at: stage.runtime.core.clock(),
    });
};

const pathOf = ({ id }: Case): string => `/${id.startsWith('e-') ? 'emergencies' : 'applications'}/${id}`;

const counts = { sent: 1000, delivered: 990, failed: 8, refused: 2 };
const [firstOperator, ...otherOperators] = sampleOperators;
const beforeLast = otherOperators.slice(0, -1);
const lastOperator = otherOperators.slice(-1);

/** Receipts of one operator, then of those between (not counted apart), then of the last, which moves the case on. */
const receiptSteps = (stage: Stage, send: Send, found: () => Case): readonly Step[] => {
  const post = (operators: readonly string[], receipt: object) =>
    postReceipts(stage, send, found(), operators, receipt);
  return [
    { title: 'receipt: accepted, one operator', run: () => post([firstOperator], { kind: 'accepted' }) },
    { title: '', run: () => post(beforeLast, { kind: 'accepted' }) },
    { title: 'receipt: accepted, the last operator', run: () => post(lastOperator, { kind: 'accepted' }) },
    { title: 'receipt: started, one operator', run: () => post([firstOperator], { kind: 'started' }) },
    { title: 'receipt: progress, one operator', run: () => post([firstOperator], { kind: 'progress', counts }) },
    { title: 'receipt: finished, one operator', run: () => post([firstOperator], { kind: 'finished', counts }) },
    { title: '', run: () => post(beforeLast, { kind: 'finished', counts }) },
    { title: 'receipt: finished, the last operator', run: () => post(lastOperator, { kind: 'finished', counts }) },
  ];
};

const moveClock = async ({ runtime }: Stage, instant: string): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${runtime.url}/local/clock`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ instant }),
  });
  if (!answer.ok) throw new Error(`the clock answered ${answer.status}`);
};

/** An application that needs two signatures, from its draft to the last operator’s report. */
export const ordinaryJourney = async (stage: Stage): Promise<readonly Step[]> => {
  const send = senderOn(stage);
  const { leadTime } = Checked.parse(await send(clerk, 'POST', '/checks', { content: messages.waterSaving }));
  const { date } = leadTime.earliestSend;
  const window = { start: `${date}T09:00:00+08:00`, end: `${date}T20:00:00+08:00` };
  const { divisions } = messages.waterSaving;
  const operators = sampleOperators.map((operator) => ({ operator, volumeCeiling: 1_000_000 }));
  const order = { operators, window, divisions, accessNumber: '106990000123' };
  const content = { ...messages.waterSaving, window };
  let found: Case = { id: '', version: 0 };
  const act = (as: string, path: string, body: object) => async () => {
    const at = found.id === '' ? path : `${pathOf(found)}${path}`;
    const version = found.id === '' ? {} : { version: found.version };
    found = Case.parse(await send(as, 'POST', at, { ...version, ...body }));
  };
  const read = (path: string) => () => send(approver, 'GET', path === '' ? pathOf(found) : path);
  return [
    { title: 'check a draft, save nothing', run: () => send(clerk, 'POST', '/checks', { content }) },
    { title: 'draft', run: act(clerk, '/applications', { content }) },
    { title: 'submit', run: act(clerk, '/submit', {}) },
    { title: 'work list, one page', run: read('/applications?limit=20') },
    { title: 'read the case', run: read('') },
    { title: 'approve: first signature', run: act(approver, '/approve', { order, reason: '同意。' }) },
    { title: 'approve: second signature', run: act(second, '/second-sign', { reason: '复核同意。' }) },
    { title: 'window opens: dispatch to four operators', run: () => moveClock(stage, window.start) },
    ...receiptSteps(stage, send, () => found),
  ];
};

/** An emergency inside its standing authority, and its paperwork. */
export const emergencyJourney = async (stage: Stage): Promise<readonly Step[]> => {
  const send = senderOn(stage);
  const filing = { reason: '强降雨。', plan: { title: '广东省防汛防旱防风防冻应急预案' }, situation: '先行发送。' };
  let found: Case = { id: '', version: 0 };
  const alert = () => unlikeAny(rainstorm(stage.runtime.core.clock()));
  const act = (as: string, path: string, body: () => object) => async () => {
    const version = path === '/emergencies' ? {} : { version: found.version };
    const at = path === '/emergencies' ? path : `${pathOf(found)}${path}`;
    found = Case.parse(await send(as, 'POST', at, { ...version, ...body() }));
  };
  const department = '广东省应急管理厅·经办人';
  const authority = '广东省通信管理局·审批人';
  return [
    { title: 'trigger: sent to four operators', run: act(warningSystem, '/emergencies', () => ({ alert: alert() })) },
    ...receiptSteps(stage, send, () => found).slice(0, 6),
    { title: 'update', run: act(warningSystem, '/update', () => ({ alert: alert() })) },
    { title: 'cancel', run: act(warningSystem, '/cancel', () => ({ reason: '雨势减弱。' })) },
    { title: 'paperwork: file', run: act(department, '/paperwork', () => ({ document: filing })) },
    { title: 'paperwork: accept', run: act(authority, '/paperwork/accept', () => ({ reason: '符合规定。' })) },
  ];
};
