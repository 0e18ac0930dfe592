import { statfsSync } from 'node:fs';
import { causesOf } from '../lambda/causes.ts';

const mebibyte = 1_048_576;

/** Below this the runtime stops while there is room to write down what is under way. */
export const keptFreeInBytes = 32 * mebibyte;

/** There is no room for the data any more. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';
  constructor(dataDir: string) {
    super(
      `The disk is full: ${dataDir} needs ${keptFreeInBytes / mebibyte} MB to go on. Everything that was acknowledged is kept; make room and start again.`,
    );
  }
}

/** As the system, SQLite and quotas say it. */
const codes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);

export type Disk = { readonly freeInBytes: () => number };

export const diskOf = (directory: string): Disk => ({
  freeInBytes: () => {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize;
  },
});

export const isFull = ({ freeInBytes }: Disk): boolean => freeInBytes() < keptFreeInBytes;

/** Whether a fault comes of a full disk; the tables say no more of theirs than that they could not write. */
export const isOfFullDisk = (fault: unknown, disk: Disk): boolean =>
  causesOf(fault).some(({ name, code = '' }) => codes.has(code) || codes.has(name)) || isFull(disk);

/** Tells once, the first time that there is no room. The answer ends the watch. */
export const watchDisk = (disk: Disk, everyMs: number, onFull: () => void): (() => void) => {
  const timer = setInterval(() => {
    if (!isFull(disk)) return;
    clearInterval(timer);
    onFull();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};
