import { setTimeout as wait } from 'node:timers/promises';
import { createSlots } from '../../local/slots.ts';

const open = new AbortController().signal;

describe('slots', () => {
  it('let so much work go on at once, in the order of coming, and all of it in the end', async () => {
    const inSlot = createSlots(4);
    let [now, most] = [0, 0];
    const begun: number[] = [];
    const work = (index: number) => async () => {
      begun.push(index);
      now += 1;
      most = Math.max(most, now);
      await wait(1);
      now -= 1;
      return index;
    };
    const all = Array.from({ length: 100 }, (_, index) => index);
    expect(await Promise.all(all.map((index) => inSlot(work(index), open)))).toEqual(all);
    expect([most, begun]).toEqual([4, all]);
  });

  it('are given back by work that fails, and by whoever has given up waiting', async () => {
    const inSlot = createSlots(1);
    const failing = inSlot(async () => Promise.reject(new Error('no')), open);
    const gone = inSlot(async () => 'gone', AbortSignal.abort());
    const last = inSlot(async () => 'last', open);
    await expect(failing).rejects.toThrow('no');
    await expect(gone).rejects.toThrow();
    expect(await last).toBe('last');
  });
});
