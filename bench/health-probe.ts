import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

export type HealthProbe = {
  /** How long each answer took since this was asked last, in ms. */
  readonly report: () => Promise<readonly number[]>;
  readonly stop: () => Promise<void>;
};

/** Somebody outside who asks all the time whether the runtime is well. */
export const startHealthProbe = (baseUrl: string): HealthProbe => {
  const program = fileURLToPath(new URL('./health-probe-process.ts', import.meta.url));
  const child = fork(program, [baseUrl], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  return {
    report: async () => {
      child.send('report');
      const [took]: unknown[] = await once(child, 'message');
      return z.array(z.number()).parse(took);
    },
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
};
