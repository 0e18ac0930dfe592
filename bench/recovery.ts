import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Addresses, readAddresses } from '../local/addresses.ts';
import { tokenFor } from '../local/identity/sign-in.ts';
import { type Child, startChild } from './child-process.ts';
import { growJournal } from './grown-journal.ts';
import { createHttpClient } from './http-client.ts';
import { quantilesOf } from './quantiles.ts';
import type { Cell, Section } from './report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const officer = '广东省通信管理局·审批人';
const dayInMs = 86_400_000;

/** What a process used up to now: processor time, the most memory it held, and what it holds. */
const usedBy = (pid: number) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mb = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1_024);
  const [, , , , , , , , , , , user, system] =
    readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return { peakMb: mb('VmHWM'), rssMb: mb('VmRSS'), cpuMs: (Number(user) + Number(system)) * 10 };
};

const start = (dataDir: string): Child => {
  const options = ['--disable-warning=ExperimentalWarning', 'local/main.ts', '--no-story', '--no-console'];
  return startChild(process.execPath, options, { DATA_DIR: dataDir, PORT: '0' });
};

const addressesOf = (dataDir: string): Addresses => {
  const addresses = readAddresses(dataDir);
  if (addresses === null) throw new Error('no runtime has been there');
  return addresses;
};

const readings = (): Readonly<Record<string, string>> => {
  const day = (days: number): string => new Date(Date.now() + days * dayInMs).toISOString().slice(0, 10);
  return {
    'list ms': '/applications?limit=20&order=due',
    'schedule of a month ms': `/schedule?from=${day(0)}&to=${day(30)}`,
    'statistics of a year ms': `/statistics?from=${day(-364)}&to=${day(0)}`,
  };
};

/** The median of each reading of an authority's officer, in turn, over one kept-alive connection. */
const timeReadings = async (dataDir: string, rounds: number): Promise<Readonly<Record<string, number>>> => {
  const { api, issuer } = addressesOf(dataDir);
  const headers = { authorization: `Bearer ${await tokenFor(issuer, dataDir, officer)}` };
  const http = createHttpClient(api);
  const took = new Map(Object.keys(readings()).map((name): [string, number[]] => [name, []]));
  try {
    for (let round = -3; round < rounds; round += 1)
      for (const [name, path] of Object.entries(readings())) {
        const before = performance.now();
        const { status, text } = await http.send('GET', path, headers);
        if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
        if (round >= 0) took.get(name)?.push(performance.now() - before);
      }
  } finally {
    http.close();
  }
  return Object.fromEntries([...took].map(([name, samples]) => [name, quantilesOf(samples).p50]));
};

/** How long the journal of a directory that nobody holds takes to be verified. */
const timeVerifying = async (dataDir: string): Promise<number> => {
  const before = performance.now();
  const options = ['--disable-warning=ExperimentalWarning', 'cli/main.ts', 'verify-journal'];
  const child = spawn(process.execPath, options, {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`verify-journal ended with ${code}`);
  return Math.round(performance.now() - before);
};

type Row = Readonly<Record<string, Cell>>;
type Grown = { readonly recovery: Row; readonly reading: Row };

const measureAt = async (cases: number, rounds: number): Promise<Grown> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'coordinator-recovery-'));
  const measured = async <T>(measure: (readyMs: number) => Promise<T>): Promise<T> => {
    const child = start(dataDir);
    try {
      const { afterMs } = await child.line(/^Ready in /);
      return await measure(Math.round(afterMs));
    } finally {
      await child.end('SIGTERM');
    }
  };
  const used = () => usedBy(addressesOf(dataDir).pid);
  try {
    await growJournal(dataDir, cases);
    const killed = await measured(async (readyMs) => {
      const { peakMb, cpuMs } = used();
      const read = await timeReadings(dataDir, rounds);
      return {
        row: { 'after kill, ready ms': readyMs, 'peak MB': peakMb, 'CPU ms': cpuMs },
        read,
        rssMb: used().rssMb,
      };
    });
    const stopped = await measured(async (readyMs) => {
      const { peakMb, cpuMs } = used();
      return { 'after stop, ready ms': readyMs, 'peak MB then': peakMb, 'CPU ms then': cpuMs };
    });
    const load = Math.round((loadavg()[0] ?? Number.NaN) * 10) / 10;
    return {
      recovery: { cases, commits: 2 * cases, ...killed.row, ...stopped, load },
      reading: { cases, ...killed.read, 'RSS MB': killed.rssMb, 'verify-journal ms': await timeVerifying(dataDir) },
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};

/** Part (l): starts, readings and verifying, by how much there is in the journal. Linux alone says what a process used. */
export const measureRecovery = async (quick: boolean): Promise<readonly Section[]> => {
  const grown: Grown[] = [];
  for (const cases of quick ? [1_000] : [1_000, 10_000, 100_000]) grown.push(await measureAt(cases, quick ? 5 : 15));
  const how = 'applications of two commits, all fed and projected, of one applicant and one window';
  return [
    {
      part: 'l',
      title: 'Start after kill -9, and after a stop',
      conditions: [`${how}; until the line “Ready”`],
      rows: grown.map(({ recovery }) => recovery),
    },
    {
      part: 'l',
      title: 'The same journals read',
      conditions: [
        `${how}; medians over one kept-alive connection, memory once they were asked; part n has the statistics of as many decided cases`,
        'verify-journal: the command on the stopped runtime’s directory, its start included',
      ],
      rows: grown.map(({ reading }) => reading),
    },
  ];
};
