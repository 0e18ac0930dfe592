import { globSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { buildConsole } from '../../local/console-build.ts';
import { inOrder } from './order.ts';
import { hasBrowser } from './windows.ts';

const usage = 'npm run test:browser -- [test/browser/duty.browser.ts ...] [--named "part of a title"] [--at-once 2]';

/** A file waits for a good half of its time, for the service and for what comes by itself. */
const filesAtOnce = '2';

const readOptions = () => {
  const { values, positionals } = parseArgs({
    options: { named: { type: 'string' }, 'at-once': { type: 'string', default: filesAtOnce } },
    allowPositionals: true,
  });
  return { files: positionals, named: values.named, atOnce: Number(values['at-once']) };
};

/** Every file loads the whole service and Playwright in a process of its own. */
const keepWhatIsCompiled = (): void => {
  enableCompileCache();
  const directory = getCompileCacheDir();
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] = directory;
};

const say = (text: string): boolean => process.stderr.write(`${text}\n`);

const runFiles = async (): Promise<void> => {
  const { files, named, atOnce } = readOptions();
  if (!hasBrowser()) throw new Error('there is no Chromium on this machine (set CHROMIUM to its path)');
  keepWhatIsCompiled();
  // Before the files, two of which would build at the same time.
  await buildConsole();
  const told = run({
    files: files.length > 0 ? files : inOrder(globSync('test/browser/**/*.browser.ts')),
    concurrency: atOnce,
    execArgv: ['--test-force-exit', '--disable-warning=ExperimentalWarning'],
    ...(named === undefined ? {} : { testNamePatterns: [named] }),
  });
  told.on('test:fail', () => {
    process.exitCode = 1;
  });
  told.on('test:summary', ({ file, duration_ms }) => {
    if (file !== undefined) say(`${(duration_ms / 1000).toFixed(1).padStart(6)} s  ${file}`);
  });
  told.compose(new spec()).pipe(process.stdout);
};

runFiles().catch((fault: unknown) => {
  say(`${fault instanceof Error ? fault.stack : String(fault)}\n${usage}`);
  process.exitCode = 1;
});
