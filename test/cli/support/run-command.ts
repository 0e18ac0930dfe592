import { Readable, Writable } from 'node:stream';
import { commands } from '../../../cli/commands.ts';
import { present } from '../../local/support/scratch.ts';

const kept = (chunks: Uint8Array[]): Writable =>
  new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });

/**
 * What a command answers, and its exit code, without a process of its own: to start one takes longer than most of them.
 * That `main.ts` finds the command and its streams is what other tests start it for.
 */
export const runCommand = async (name: keyof typeof commands, ...given: readonly string[]) => {
  const run = await present(commands[name]).load();
  const chunks: Uint8Array[] = [];
  const streams = { input: Readable.from([]), output: kept(chunks), errors: kept([]) };
  const status = await run({ arguments: [...given], ...streams });
  const lines = Buffer.concat(chunks)
    .toString()
    .split('\n')
    .filter((line) => line !== '');
  return { status, lines: lines.map((line): unknown => JSON.parse(line)) };
};
