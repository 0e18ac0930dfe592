/** How long a service may take over one attempt, and how many it gets. */
export type Limits = {
  readonly connectWithinMs: number;
  readonly answerWithinMs: number;
  readonly attemptsAtMost: number;
};

/** By themselves the SDK's clients wait for ever. */
export const limits = {
  /** Two attempts end before an emergency must be answered. */
  emergency: { connectWithinMs: 500, answerWithinMs: 900, attemptsAtMost: 2 },
  /** Three end before any function does. */
  background: { connectWithinMs: 1_000, answerWithinMs: 3_000, attemptsAtMost: 3 },
  /** Copying 20 MB takes its time. */
  files: { connectWithinMs: 1_000, answerWithinMs: 8_000, attemptsAtMost: 3 },
  /** The engines share the process, so how long they take says how busy it is; and a long poll lasts 20 s. */
  embedded: { connectWithinMs: 10_000, answerWithinMs: 30_000, attemptsAtMost: 3 },
} as const satisfies Readonly<Record<string, Limits>>;

/** `socketTimeout` ends an answer that breaks off half way: the others end with its head. */
export const bounded = ({ connectWithinMs, answerWithinMs, attemptsAtMost }: Limits) => ({
  maxAttempts: attemptsAtMost,
  requestHandler: {
    connectionTimeout: connectWithinMs,
    requestTimeout: answerWithinMs,
    // Without it the limit is only warned of.
    throwOnRequestTimeout: true,
    socketTimeout: answerWithinMs,
  },
});
