import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A cluster of its own in a temporary folder, on a socket in it and no port; it takes `bench` for its superuser. */
export type Postgres = { readonly socketFolder: string; readonly pid: number; readonly stop: () => Promise<void> };

/** The folder of `initdb` and `postgres`: of the newest version where Debian keeps them, else of the path; null without. */
export const postgresPrograms = (): string | null => {
  const debian = globSync('/usr/lib/postgresql/*/bin/initdb').toSorted().at(-1);
  if (debian !== undefined) return dirname(debian);
  const found = spawnSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' }).stdout.trim();
  return found === '' ? null : dirname(found);
};

/** PostgreSQL does not run as root: somebody else of this machine does it then. */
const otherThanRoot = (): { readonly uid: number; readonly gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = lines.find((one) => one.startsWith('postgres:')) ?? lines.find((one) => one.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  return uid === undefined || gid === undefined ? null : { uid, gid };
};

const readyWithinMs = 20_000;

/** Starts a throw-away cluster with the settings a new one has; `stop` ends it by its process id and takes it away. */
export const startPostgres = async (programs: string): Promise<Postgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'coordinator-postgres-'));
  const who = otherThanRoot();
  if (who !== null) chownSync(folder, who.uid, who.gid);
  const options = { cwd: folder, ...who };
  const data = join(folder, 'data');
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8'], options);
  if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${String(made.stderr)}`);
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, '-h', ''], {
    ...options,
    stdio: 'ignore',
  });
  const exited = once(server, 'exit');
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) server.kill('SIGINT');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  const end = performance.now() + readyWithinMs;
  while (!existsSync(join(folder, '.s.PGSQL.5432')) && server.exitCode === null && performance.now() < end)
    await wait(20);
  if (server.pid === undefined || server.exitCode !== null) throw new Error('PostgreSQL did not start');
  return { socketFolder: folder, pid: server.pid, stop };
};
