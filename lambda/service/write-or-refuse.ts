import type { Commit } from '../domain/journal/commit.ts';
import { CommitTooLarge } from '../domain/journal/too-large.ts';
import { type Refusal, refuse } from '../domain/kernel/refusal.ts';

type Written = 'appended' | 'taken' | Refusal;

/** Writes a commit, or says that it is more than can be written. */
export const writeOrRefuse = async (write: (commit: Commit) => Promise<Written>, commit: Commit): Promise<Written> => {
  try {
    return await write(commit);
  } catch (cause) {
    if (!(cause instanceof CommitTooLarge)) throw cause;
    return refuse('commit-too-large', cause.facts).error;
  }
};
