import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAddresses } from '../local/addresses.ts';
import { startChild } from './child-process.ts';
import { growJournal } from './grown-journal.ts';
import type { Section } from './report.ts';

/** What a process used up to now: processor time, and the most memory it held. */
const usedBy = (pid: number) => {
  const peakKb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);
  const [, , , , , , , , , , , user, system] =
    readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return { peakMb: Math.round(peakKb / 1_024), cpuMs: (Number(user) + Number(system)) * 10 };
};

const measureAt = async (cases: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'coordinator-recovery-'));
  try {
    await growJournal(dataDir, cases);
    const options = ['--disable-warning=ExperimentalWarning', 'local/main.ts', '--no-story', '--no-console'];
    const child = startChild(process.execPath, options, { DATA_DIR: dataDir, PORT: '0' });
    try {
      const { afterMs } = await child.line(/^Ready in /);
      return { cases, commits: 2 * cases, readyMs: Math.round(afterMs), ...usedBy(readAddresses(dataDir)?.pid ?? 0) };
    } finally {
      await child.end('SIGKILL');
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};

/** Part (l): a start after a kill, by how much there is in the journal. Linux alone says what a process used. */
export const measureRecovery = async (quick: boolean): Promise<readonly Section[]> => {
  const rows = [];
  for (const cases of quick ? [1_000] : [1_000, 10_000, 100_000]) rows.push(await measureAt(cases));
  const conditions = ['applications of two commits, all fed and projected, then killed; until the line “Ready”'];
  return [{ part: 'l', title: 'Start after kill -9', conditions, rows }];
};
