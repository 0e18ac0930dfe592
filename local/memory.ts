import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * How much more than what lives V8 lets the heap become before it collects. Left to itself it takes as much as a burst could
 * make use of (1.2 GB where 0.14 live), and keeps it.
 */
export const growSlowly = (): void => setFlagsFromString('--heap-growing-percent=60');

export type Use = { readonly cpuMs: number; readonly rssInMb: number };

const mebibyte = 1_048_576;

/** What this process has used of the processor, and holds of memory. */
export const useNow = (): Use => {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1_000, rssInMb: process.memoryUsage.rss() / mebibyte };
};

/** Collects with everything movable moved together, and gives the system what is free then. It stops the thread meanwhile. */
export const giveBack = (): void => {
  setFlagsFromString('--expose-gc');
  const collect: (how: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void = runInNewContext('gc');
  collect({ type: 'major', flavor: 'last-resort' });
};

/** Less than this share of a core is what a runtime takes that nobody asks for anything. */
const quietShare = 0.1;
/** Less than this is not worth a stop. */
const worthInMb = 150;

/**
 * One look at what is used, to be taken every so often: where a burst is over, gives back what it took. Nothing is given back
 * while anything is done, since whoever asks meanwhile waits.
 */
export const createGivingBack = (everyMs: number, use: () => Use = useNow, give: () => void = giveBack) => {
  let before = use();
  let held = before.rssInMb;
  return (): void => {
    const now = use();
    const isQuiet = now.cpuMs - before.cpuMs < everyMs * quietShare;
    before = now;
    if (!isQuiet || now.rssInMb < held + worthInMb) return;
    give();
    before = use();
    held = before.rssInMb;
  };
};

const lookEveryMs = 5_000;

/** Keeps this process from holding what only a burst has needed. */
export const holdMemoryLow = (): void => {
  growSlowly();
  setInterval(createGivingBack(lookEveryMs), lookEveryMs).unref();
};
