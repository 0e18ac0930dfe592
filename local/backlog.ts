/** Alerts on their way from this process to the queues of operators, of which none has been taken up for any operator yet. */
export type Backlog = {
  /** To be told before an order of the case is published. */
  readonly handedOver: (caseId: string) => void;
  /** An order of the case is on its way to an operator, or will not be published here. */
  readonly takenUp: (caseId: string) => void;
  /** Whole seconds, 1 to 10, after which there may be room for one more; null where there is room now. */
  readonly holdInSeconds: () => number | null;
};

export type BacklogOptions = {
  readonly nowMs: () => number;
  /** Whether it is this process that does not keep up, and not somebody whom it waits for. */
  readonly isBusy: () => boolean;
};

/** So many may wait however slow the machine is. */
const roomAtLeast = 32;
/** More may wait where as many have been taken up in so long. */
const lookingBackMs = 2_000;
/** What has waited so long does not wait for this process any more. */
const forgottenAfterMs = 30_000;
const heldAtMostInSeconds = 10;

/**
 * Says when to take no more alerts for the moment: an answer of 202 that nobody is told of for minutes is worse than one of
 * 503 that says when to ask again (RFC 9110 section 10.2.3). The room is what was taken up in the last two seconds.
 */
export const createBacklog = ({ nowMs, isBusy }: BacklogOptions): Backlog => {
  const waiting = new Map<string, number>();
  /** When cases were taken up, the oldest first; older ones are let go, however seldom anybody asks. */
  const taken: number[] = [];

  const recent = (): number => {
    const since = nowMs() - lookingBackMs;
    const first = taken.findIndex((at) => at > since);
    taken.splice(0, first < 0 ? taken.length : first);
    return taken.length;
  };
  const forgetLost = (): void => {
    const before = nowMs() - forgottenAfterMs;
    for (const [caseId, since] of waiting) if (since <= before) waiting.delete(caseId);
  };

  return {
    handedOver: (caseId) => {
      if (!waiting.has(caseId)) waiting.set(caseId, nowMs());
    },
    takenUp: (caseId) => {
      if (!waiting.delete(caseId)) return;
      recent();
      taken.push(nowMs());
    },
    holdInSeconds: () => {
      if (waiting.size < roomAtLeast) return null;
      forgetLost();
      const inTime = recent();
      const above = waiting.size - Math.max(roomAtLeast, inTime);
      if (above < 0 || !isBusy()) return null;
      const perSecond = Math.max(1, (inTime * 1_000) / lookingBackMs);
      return Math.min(heldAtMostInSeconds, Math.max(1, Math.ceil(above / perSecond)));
    },
  };
};

const lookedAtEveryMs = 100;
const busyAbove = 0.8;

/** Whether the thread that runs this had hardly a moment to itself since it was last looked at. */
export const threadIsBusy = (): (() => boolean) => {
  let since = performance.eventLoopUtilization();
  let [at, utilization] = [performance.now(), 0];
  return () => {
    if (performance.now() - at >= lookedAtEveryMs) {
      utilization = performance.eventLoopUtilization(since).utilization;
      since = performance.eventLoopUtilization();
      at = performance.now();
    }
    return utilization > busyAbove;
  };
};
