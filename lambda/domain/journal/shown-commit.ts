import * as z from 'zod';
import { unsubmittedIn } from '../application/unsubmitted.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DomainEvent, StoredCommit } from './every-commit.ts';

/**
 * A commit as it is shown: whole, or without its events, which `withheld` names by their types. Its hash is then taken as
 * it stands; the commit after it, which follows from it, pins it.
 */
export const ShownCommit = lazily(() =>
  z.strictObject({
    ...StoredCommit.unwrap().shape,
    events: z.array(DomainEvent),
    withheld: z.array(z.string()).min(1).optional().meta({
      description: 'Types of the events that are not shown: content that its department has not submitted.',
    }),
  }),
);
export type ShownCommit = StoredCommit & { readonly withheld?: string[] | undefined };

/** A chain as its authority may read it: without what was never submitted to it. */
export const withoutUnsubmitted = (commits: readonly StoredCommit[]): readonly ShownCommit[] => {
  const hidden = unsubmittedIn(commits);
  return commits.map((commit) =>
    hidden.has(commit.version) ? { ...commit, events: [], withheld: commit.events.map(({ type }) => type) } : commit,
  );
};
