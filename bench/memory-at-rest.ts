import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startRuntime } from '../local/runtime.ts';
import { playScenario, scenarioBegins } from '../local/scenario/play.ts';

/** Run as a process of its own with --expose-gc: tells the story, comes to rest, prints its memory as one JSON line. */
const restingAfterMs = 3_000;

const inMb = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;

const measured = (when: string) => {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  return {
    when,
    rssMb: inMb(rss),
    heapUsedMb: inMb(heapUsed),
    heapTotalMb: inMb(heapTotal),
    externalMb: inMb(external),
  };
};

const dataDir = mkdtempSync(join(tmpdir(), 'coordinator-memory-'));
const options = { dataDir, port: 0, log: () => undefined, firstInstant: scenarioBegins(Date.now()) };
const runtime = await startRuntime(options);
globalThis.gc?.();
const rows = [measured('ready, before the story')];
await playScenario({ api: runtime.url, issuer: runtime.issuer, dataDir, operators: runtime.operators });
await runtime.settle();
await wait(restingAfterMs);
rows.push(measured('after the story, before collection'));
globalThis.gc?.();
await wait(restingAfterMs);
globalThis.gc?.();
rows.push(measured('after the story, at rest'));
process.stdout.write(`${JSON.stringify(rows)}\n`);
await runtime.stop();
rmSync(dataDir, { recursive: true, force: true });
