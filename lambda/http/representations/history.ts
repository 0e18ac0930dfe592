import type { z } from 'zod';
import type { StoredCommit } from '../../domain/journal/commit.ts';
import type { ShownCommit } from '../../domain/journal/shown-commit.ts';
import type { storedRemains } from '../../service/remains.ts';
import type { History } from '../schemas/answers.ts';

type Remains = Awaited<ReturnType<typeof storedRemains>>;

/** A chain to the letter as it is stored, as far as it can be read, and what of it cannot. */
export const historyOf = (
  stream: string,
  { commits, gaps }: Remains,
  shown: (commits: readonly StoredCommit[]) => readonly ShownCommit[] = (all) => all,
): z.input<typeof History> => ({
  stream,
  commits: [...shown(commits)],
  ...(gaps.length === 0 ? {} : { damaged: [...gaps] }),
});
