import type { OrderRow } from '../../console/api/types.ts';
import { decisionWords } from '../../console/features/application/decision/decision-words.ts';
import { closedAs } from '../../console/features/application/decision/why-not.ts';
import { orderRow } from './order-row.ts';

const row = (kind: OrderRow['kind'], status: OrderRow['status']): OrderRow =>
  orderRow({ kind, status, path: 'ordinary' });

describe('how an application ended', () => {
  it.each<readonly [string, Parameters<typeof closedAs>[0], string]>([
    ['halted before any order', { status: 'halted', orders: [] }, '已停止发送：未向任何运营商下达'],
    [
      'halted and not acknowledged by all',
      { status: 'halted', orders: [row('send', 'started'), row('halt', 'accepted'), row('halt', 'handed-over')] },
      '已要求停止发送：运营商尚未全部确认',
    ],
    [
      'halted and acknowledged by each that had it',
      { status: 'halted', orders: [row('send', 'started'), row('halt', 'finished'), row('halt', 'suppressed')] },
      '已停止发送：各运营商均已确认',
    ],
    ['withdrawn', { status: 'withdrawn', orders: [] }, '申请单位已撤回'],
    ['lapsed', { status: 'lapsed', orders: [] }, '已失效，未发送'],
  ])('%s, is said by what has happened', (_how, ended, said) => {
    expect(decisionWords.zh.closed[closedAs(ended)]).toBe(said);
  });
});
