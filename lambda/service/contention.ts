import { createTurns, type TakeTurn } from './turns.ts';

/** How a command goes about a stream that others write to at the same time. */
export type Contention = {
  /** No new attempt is begun after this; what answers over HTTP is given up by its gateway at 30 s. */
  readonly withinMs: number;
  /** What the first wait is drawn below; twice as much for each later one, up to `waitAtMostMs`. */
  readonly firstWaitMs: number;
  readonly waitAtMostMs: number;
  readonly elapsedMs: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly takeTurn: TakeTurn;
};

/** 200 writers whose attempts take some 20 ms fit into the longest wait one behind another. */
export const contention: Contention = {
  withinMs: 10_000,
  firstWaitMs: 20,
  waitAtMostMs: 4_000,
  elapsedMs: () => performance.now(),
  random: Math.random,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  takeTurn: createTurns(),
};

/** Others came first at every attempt while there was time. Nothing was written; the same command may be given again. */
export class Contended extends Error {
  override readonly name = 'Contended';
}

export type Contending = {
  /** Waits before the next attempt. Throws `Contended` where that would begin too late. */
  readonly lost: () => Promise<void>;
  readonly end: () => void;
};

/**
 * What one command does when it has lost: first it waits for those of its own process that have lost before it; if it is
 * beaten then, it is by another process, and it waits with full jitter, so that who lost together does not come back together.
 */
export const startContending = (stream: string, how: Contention): Contending => {
  const { withinMs, firstWaitMs, waitAtMostMs, elapsedMs, random, pause, takeTurn } = how;
  const startedAt = elapsedMs();
  const leftMs = (): number => withinMs - (elapsedMs() - startedAt);
  let endTurn: (() => void) | null = null;
  let waits = 0;
  const fail = (): never => {
    throw new Contended(`${stream}: lost to other commits for ${withinMs} ms`);
  };
  return {
    lost: async () => {
      if (endTurn === null) {
        endTurn = await takeTurn(stream, Math.max(0, leftMs()));
        return endTurn === null ? fail() : undefined;
      }
      const wait = random() * Math.min(waitAtMostMs, firstWaitMs * 2 ** waits);
      waits += 1;
      if (wait > leftMs()) fail();
      return pause(wait);
    },
    end: () => endTurn?.(),
  };
};
