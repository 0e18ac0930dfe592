import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before the runtime: from when a file of this name is there, the disk has no room left. */
const marker = process.env['DISK_IS_FULL_ONCE_THERE_IS'] ?? '';
const real = fs.statfsSync;
fs.statfsSync = (path, options) => {
  const found = real(path, options);
  return fs.existsSync(marker) ? { ...found, bavail: 0, bsize: found.bsize } : found;
};
syncBuiltinESMExports();
