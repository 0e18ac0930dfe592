import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { err, type Result } from '../lambda/domain/vocabulary/result.ts';
import { memberTwice } from '../lambda/member-twice.ts';
import { linesTogether } from './lines.ts';

/** What stands in the place of a line that was not understood; it makes the exit code 1. */
export type BadLine = { readonly error: string; readonly detail?: string };

/** Answers one parsed line. */
export type LineAnswer = (value: unknown) => Result<object, BadLine>;

type Streams = { readonly input: Readable; readonly output: Writable };

/** Characters of answers gathered before they are written, so that thousands of lines a second pass. */
const gathered = 64 * 1024;

const answerText = (text: string | null, answer: LineAnswer): Result<object, BadLine> => {
  if (text === null) return err({ error: 'not-utf8' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ error: 'not-json' });
  }
  const twice = memberTwice(text);
  if (twice !== null) return err({ error: 'member-twice', detail: twice });
  return answer(value);
};

const write = async (output: Writable, text: string): Promise<void> => {
  if (text !== '' && !output.write(text)) await once(output, 'drain');
};

/**
 * Answers JSON Lines with JSON Lines, one for each and in order, while they arrive. Blank lines are skipped.
 * Resolves to the exit code: 0, or 1 where any line was bad.
 */
export const answerLines = async (answer: LineAnswer, { input, output }: Streams): Promise<number> => {
  let exitCode = 0;
  let pending = '';
  for await (const lines of linesTogether(input)) {
    for (const line of lines) {
      if (line?.trim() === '') continue;
      const result = answerText(line, answer);
      if (!result.ok) exitCode = 1;
      pending += `${JSON.stringify(result.ok ? result.value : result.error)}\n`;
      if (pending.length < gathered) continue;
      await write(output, pending);
      pending = '';
    }
  }
  await write(output, pending);
  return exitCode;
};
