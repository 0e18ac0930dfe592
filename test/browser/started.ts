import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Addresses, readAddresses } from '../../local/addresses.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the README's first command starts, on free ports and data of its own, with the sample story told. */
export type Started = { readonly addresses: Addresses; readonly dataDir: string; readonly stop: () => Promise<void> };

/** Throws with all that was printed where it ends before the story does. */
export const npmStart = async (): Promise<Started> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'started-'));
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0' };
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const printed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    printed.push(line);
    if (line.startsWith('The story has arrived')) break;
  }
  child.stdout.resume();
  const addresses = readAddresses(dataDir);
  if (addresses === null || !printed.at(-1)?.startsWith('The story')) throw new Error(printed.join('\n'));
  return {
    addresses,
    dataDir,
    stop: async () => {
      process.kill(addresses.pid, 'SIGINT');
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
