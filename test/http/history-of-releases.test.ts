import { digestOf } from '../../lambda/adapters/digest.ts';
import { anchorTools } from '../../lambda/adapters/hash.ts';
import { firstBreakIn } from '../../lambda/domain/journal/chain.ts';
import { StoredCommit } from '../../lambda/domain/journal/every-commit.ts';
import { EvidenceOutline } from '../../lambda/domain/journal/evidence.ts';
import { checkEvidence } from '../../lambda/domain/journal/evidence-check.ts';
import { goldensOf } from '../journal-of-releases/recorded.ts';
import { commitOf } from '../journal-of-releases/replay.ts';
import { createTestApi } from './api.ts';

/** An API over a journal that a release of that format has written. */
const apiOver = (format: string, name: string) => {
  const golden = goldensOf(format).find((it) => it.name === name);
  const stored = (golden?.commits ?? []).map((commit) => StoredCommit.parse(commit));
  const of = (stream: string) => stored.filter((commit) => commit.stream === stream);
  return createTestApi({
    journal: {
      stored: async (stream) => of(stream),
      load: async (stream) => of(stream).map((commit) => commitOf(JSON.stringify(commit))),
      append: async () => 'taken',
    },
  });
};

describe.each(['format-1', 'format-2'])('a case that was written in %s', (format) => {
  it('shows its history to the letter, so that whoever reads it can recompute its hashes', async () => {
    const { status, body } = await apiOver(format, 'emergency.ended').get(
      'auditor',
      '/emergencies/e-00000000000000000000000001/history',
    );
    expect(status).toBe(200);
    const commits = [body['commits']].flat().map((commit) => StoredCommit.parse(commit));
    expect(commits.length).toBeGreaterThan(1);
    expect(await firstBreakIn(commits, digestOf)).toBeNull();
  });

  it('is proved by an evidence file that holds', async () => {
    const { status, body } = await apiOver(format, 'emergency.ended').get(
      'auditor',
      '/emergencies/e-00000000000000000000000001/evidence',
    );
    expect(status).toBe(200);
    const { chains, digestHolds } = await checkEvidence(EvidenceOutline.parse(body), digestOf, anchorTools);
    expect([digestHolds, chains.length > 1, chains.filter(({ brokenAt }) => brokenAt !== null)]).toEqual([
      true,
      true,
      [],
    ]);
    expect(body['broken']).toEqual([]);
  });
});
