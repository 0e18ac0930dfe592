import { createEnding } from '../../local/ending.ts';

const never = (): Promise<void> => new Promise(() => undefined);

const endingOf = (stop: () => Promise<void>) => {
  const exits: number[] = [];
  return { exits, end: createEnding({ stop }, (code) => void exits.push(code), 20) };
};

describe('the end of the runtime', () => {
  it('comes when all has been stopped', async () => {
    const { exits, end } = endingOf(async () => undefined);
    await end(0);
    expect(exits).toEqual([0]);
  });

  it.each([
    ['does not stop', never],
    ['fails to stop', async () => Promise.reject(new Error('no'))],
  ])('comes in time though something %s', async (_, stop) => {
    const { exits, end } = endingOf(stop);
    await end(1);
    expect(exits).toEqual([1]);
  });

  it('comes at once for whoever asks twice', async () => {
    const { exits, end } = endingOf(never);
    const first = end(0);
    await end(0);
    expect(exits).toEqual([0]);
    await first;
  });
});
