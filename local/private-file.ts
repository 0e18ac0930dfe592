import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reads a file that only its owner may read; makes it on the first run. Written whole or not at all. */
export const readOrCreatePrivate = async (file: string, create: () => Promise<string> | string): Promise<string> => {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const content = await create();
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return content;
};
