import type { Commit, EvidenceFile, Order } from '../../console/api/types.ts';
import { holds } from '../../console/case-file/evidence/evidence-words.ts';
import { verifyEvidence } from '../../console/case-file/evidence/verify-evidence.ts';
import { digestOf as serviceDigestOf } from '../../lambda/adapters/digest.ts';
import { sha256Bytes } from '../../lambda/adapters/hash.ts';
import { createAnchoring } from '../../lambda/service/anchoring.ts';
import { createAnchors } from '../../lambda/service/read-anchors.ts';
import { anchorSigner, memoryAnchors, memoryUnanchored } from '../service/memory-anchors.ts';

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
    const verdict = await verifyEvidence([fileOf()]);
    expect(holds(verdict)).toBe(true);
    expect(verdict.chains.map(({ of, commits }) => [of, commits])).toEqual([
      ['case', 2],
      ['order', 1],
    ]);
  });

  it('names the chain that was changed, though the digest of the file was made anew', async () => {
    const changed = { ...sealed('order#o-1'), at: '2026-05-08T09:00:00.000Z' };
    const verdict = await verifyEvidence([fileOf({ orders: [{ orderId: 'o-1', commits: [changed], record: [] }] })]);
    expect([holds(verdict), verdict.digestHolds]).toEqual([false, true]);
    expect(verdict.chains[1]?.brokenAt).toEqual({ version: 1, reason: 'hash' });
  });

  it('names what was taken out of the file, though the digest was made anew', async () => {
    const verdict = await verifyEvidence([fileOf({ orders: [] })]);
    expect([holds(verdict), verdict.digestHolds, verdict.faults]).toEqual([
      false,
      true,
      [{ orderId: 'o-1', reason: 'left-out' }],
    ]);
  });

  it('does not hold when anything outside the chains was changed', async () => {
    const verdict = await verifyEvidence([{ ...fileOf(), exportedAt: '2026-05-09T09:00:00.000Z' }]);
    expect([holds(verdict), verdict.chains.every(({ brokenAt }) => brokenAt === null)]).toEqual([false, true]);
  });

  it('does not hold when the service itself reports a break', async () => {
    const broken = [{ stream: 'order#o-1', version: 1, reason: 'unreadable' as const }];
    expect(holds(await verifyEvidence([fileOf({ broken })]))).toBe(false);
  });

  const tip = ({ stream, version, hash }: Commit) => ({ stream, version, hash });
  const anchored = async (file: EvidenceFile): Promise<NonNullable<EvidenceFile['anchor']>> => {
    const { store } = memoryAnchors();
    const unanchored = memoryUnanchored();
    await unanchored.note(
      [file.case, ...file.orders.map(({ commits }) => commits)].flatMap((one) => one.slice(-1).map(tip)),
    );
    const clock = () => '2026-05-06T10:00:00.000Z';
    await createAnchoring({
      store,
      unanchored,
      sign: anchorSigner(),
      hash: sha256Bytes,
      clock,
      onContradicted: () => undefined,
    })();
    const streams = ['application#a-1', 'order#o-1'];
    const vouched = await createAnchors(store, sha256Bytes).vouched('last', streams);
    if (vouched === null) throw new Error('an anchor was made');
    return vouched;
  };

  it('is vouched for by its anchor, which is checked by what the browser has for it', async () => {
    const anchor = await anchored(fileOf());
    const verdict = await verifyEvidence([fileOf({ anchor })]);
    expect(verdict.anchored).toMatchObject({
      anchor: { number: 1 },
      faults: [],
      contradictions: [],
      covered: 3,
      younger: 0,
    });
    expect(holds(verdict)).toBe(true);
  });

  it('does not hold where its chain was made anew with right hashes: the anchor speaks against it', async () => {
    const anchor = await anchored(fileOf());
    const first = { ...sealed('application#a-1', 1, '0'.repeat(64), { ...withdrawn, reason: '另一理由' }) };
    const forged = fileOf({ anchor, case: [first, sealed('application#a-1', 2, first.hash, started)] });
    const verdict = await verifyEvidence([forged]);
    expect(verdict.chains.every(({ brokenAt }) => brokenAt === null)).toBe(true);
    expect(verdict.anchored?.contradictions).toEqual([{ stream: 'application#a-1', version: 2, reason: 'rewritten' }]);
    expect(holds(verdict)).toBe(false);
  });

  it('does not hold where the signature of its anchor is another', async () => {
    const anchor = await anchored(fileOf());
    const signed = `${anchor.signed.slice(0, -8)}AAAAAAAA`;
    const verdict = await verifyEvidence([fileOf({ anchor: { ...anchor, signed } })]);
    expect([holds(verdict), verdict.anchored?.faults]).toEqual([false, [{ reason: 'not-signed' }]]);
  });
});
