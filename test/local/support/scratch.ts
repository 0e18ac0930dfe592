import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory that goes away after the tests of the file. */
export const scratchDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'coordinator-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
};

export const until = async (condition: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> => {
  const end = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('it did not come to pass in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

export const present = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Error('expected a value');
  return value;
};
