import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Child = {
  readonly pid: number;
  /** Resolves with the first line that fits, and the milliseconds since the spawn; rejects when the process ends before. */
  readonly line: (pattern: RegExp) => Promise<{ readonly text: string; readonly afterMs: number }>;
  /** Ends the process group and waits until it is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
};

type Seen = { readonly text: string; readonly afterMs: number };

const root = fileURLToPath(new URL('..', import.meta.url));

const signalGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  if (pid !== undefined) process.kill(-pid, signal);
};

/** Runs a command in the project's root, in a process group of its own, and reads its standard output by lines. */
export const startChild = (command: string, args: readonly string[], env: Readonly<Record<string, string>>): Child => {
  const start = performance.now();
  const child = spawn(command, [...args], {
    cwd: root,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seen: Seen[] = [];
  let waiting: { readonly pattern: RegExp; readonly found: (line: Seen) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = { text, afterMs: performance.now() - start };
    seen.push(line);
    for (const { pattern, found } of waiting) if (pattern.test(text)) found(line);
    waiting = waiting.filter(({ pattern }) => !pattern.test(text));
  });
  const exited = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const known = seen.find(({ text }) => pattern.test(text));
        if (known !== undefined) return resolve(known);
        waiting.push({ pattern, found: resolve });
        void exited.then(() => reject(new Error(`${command} ended before it said ${pattern.source}`)), reject);
      }),
    end: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) signalGroup(child, signal);
      await exited;
    },
  };
};
