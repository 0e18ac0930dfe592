import type { Readable, Writable } from 'node:stream';
import { answerLines, type LineAnswer, type Saying } from './json-lines.ts';

/** What a command is given: the arguments behind its name and the standard streams. */
export type Invocation = {
  readonly arguments: readonly string[];
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
};

/** Runs a command and resolves to its exit code. */
export type Run = (invocation: Invocation) => Promise<number>;

/** A line of the usage text, and how to get at the command: it is loaded only when it is called. */
export type Command = { readonly usage: string; readonly load: () => Promise<Run> };

/** A command that answers JSON Lines. */
export const lineByLine =
  <T extends object>(answer: LineAnswer<T>, say?: Saying<T>): Run =>
  (invocation) =>
    answerLines(answer, invocation, say);
