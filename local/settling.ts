import type { ClockTimer } from './clock-timer.ts';

type Idle = { readonly idle: () => Promise<void> };

/** Consumers and operators feed each other: idle is when a few rounds of both found nothing. */
const rounds = 3;

/** Whether `work` was done within `ms`. */
export const within = (ms: number, work: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    work.then(() => true),
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), ms).unref();
    }),
  ]);

/** Runs what is due and waits, at most `atMostMs`, until streams and operators have come to rest. */
export const createSettle =
  (timer: ClockTimer, feed: Idle, operators: Idle, atMostMs: number) => async (): Promise<void> => {
    const rest = async (): Promise<void> => {
      for (let round = 0; round < rounds; round += 1) {
        await feed.idle();
        await operators.idle();
      }
      await feed.idle();
    };
    await timer.runNow();
    await within(atMostMs, rest());
    await timer.runNow();
    await within(atMostMs, feed.idle());
  };
