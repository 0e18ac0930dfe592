import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLines } from '../lambda/adapters/lines.ts';
import { isNews, type Logger } from '../lambda/log.ts';
import { buildConsole, consoleDirectory } from './console-build.ts';
import { dataDirectory } from './data-directory.ts';
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

const greet = ({ url, issuer, operators, recovered, unreadable }: Runtime, readyInMs: number): void => {
  if (recovered) say('The last run did not stop cleanly: the views were rebuilt from the journal.');
  sayUnreadable(unreadable);
  say(`Ready in ${Math.round(readyInMs)} ms.\n`);
  say(`  Console        ${url}/console/    (sign in as any of the sample people)`);
  say(`  API            ${url}    (OpenAPI: ${url}/openapi.json, readable: ${url}/docs)`);
  say(`  Sign-in        ${issuer}`);
  for (const [operator, address] of Object.entries(operators))
    say(`  ${operator.padEnd(14)} ${address}    (GET /received, PUT /fault)`);
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

const stopOn = (signals: readonly NodeJS.Signals[], runtime: Runtime): void => {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say('\nStopping…');
    await runtime.stop();
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, () => void stop());
};

const run = async (): Promise<void> => {
  const port = readPort(process.argv.slice(2), process.env, 8080);
  if (!port.ok) throw new RangeError(explainPort(port.error));
  const dataDir = dataDirectory();
  const marker = join(dataDir, 'story-told');
  const wantsStory = !existsSync(marker) && !process.argv.includes('--no-story');
  const isFirst = wantsStory && !existsSync(join(dataDir, 'tables'));
  const runtime = await startRuntime({
    dataDir,
    port: port.value,
    log: quietly(),
    consoleDirectory,
    // An empty stage is for measurements and tests, which have no scans to upload.
    requireAttachments: !process.argv.includes('--no-story'),
    ...firstInstant(dataDir, isFirst),
  });
  stopOn(['SIGINT', 'SIGTERM'], runtime);
  greet(runtime, performance.now());
  if (!process.argv.includes('--no-console')) keepConsoleBuilt();
  if (isFirst) await tellStory(runtime, dataDir, marker);
  else if (wantsStory) say('\nThe sample story was interrupted. Remove the data directory to have it played again.');
};

run().catch((fault: unknown) => {
  const isUsage = fault instanceof RangeError;
  process.stderr.write(`${isUsage ? fault.message : explainStartFailure(fault)}\n`);
  process.exit(1);
});
