import { applicationWords, hasStopped, stoppingOf } from '../../console/features/application/detail/detail-words.ts';
import { orderRow } from './order-row.ts';

describe('a stop as the department reads it', () => {
  it.each([
    ['halt', 'finished', '已确认停止'],
    ['halt', 'accepted', '已确认停止'],
    ['halt', 'handed-over', '尚未确认停止'],
    ['halt', 'failing', '尚未确认停止'],
    ['halt', 'suppressed', '未收到发送指令，无须停止'],
    ['send', 'finished', null],
  ] as const)('of %s, %s', (kind, status, said) => {
    const stopping = stoppingOf({ kind, status });
    expect(stopping === null ? null : applicationWords.zh.stoppings[stopping]).toBe(said);
  });

  it('ends a send that last said that it was sending, at its own operator alone', () => {
    const send = orderRow({ path: 'ordinary', status: 'started' });
    const halt = orderRow({ path: 'ordinary', kind: 'halt', status: 'finished' });
    expect(hasStopped(send, [send, halt])).toBe(true);
    expect(hasStopped(send, [send, { ...halt, operator: 'unicom' }])).toBe(false);
    expect(hasStopped(send, [send, { ...halt, status: 'handed-over' }])).toBe(false);
    for (const status of ['finished', 'suppressed'] as const)
      expect(hasStopped({ ...send, status }, [halt])).toBe(false);
    expect(hasStopped(halt, [halt])).toBe(false);
  });
});
