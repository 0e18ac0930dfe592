import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hashOfSources, sourcesFile } from '../console/build/source-hash.ts';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
export const consoleDirectory = join(projectRoot, 'dist', 'console');

const require = createRequire(import.meta.url);
const vite = join(require.resolve('vite/package.json'), '..', 'bin', 'vite.js');

/** The last build is of the sources as they are. */
const isCurrent = (directory: string): boolean => {
  const file = join(directory, sourcesFile);
  return existsSync(file) && readFileSync(file, 'utf8') === hashOfSources();
};

const abandonedAfterMs = 600_000;

/** A build whose process was killed leaves its directory behind. */
const clearAbandoned = (directory: string): void => {
  const parent = dirname(directory);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent).filter((other) => other.startsWith(`${basename(directory)}-`))) {
    const path = join(parent, name);
    if (Date.now() - statSync(path).mtimeMs > abandonedAfterMs) rmSync(path, { recursive: true, force: true });
  }
};

/**
 * Builds the console where its sources have changed since the last build, in a process of its own so that the service
 * is not held up. Built beside and put in place at the end: nobody is served half of it. Throws what Vite said.
 */
export const buildConsole = async (directory = consoleDirectory): Promise<'built' | 'current'> => {
  if (isCurrent(directory)) return 'current';
  clearAbandoned(directory);
  const beside = `${directory}-${process.pid}`;
  const options = [vite, 'build', 'console', '--outDir', beside, '--logLevel', 'warn'];
  try {
    // Whatever the one who asks for it is: a test, too, builds what is delivered.
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, options, { cwd: projectRoot, env });
    rmSync(directory, { recursive: true, force: true });
    renameSync(beside, directory);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return 'built';
};
