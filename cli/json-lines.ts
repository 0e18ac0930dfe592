import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { err, type Result } from '../lambda/domain/vocabulary/result.ts';
import { memberTwice } from '../lambda/member-twice.ts';
import { type AnswerBytes, answerBytes } from './answer-bytes.ts';
import { linesTogether } from './lines.ts';

/** What stands in the place of a line that was not understood; it makes the exit code 1. */
export type BadLine = { readonly error: string; readonly detail?: string };

/** Answers one parsed line. */
export type LineAnswer<T extends object = object> = (value: unknown) => Result<T, BadLine>;

/** Writes an answer as one line of JSON. */
export type Saying<T> = (value: T, bytes: AnswerBytes) => void;

type Streams = { readonly input: Readable; readonly output: Writable };

/** Bytes of answers gathered before they are written, so that many thousands of lines a second pass. */
const gathered = 128 * 1024;

const answerText = <T extends object>(text: string | null, answer: LineAnswer<T>): Result<T, BadLine> => {
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

/** A line that can be answered begins with a brace. */
const isBlank = (line: string | null): boolean => line?.startsWith('{') === false && line.trim() === '';

const write = async (output: Writable, bytes: AnswerBytes): Promise<void> => {
  if (bytes.size() > 0 && !output.write(bytes.take())) await once(output, 'drain');
};

/**
 * Answers JSON Lines with JSON Lines, one for each and in order, while they arrive. Blank lines are skipped. `say` writes an
 * answer as JSON. Resolves to the exit code: 0, or 1 where any line was bad.
 */
export const answerLines = async <T extends object>(
  answer: LineAnswer<T>,
  { input, output }: Streams,
  say: Saying<T> = (value, bytes) => bytes.plain(JSON.stringify(value)),
): Promise<number> => {
  let exitCode = 0;
  const bytes = answerBytes();
  for await (const lines of linesTogether(input)) {
    for (const line of lines) {
      if (isBlank(line)) continue;
      const result = answerText(line, answer);
      if (result.ok) say(result.value, bytes);
      else {
        exitCode = 1;
        bytes.plain(JSON.stringify(result.error));
      }
      bytes.plain('\n');
      if (bytes.size() >= gathered) await write(output, bytes);
    }
  }
  await write(output, bytes);
  return exitCode;
};
