import { fromFormat1 } from './from-format-1.ts';

/** A commit as its text says it, told apart by no schema: what it may hold is known to its own format alone. */
export type Told = Readonly<Record<string, unknown>>;

/** Says a commit of one format in the words of the next. */
export type Upcast = (commit: Told) => Told;

/** THE table: every format there ever was, and how it is said in the one after it. No line is ever taken out. */
export const upcasts: Readonly<Record<number, Upcast>> = {
  1: fromFormat1,
};
