import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createLines } from '../lambda/adapters/lines.ts';
import { once } from '../lambda/domain/vocabulary/once.ts';
import { isNews, type Logger } from '../lambda/log.ts';
import { buildConsole, consoleDirectory } from './console-build.ts';
import { dataDirectory } from './data-directory.ts';
import { type Disk, DiskFull, diskOf, isFull, isOfFullDisk, watchDisk } from './disk-space.ts';
import { createEnding } from './ending.ts';
import { holdMemoryLow } from './memory.ts';
import { explainPort, explainStartFailure, readPort } from './ports.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { sampleMachines, samplePeople } from './sample-world.ts';
import { playScenario, scenarioBegins } from './scenario/play.ts';
import { printTable } from './scenario/table.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** What the clock did is news only to a machine. */
const quietly = (): Logger => {
  const { write } = createLines('local');
  return (code, ids, cause) => {
    if (!isNews(code)) write(code, ids, cause);
  };
};

const sayUnreadable = ([first, ...others]: Runtime['unreadable']): void => {
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  say(
    `Left out, because they cannot be read: ${first.stream} v${first.version}${more} (cli -- verify-journal names all).`,
  );
};

const greet = ({ url, issuer, operators, recovered, viewsRebuilt, unreadable }: Runtime, readyInMs: number): void => {
  if (recovered) say('The last run did not stop cleanly: what was left undone is done from where it stood.');
  if (viewsRebuilt) say('The views were older than the journal, or gone: they were rebuilt from it.');
  sayUnreadable(unreadable);
  say(`Ready in ${Math.round(readyInMs)} ms.\n`);
  say(`  Console        ${url}/console/    (sign in as any of the sample people)`);
  say(`  API            ${url}    (OpenAPI: ${url}/openapi.json, readable: ${url}/docs)`);
  say(`  Sign-in        ${issuer}`);
  for (const [operator, address] of Object.entries(operators))
    say(`  ${operator.padEnd(14)} ${address}    (GET /received, PUT /fault)`);
  say(`  Notices        ${url}/local/notices    (what each person on duty would get)`);
  say(`  Local clock    ${url}/local/clock    (GET, PUT {"advance":{"days":1}})\n`);
  say('Sample people and machines (npm run -s cli -- token --as NAME):');
  for (const { name, roles } of [...samplePeople, ...sampleMachines]) say(`  ${name}  [${roles.join(', ')}]`);
};

const tellStory = async (runtime: Runtime, dataDir: string, marker: string): Promise<void> => {
  say('\nPlaying the sample story through the API, from some weeks ago to now…');
  const stage = { api: runtime.url, issuer: runtime.issuer, dataDir, operators: runtime.operators };
  const told = await playScenario(stage);
  await printTable(stage, told, process.stdout);
  writeFileSync(marker, `${new Date().toISOString()}\n`);
  say('The story has arrived at now; from here real time runs. Ctrl-C stops.');
};

/** The marker is written when the story has been told; data without it means that it was interrupted. */
const firstInstant = (dataDir: string, isFirst: boolean): { readonly firstInstant?: string } =>
  isFirst && !existsSync(join(dataDir, 'clock.json')) ? { firstInstant: scenarioBegins(Date.now()) } : {};

/** The API does not wait for it: until it is there, /console/ answers a page that refreshes itself. */
const keepConsoleBuilt = (): void => {
  buildConsole().then(
    (outcome) => outcome === 'built' && say('The console has been built.'),
    (fault: unknown) => say(`The console could not be built; the API runs without it.\n${fault}`),
  );
};

const lookAtDiskEveryMs = 500;

const stopInOrder = (runtime: Runtime, dataDir: string, disk: Disk): void => {
  const end = createEnding(runtime, (code) => process.exit(code));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      say('\nStopping…');
      void end(0);
    });
  const endFull = once(() => {
    process.stderr.write(`${new DiskFull(dataDir).message}\n`);
    void end(1);
  });
  watchDisk(disk, lookAtDiskEveryMs, endFull);
  process.on('uncaughtException', (fault) => {
    if (isOfFullDisk(fault, disk)) return endFull();
    process.stderr.write(`${inspect(fault)}\n`);
    process.exit(1);
  });
};

const run = async (): Promise<void> => {
  const port = readPort(process.argv.slice(2), process.env, 8080);
  if (!port.ok) throw new RangeError(explainPort(port.error));
  const dataDir = dataDirectory();
  const marker = join(dataDir, 'story-told');
  const wantsStory = !existsSync(marker) && !process.argv.includes('--no-story');
  mkdirSync(dataDir, { recursive: true });
  const disk = diskOf(dataDir);
  if (isFull(disk)) throw new DiskFull(dataDir);
  const isFirst = wantsStory && !existsSync(join(dataDir, 'tables'));
  holdMemoryLow();
  const runtime = await startRuntime({
    dataDir,
    port: port.value,
    log: quietly(),
    consoleDirectory,
    // An empty stage is for measurements and tests, which have no scans to upload.
    requireAttachments: !process.argv.includes('--no-story'),
    ...firstInstant(dataDir, isFirst),
  });
  stopInOrder(runtime, dataDir, disk);
  greet(runtime, performance.now());
  flushCompileCache();
  if (!process.argv.includes('--no-console')) keepConsoleBuilt();
  if (isFirst) await tellStory(runtime, dataDir, marker);
  else if (wantsStory) say('\nThe sample story was interrupted. Remove the data directory to have it played again.');
};

run().catch((fault: unknown) => {
  const isUsage = fault instanceof RangeError;
  process.stderr.write(`${isUsage ? fault.message : explainStartFailure(fault)}\n`);
  process.exit(1);
});
