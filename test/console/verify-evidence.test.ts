import type { Commit, EvidenceFile, Order } from '../../console/api/types.ts';
import { holds } from '../../console/case-file/evidence/evidence-words.ts';
import { verifyEvidence } from '../../console/case-file/evidence/verify-evidence.ts';
import { digestOf as serviceDigestOf } from '../../lambda/adapters/digest.ts';

const order: Order = {
  orderId: 'o-1',
  kind: 'send',
  path: 'ordinary',
  caseId: 'a-1',
  operator: 'mobile',
  issuedAt: '2026-05-06T09:00:00.000Z',
  text: '请备好应急物品。',
  sender: '水利部',
  authority: 'miit',
  divisions: ['000000'],
  audience: null,
  window: { start: '2026-05-06T09:00:00.000Z', end: null },
  accessNumber: '106990000123',
  channel: 'sms',
  volumeCeiling: 1,
  free: true,
  freeBasis: null,
  level: null,
  eventType: null,
  references: [],
};
const started = {
  type: 'application.dispatch-started' as const,
  orders: [order],
};
const withdrawn = { type: 'application.withdrawn' as const, reason: '更正' };

const sealed = (
  stream: string,
  version = 1,
  previousHash = '0'.repeat(64),
  event: Commit['events'][number] = withdrawn,
): Commit => {
  const unsealed = {
    stream,
    version,
    command: 'withdraw-application',
    commandId: `c-${version}`,
    requestDigest: '0'.repeat(64),
    actor: { subject: 's', name: '经办人', organisation: 'mwr', roles: ['department-officer'] as const },
    at: '2026-05-06T09:00:00.000Z',
    edition: 'draft-2020' as const,
    events: [event],
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
    case: [first, sealed('application#a-1', 2, first.hash, started)],
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

  it('names what was taken out of the file, though the digest was made anew', async () => {
    const verdict = await verifyEvidence(fileOf({ orders: [] }));
    expect([holds(verdict), verdict.digestHolds, verdict.faults]).toEqual([
      false,
      true,
      [{ orderId: 'o-1', reason: 'left-out' }],
    ]);
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
