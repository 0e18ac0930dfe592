import { createGivingBack, type Use } from '../../local/memory.ts';

const everyMs = 5_000;

/** Looks at one use after another; how often memory was given back, and what was held behind each. */
const looks = (uses: readonly Use[], heldAfter = 300) => {
  let now: Use = { cpuMs: 0, rssInMb: 250 };
  let given = 0;
  const look = createGivingBack(
    everyMs,
    () => now,
    () => {
      given += 1;
      now = { ...now, rssInMb: heldAfter };
    },
  );
  return uses.map((use) => {
    now = use;
    look();
    return given;
  });
};

describe('what a burst took of memory is given back', () => {
  it('once nothing is done any more, and not before', () => {
    const burst = { cpuMs: 5_000, rssInMb: 700 };
    expect(looks([burst, { cpuMs: 9_000, rssInMb: 700 }, { cpuMs: 9_100, rssInMb: 700 }])).toEqual([0, 0, 1]);
  });

  it('once for each burst: what is held behind it is what there is', () => {
    const quiet = (cpuMs: number, rssInMb: number) => ({ cpuMs, rssInMb });
    expect(looks([quiet(100, 700), quiet(200, 300), quiet(300, 440), quiet(400, 460)])).toEqual([1, 1, 1, 2]);
  });

  it('not where it is not worth a stop', () => {
    expect(looks([{ cpuMs: 100, rssInMb: 390 }])).toEqual([0]);
  });
});
