import { caseIdIn } from '../../lambda/domain/kernel/streams.ts';
import type { Journal, SentLately } from '../../lambda/service/ports.ts';

type Row = { readonly caseId: string; readonly at: string };

/** The conditions of both rows over a Map; a commit that is taken leaves what it says unwritten. */
export const createMemorySentLately = ({ append }: Pick<Journal, 'append'>): SentLately => {
  const rows = new Map<string, Row>();
  return {
    append: async (commit, { digest, since, over }) => {
      const row = rows.get(digest);
      const isFree = row === undefined || row.at < since || over === 'anything' || over?.caseId === row.caseId;
      if (!isFree && row.caseId !== caseIdIn(commit.stream)) return { caseId: row.caseId };
      const written = await append(commit);
      if (written === 'appended') rows.set(digest, { caseId: caseIdIn(commit.stream), at: commit.at });
      return written;
    },
  };
};
