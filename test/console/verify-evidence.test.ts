import type { Commit, EvidenceFile } from '../../console/api/schema.ts';
import { holds } from '../../console/parts/evidence-holds.ts';
import { verifyEvidence } from '../../console/parts/verify-evidence.ts';
import { digestOf as serviceDigestOf } from '../../lambda/adapters/digest.ts';

const sealed = (stream: string, version = 1, previousHash = '0'.repeat(64)): Commit => {
  const unsealed = {
    stream,
    version,
    command: 'withdraw-application',
    commandId: `c-${version}`,
    requestDigest: '0'.repeat(64),
    actor: { subject: 's', name: '经办人', organisation: 'mwr', roles: ['department-officer'] as const },
    at: '2026-05-06T09:00:00.000Z',
    edition: 'draft-2020' as const,
    events: [{ type: 'application.withdrawn' as const, reason: '更正' }],
    previousHash,
  };
  return { ...unsealed, hash: serviceDigestOf(unsealed) };
};

const fileOf = (changes: Partial<EvidenceFile> = {}): EvidenceFile => {
  const first = sealed('application#a-1');
  const contents = {
    caseId: 'a-1',
    exportedAt: '2026-05-07T09:00:00.000Z',
    method: 'SHA-256',
    case: [first, sealed('application#a-1', 2, first.hash)],
    orders: [{ orderId: 'o-1', commits: [sealed('order#o-1')], record: [] }],
    broken: [],
    ...changes,
  };
  return { ...contents, digest: serviceDigestOf(contents) };
};

describe('an evidence file verified on the page', () => {
  it('holds as the service sealed it, chain by chain', async () => {
    const verdict = await verifyEvidence(fileOf());
    expect(holds(verdict)).toBe(true);
    expect(verdict.chains.map(({ of, commits }) => [of, commits])).toEqual([
      ['case', 2],
      ['order', 1],
    ]);
  });

  it('names the chain that was changed, though the digest of the file was made anew', async () => {
    const changed = { ...sealed('order#o-1'), at: '2026-05-08T09:00:00.000Z' };
    const verdict = await verifyEvidence(fileOf({ orders: [{ orderId: 'o-1', commits: [changed], record: [] }] }));
    expect([holds(verdict), verdict.digestHolds]).toEqual([false, true]);
    expect(verdict.chains[1]?.brokenAt).toEqual({ version: 1, reason: 'hash' });
  });

  it('does not hold when anything outside the chains was changed', async () => {
    const verdict = await verifyEvidence({ ...fileOf(), exportedAt: '2026-05-09T09:00:00.000Z' });
    expect([holds(verdict), verdict.chains.every(({ brokenAt }) => brokenAt === null)]).toEqual([false, true]);
  });

  it('does not hold when the service itself reports a break', async () => {
    const broken = [{ stream: 'order#o-1', version: 1, reason: 'unreadable' as const }];
    expect(holds(await verifyEvidence(fileOf({ broken })))).toBe(false);
  });
});
