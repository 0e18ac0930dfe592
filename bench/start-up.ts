import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child-process.ts';
import { quantilesOf } from './quantiles.ts';
import type { Section } from './report.ts';

const ready = /^Ready in /;
const toldOrReady = /^The story has arrived/;

type Start = { readonly readyInMs: number; readonly storyInMs: number | null };

const start = async (dataDir: string, waitForStory: boolean, signal: NodeJS.Signals): Promise<Start> => {
  const child = startChild('npm', ['start', '--silent', '--', '--port', '0'], { DATA_DIR: dataDir });
  try {
    const readyInMs = (await child.line(ready)).afterMs;
    return { readyInMs, storyInMs: waitForStory ? (await child.line(toldOrReady)).afterMs : null };
  } finally {
    await child.end(signal);
  }
};

type Round = { readonly first: Start; readonly later: Start; readonly killed: Start };

/** An empty data directory; the same after Ctrl-C; the same after a kill, which rebuilds the views. */
const playRound = async (): Promise<Round> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'coordinator-start-'));
  try {
    const first = await start(dataDir, true, 'SIGINT');
    const later = await start(dataDir, false, 'SIGKILL');
    return { first, later, killed: await start(dataDir, false, 'SIGINT') };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};

/** Part (h): from `npm start` to its line “Ready”. */
export const measureStartUp = async (quick: boolean): Promise<readonly Section[]> => {
  const rounds: Round[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) rounds.push(await playRound());
  const row = (what: string, pick: (round: Round) => number | null) => ({
    what,
    ...quantilesOf(rounds.flatMap((round) => pick(round) ?? [])),
  });
  return [
    {
      part: 'h',
      title: 'Time of npm start, ms',
      conditions: [
        'from the spawn of npm to the printed line, so npm and Node are in it; free ports, a data directory of its own',
      ],
      rows: [
        row('first start: ready', ({ first }) => first.readyInMs),
        row('first start: the story has been told', ({ first }) => first.storyInMs),
        row('later start: ready', ({ later }) => later.readyInMs),
        row('start after kill -9, views rebuilt: ready', ({ killed }) => killed.readyInMs),
      ],
    },
  ];
};
