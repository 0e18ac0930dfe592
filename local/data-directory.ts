import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';

/** Where the local runtime keeps its data unless `DATA_DIR` names another place. */
export const dataDirectory = (): string =>
  process.env['DATA_DIR'] ?? fileURLToPath(new URL('../.data', import.meta.url));

/** Another run of the local runtime holds the data directory. */
export class DataInUse extends Error {
  constructor(dataDir: string, cause: unknown) {
    super(`The data in ${dataDir} is in use by another run. Stop it first, or choose another directory.`, { cause });
    this.name = 'DataInUse';
  }
}

export type DataDirectory = {
  /** False after a kill or a crash: views may be torn, the journal tail unfed. True on the very first run. */
  readonly stoppedCleanly: boolean;
  /** Call last, when every part has stopped; `clean: false` where work was left undone, so that the next run catches up. */
  release(ended?: { readonly clean: boolean }): void;
};

/**
 * Holds the data directory for this process. The lock is a file lock of SQLite, which the system drops when the process
 * dies, so that a killed run never has to be cleaned up after. Throws `DataInUse`.
 */
export const holdDataDirectory = (dataDir: string): DataDirectory => {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, 'run.db'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('CREATE TABLE IF NOT EXISTS run (running INTEGER NOT NULL)');
    const { running } = database.prepare('SELECT running FROM run').get() ?? {};
    database.exec('DELETE FROM run; INSERT INTO run VALUES (1)');
    const release: DataDirectory['release'] = ({ clean } = { clean: true }) => {
      if (clean) database.exec('UPDATE run SET running = 0');
      database.close();
    };
    return { stoppedCleanly: running !== 1, release };
  } catch (cause) {
    database.close();
    throw new DataInUse(dataDir, cause);
  }
};
