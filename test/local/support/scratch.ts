import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory that goes away after the tests of the file. */
export const scratchDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'coordinator-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
};

/** Far longer than anything takes on a busy machine: what never comes to pass is told, what is slow is not judged. */
const givenUpAfterMs = 120_000;
/** Soon again at first, then ever more seldom: what is asked is often the whole system, which the looks would keep busy. */
const [firstLookMs, mostMs] = [5, 50];

export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  const tooLong = AbortSignal.timeout(givenUpAfterMs);
  for (let afterMs = firstLookMs; !(await condition()); afterMs = Math.min(afterMs * 1.5, mostMs)) {
    if (tooLong.aborted) throw new Error(`it did not come to pass: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
  }
};

export const present = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Error('expected a value');
  return value;
};
