import { orderProblemWords, partAtFault } from '../../console/answers/problem-part-words.ts';

describe('a coordination order that was refused', () => {
  it.each([
    ['/order/operators', 'volume', '超过申请数量一成'],
    ['/order/operators/1/operator', 'operator', '第 2 家运营商'],
    ['/order/window', 'outside', '超出申请的时段'],
    ['/order/window/end', 'ended', '结束不晚于开始'],
    ['/order/window/start', 'over', '发送时间已到'],
    ['/order/divisions/0', 'division', '第 1 处发送范围'],
    ['/order/accessNumber', 'accessNumber', '接入号码'],
  ])('for its %s is told what was wrong with it', (pointer, is, says) => {
    const part = partAtFault(pointer);
    expect(part?.is).toBe(is);
    if (part !== null) expect(orderProblemWords.zh.parts[part.is](part.at)).toContain(says);
  });

  it.each(['/order', '/reason', undefined])(
    'for nothing in particular (%s) is told only that it was refused',
    (pointer) => expect(partAtFault(pointer)).toBeNull(),
  );
});
