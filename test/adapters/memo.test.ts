import { createMemo } from '../../lambda/adapters/memo.ts';

describe('what was made of texts', () => {
  it('is made once while it is used', () => {
    const memo = createMemo<number>(100);
    memo.set('a'.repeat(10), 1);
    for (let other = 0; other < 50; other += 1) {
      memo.set(`${other}`.padStart(10, '0'), other);
      expect(memo.get('a'.repeat(10))).toBe(1);
    }
  });

  it('is let go with what nobody asks for', () => {
    const memo = createMemo<number>(100);
    memo.set('first', 1);
    for (let other = 0; other < 50; other += 1) memo.set(`${other}`.padStart(10, '0'), other);
    expect(memo.get('first')).toBeUndefined();
    const kept = Array.from({ length: 50 }, (_none, other) => memo.get(`${other}`.padStart(10, '0')));
    expect(kept.filter((value) => value !== undefined).length).toBeLessThanOrEqual(10);
    expect(memo.get('49'.padStart(10, '0'))).toBe(49);
  });
});
