import { inPieces, oneAtATime } from '../../lambda/service/in-pieces.ts';

function* working(pieces: number) {
  for (let piece = 0; piece < pieces; piece += 1) yield 10;
  return 'done';
}

it('work in pieces comes to its end, and whatever else waits is done between', async () => {
  const told: string[] = [];
  const work = inPieces(working(100), { most: 2_000, inARow: 20 }).then((end) => told.push(String(end)));
  for (let turn = 0; turn < 3; turn += 1)
    await new Promise<void>((resolve) => {
      setImmediate(() => {
        told.push('other');
        resolve();
      });
    });
  await work;
  expect(told).toEqual(['other', 'other', 'other', 'done']);
});

it('work in pieces is given up as soon as it comes to more than it may', async () => {
  let pieces = 0;
  function* endless(): Generator<number, string, undefined> {
    for (;;) {
      pieces += 1;
      yield 10;
    }
  }
  expect(await inPieces(endless(), { most: 95, inARow: 20 })).toBeNull();
  expect(pieces).toBe(10);
});

describe('one at a time', () => {
  it('runs each after the one before, also where that failed, and nobody beyond the most', async () => {
    const inTurn = oneAtATime(2);
    const first = Promise.withResolvers<string>();
    const ran: string[] = [];
    const run = (name: string, until: Promise<string>) =>
      inTurn(async () => {
        ran.push(name);
        return until;
      });
    const one = run('one', first.promise);
    const two = run('two', Promise.resolve('second'));
    expect(run('three', Promise.resolve('third'))).toBeNull();
    await Promise.resolve();
    expect(ran).toEqual(['one']);
    first.reject(new Error('no answer'));
    await expect(one).rejects.toThrow('no answer');
    expect(await two).toBe('second');
    expect(await run('four', Promise.resolve('fourth'))).toBe('fourth');
  });
});
