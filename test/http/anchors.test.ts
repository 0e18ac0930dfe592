import { digestOf } from '../../lambda/adapters/digest.ts';
import { anchorTools, sha256Bytes } from '../../lambda/adapters/hash.ts';
import { AnchoredHeads } from '../../lambda/domain/journal/anchor.ts';
import { checkAnchored } from '../../lambda/domain/journal/anchored-case.ts';
import { EvidenceOutline } from '../../lambda/domain/journal/evidence.ts';
import { checkEvidence } from '../../lambda/domain/journal/evidence-check.ts';
import { createAnchoring } from '../../lambda/service/anchoring.ts';
import { createAnchors } from '../../lambda/service/read-anchors.ts';
import { present } from '../local/support/scratch.ts';
import { anchorSigner, memoryAnchors, memoryUnanchored } from '../service/memory-anchors.ts';
import { createTestApi } from './api.ts';
import { submitted, triggered } from './journeys.ts';
import { monday } from './world.ts';

/** The app, and an anchor of its journal whenever one is asked for. */
const anchoredApi = () => {
  const { store } = memoryAnchors();
  const unanchored = memoryUnanchored();
  const api = createTestApi({ anchors: createAnchors(store, sha256Bytes) });
  const make = createAnchoring({
    store,
    unanchored,
    sign: anchorSigner(),
    hash: sha256Bytes,
    clock: () => monday,
    onContradicted: () => undefined,
  });
  return {
    api,
    anchor: async () => {
      await unanchored.note(
        [...api.journal.streams.values()].flat().map(({ stream, version, hash }) => ({ stream, version, hash })),
      );
      return present(await make('always')).anchor;
    },
  };
};

const idIn = (path: string): string => present(path.split('/').at(-1));

describe('the anchors of the journal', () => {
  it('are listed for auditors, operators and officers, the newest first, and for nobody else', async () => {
    const { api, anchor } = anchoredApi();
    await submitted(api);
    const first = await anchor();
    await triggered(api);
    const second = await anchor();
    for (const who of ['auditor', 'mobile', 'officer'] as const) {
      const { body } = await api.get(who, '/anchors');
      expect(body).toMatchObject({ items: [second, first], next: null });
    }
    expect((await api.get('auditor', '/anchors?limit=1')).body).toMatchObject({ items: [second], next: 2 });
    expect((await api.get('auditor', '/anchors?below=2')).body).toMatchObject({ items: [first], next: null });
    expect((await api.get('auditor', '/anchors/1')).body).toMatchObject({ ...first, signed: expect.any(String) });
    expect((await api.get('auditor', '/anchors/3')).status).toBe(404);
    expect((await api.get('clerk', '/anchors')).status).toBe(403);
  });

  it('are none where a deployment makes none', async () => {
    const api = createTestApi();
    expect((await api.get('auditor', '/anchors')).body).toEqual({ items: [], next: null });
    expect((await api.get('auditor', '/anchors/1')).status).toBe(404);
    expect((await api.get('auditor', `${await submitted(api)}/evidence`)).body).not.toHaveProperty('anchor');
  });

  it('prove a case: to auditors all of it, to an operator its own orders, to others nothing', async () => {
    const { api, anchor } = anchoredApi();
    const sent = idIn(await triggered(api));
    const application = idIn(await submitted(api));
    const { number } = await anchor();
    const of = (who: Parameters<typeof api.get>[0], id: string) => api.get(who, `/anchors/${number}/cases/${id}`);
    const own = [...api.journal.streams.values()].flat().filter(({ stream }) => stream === `emergency#${sent}`);
    for (const who of ['auditor', 'mobile'] as const) {
      const proved = AnchoredHeads.parse((await of(who, sent)).body);
      expect(proved.proofs.map(({ stream }) => stream)).toEqual([`emergency#${sent}`]);
      expect(await checkAnchored(proved, [own], anchorTools)).toMatchObject({
        faults: [],
        contradictions: [],
        younger: 0,
      });
    }
    expect((await of('auditor', application)).status).toBe(200);
    expect((await of('mobile', application)).status).toBe(404);
    expect((await of('officer', sent)).status).toBe(403);
  });
});

describe('the evidence file of a case', () => {
  it('brings the last anchor with it, by which it is checked without the service', async () => {
    const { api, anchor } = anchoredApi();
    const path = await triggered(api);
    const { number } = await anchor();
    const file = EvidenceOutline.parse((await api.get('auditor', `${path}/evidence`)).body);
    const { anchored, digestHolds } = await checkEvidence(file, digestOf, anchorTools);
    expect(digestHolds).toBe(true);
    expect(anchored).toMatchObject({ anchor: { number }, faults: [], contradictions: [], covered: 1, younger: 0 });
  });

  it('says so where the case is younger than the last anchor, or there is none yet', async () => {
    const { api, anchor } = anchoredApi();
    const path = await submitted(api);
    expect((await api.get('auditor', `${path}/evidence`)).body['anchor']).toBeNull();
    await anchor();
    const later = await triggered(api);
    const file = EvidenceOutline.parse((await api.get('auditor', `${later}/evidence`)).body);
    expect((await checkEvidence(file, digestOf, anchorTools)).anchored).toMatchObject({ covered: 0, younger: 1 });
  });

  it('is contradicted where its chain was rewritten with right hashes, cut off, or its proof changed', async () => {
    const { api, anchor } = anchoredApi();
    const path = await submitted(api);
    await anchor();
    const file = EvidenceOutline.parse((await api.get('auditor', `${path}/evidence`)).body);
    const [first, second] = file.case;
    const { hash: _, ...unsealed } = { ...present(second), at: '2026-01-01T00:00:00.000Z' };
    const forged = { ...unsealed, hash: digestOf(unsealed) };
    const anchoredIn = async (changes: object) =>
      (await checkEvidence({ ...file, ...changes }, digestOf, anchorTools)).anchored;
    expect((await anchoredIn({ case: [first, forged] }))?.contradictions).toMatchObject([
      { version: 2, reason: 'rewritten' },
    ]);
    expect((await anchoredIn({ case: [first] }))?.contradictions).toMatchObject([{ version: 2, reason: 'cut-off' }]);
    const given = present(file.anchor);
    const proofs = given.proofs.map((proof) => ({ ...proof, hash: forged.hash }));
    expect((await anchoredIn({ case: [first, forged], anchor: { ...given, proofs } }))?.faults).toMatchObject([
      { reason: 'no-proof' },
    ]);
    expect(
      (await anchoredIn({ anchor: { ...given, signed: `${given.signed.slice(0, -8)}AAAAAAAA` } }))?.faults,
    ).toEqual([{ reason: 'not-signed' }]);
  });
});
