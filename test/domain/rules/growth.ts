import { threadCpuUsage } from 'node:process';

/** Processor time is told in steps of several milliseconds on some machines: what is cheap is done until it can be told. */
const tellableMicroseconds = 40_000;

/** Processor time of this thread: what else the machine does takes none of it. */
const microsecondsOf = (work: () => unknown): number => {
  const before = threadCpuUsage();
  for (let times = 1; ; times += 1) {
    work();
    const { user, system } = threadCpuUsage(before);
    if (user + system >= tellableMicroseconds) return (user + system) / times;
  }
};

const triesAtMost = 3;

/**
 * How many times as dear `longer` is as `shorter`, each at the cheapest of its tries, taken in turn. No further try is
 * made once that is less than `enough`: a fault of the moment goes away, growth does not.
 */
export const timesAsDear = (shorter: () => unknown, longer: () => unknown, enough: number): number => {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < triesAtMost && !(long / short < enough); tries += 1) {
    short = Math.min(short, microsecondsOf(shorter));
    long = Math.min(long, microsecondsOf(longer));
  }
  return long / short;
};
