import * as z from 'zod';
import { itemFaultIn, UnreadableCommit } from '../domain/journal/remains.ts';

/**
 * Whether no repetition of a message helps: it is none, or what it asks after is damaged. A commit of a later release, and whatever
 * does not answer, is there another time.
 */
export const isImpossible = (cause: unknown): boolean =>
  cause instanceof SyntaxError ||
  cause instanceof z.ZodError ||
  itemFaultIn(cause) instanceof UnreadableCommit ||
  (cause instanceof AggregateError && cause.errors.length > 0 && cause.errors.every(isImpossible));
