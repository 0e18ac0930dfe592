import { setTimeout as wait } from 'node:timers/promises';
import { DiskFull, diskOf, isFull, isOfFullDisk, keptFreeInBytes, watchDisk } from '../../local/disk-space.ts';
import { explainStartFailure } from '../../local/ports.ts';
import { scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();
const withFree = (bytes: number) => ({ freeInBytes: () => bytes });
const roomy = withFree(keptFreeInBytes * 100);
const coded = (code: string) => Object.assign(new Error('write'), { code });

describe('a disk', () => {
  it.each([
    [keptFreeInBytes - 1, true],
    [keptFreeInBytes, false],
    [keptFreeInBytes + 1, false],
  ])('with %i bytes left is full: %s', (free, full) => {
    expect(isFull(withFree(free))).toBe(full);
  });

  it('is asked for what is left on it', () => {
    expect(diskOf(directory).freeInBytes()).toBeGreaterThan(0);
  });

  it.each([
    ['the system', coded('ENOSPC')],
    ['a quota', coded('EDQUOT')],
    ['SQLite', coded('SQLITE_FULL')],
    ['something deeper', new Error('the ledger was not written', { cause: coded('ENOSPC') })],
  ])('that is full is known by what %s says', (_, fault) => {
    expect(isOfFullDisk(fault, roomy)).toBe(true);
  });

  it('that is full is to blame for whatever fails, and one with room for nothing', () => {
    expect(isOfFullDisk(new Error('the tables could not be written'), withFree(0))).toBe(true);
    expect(isOfFullDisk(new Error('a bug'), roomy)).toBe(false);
  });

  it('that fills up is told of once', async () => {
    let [free, told] = [keptFreeInBytes, 0];
    const end = watchDisk({ freeInBytes: () => free }, 1, () => {
      told += 1;
    });
    await wait(20);
    expect(told).toBe(0);
    free = 0;
    while (told === 0) await wait(1);
    await wait(20);
    expect(told).toBe(1);
    end();
  });

  it('that is full at the start is one sentence to whoever starts it', () => {
    expect(explainStartFailure(new DiskFull('/data'))).toMatch(
      /^The disk is full: .* Everything that was acknowledged is kept; make room and start again\.$/,
    );
  });
});
