import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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

/**
 * Builds the console where its sources have changed since the last build, in a process of its own so that the service
 * is not held up. Built beside and put in place at the end: nobody is served half of it. Throws what Vite said.
 */
export const buildConsole = async (directory = consoleDirectory): Promise<'built' | 'current'> => {
  if (isCurrent(directory)) return 'current';
  const beside = `${directory}-${process.pid}`;
  const options = [vite, 'build', 'console', '--outDir', beside, '--logLevel', 'warn'];
  try {
    await promisify(execFile)(process.execPath, options, { cwd: projectRoot });
    rmSync(directory, { recursive: true, force: true });
    renameSync(beside, directory);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return 'built';
};
