import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Burst, type BurstAsked } from './burst-messages.ts';

export type BurstClient = {
  /** `total` triggers, `concurrency` at a time, each as soon as the one before it is answered. */
  readonly burst: (asked: BurstAsked) => Promise<Burst>;
  readonly stop: () => Promise<void>;
};

/** Clients in a process of their own: what they take, of time and memory, is not the system's. */
export const startBurstClient = (baseUrl: string): BurstClient => {
  const child = fork(fileURLToPath(new URL('./burst-client-process.ts', import.meta.url)), [baseUrl], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return {
    burst: async (asked) => {
      child.send(asked);
      const [answer]: unknown[] = await once(child, 'message');
      return Burst.parse(answer);
    },
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
};
