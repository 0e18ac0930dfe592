import '../local/compile-cache.mjs';
import { commands } from './commands.ts';

const usage = (): string =>
  [
    'npm run -s cli -- COMMAND',
    ...Object.entries(commands).map(([name, { usage }]) => `  ${name.padEnd(16)} ${usage}`),
    '',
  ].join('\n');

/** Exit codes: 0, 1 where something was wrong with the input or what it names, 2 for a command there is not. */
const run = async (): Promise<number> => {
  const [name = '', ...rest] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    process.stderr.write(usage());
    return 2;
  }
  const start = await command.load();
  return start({ arguments: rest, input: process.stdin, output: process.stdout, errors: process.stderr });
};

/** `cli check | head` closes the pipe: nothing is left to say. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run();
