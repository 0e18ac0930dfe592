import { fileURLToPath } from 'node:url';

/** Where the local runtime keeps its data unless `DATA_DIR` names another place. */
export const dataDirectory = (): string =>
  process.env['DATA_DIR'] ?? fileURLToPath(new URL('../.data', import.meta.url));
