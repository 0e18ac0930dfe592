import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Addresses, readAddresses } from '../../local/addresses.ts';
import { present } from '../local/support/scratch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const quiet = '--disable-warning=ExperimentalWarning';

const launch = (dataDir: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [quiet, ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** The whole local system as a process of its own, which can be killed and started again on the same data. */
export type SystemProcess = {
  readonly addresses: () => Addresses;
  /** Resolves when it says that it is ready. */
  readonly start: () => Promise<void>;
  /** No farewell: SIGKILL. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export const systemProcess = (dataDir: string): SystemProcess => {
  let child: ChildProcess | undefined;
  const isReady = async (running: ChildProcess): Promise<void> => {
    for await (const line of createInterface({ input: present(running.stdout) }))
      if (line.startsWith('Ready in')) return void running.stdout?.resume();
    throw new Error('the system ended before it was ready');
  };
  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    const running = child;
    if (running === undefined || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
    child = undefined;
  };
  return {
    addresses: () => present(readAddresses(dataDir)),
    start: async () => {
      const started = launch(dataDir, 'local/main.ts', '--no-story', '--no-console');
      child = started;
      await isReady(started);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
  };
};

/** Runs a command of the command line on the data; answers its exit code and its lines. */
export const commandLine = async (dataDir: string, ...args: readonly string[]) => {
  const command = launch(dataDir, 'cli/main.ts', ...args);
  const exited = once(command, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: present(command.stdout) })) lines.push(line);
  const [code]: unknown[] = await exited;
  return { code, lines };
};
