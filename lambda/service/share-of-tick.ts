/** How much of a tick the items of one case may take before all others have been looked at. */
export type Share = {
  readonly isUsedBy: (caseId: string) => boolean;
  /** Does some work and counts how long it took. */
  readonly timed: <T>(caseId: string, work: () => Promise<T>) => Promise<T>;
};

/** Five seconds of forty. A case that hangs for three at each look is looked at twice, then everything else is. */
const partOfTick = 1 / 8;

export const shareOf = ({
  withinMs,
  elapsedMs,
}: {
  readonly withinMs: number;
  readonly elapsedMs: () => number;
}): Share => {
  const used = new Map<string, number>();
  return {
    isUsedBy: (caseId) => (used.get(caseId) ?? 0) >= withinMs * partOfTick,
    timed: async (caseId, work) => {
      const begun = elapsedMs();
      try {
        return await work();
      } finally {
        used.set(caseId, (used.get(caseId) ?? 0) + elapsedMs() - begun);
      }
    },
  };
};

/** When all else is done, whatever time is left is anybody's. */
export const unlimited: Share = { isUsedBy: () => false, timed: (_, work) => work() };
