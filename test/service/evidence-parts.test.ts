import { digestOf } from '../../lambda/adapters/digest.ts';
import { anchorTools, sha256Bytes } from '../../lambda/adapters/hash.ts';
import type { Commit, DomainEvent, StoredCommit } from '../../lambda/domain/journal/commit.ts';
import { PartOutline } from '../../lambda/domain/journal/evidence.ts';
import { checkParts } from '../../lambda/domain/journal/evidence-parts.ts';
import { createAnchoring } from '../../lambda/service/anchoring.ts';
import { evidenceOf, evidencePartOf, type PartPlace, partAtMostInBytes } from '../../lambda/service/evidence-parts.ts';
import { createAnchors } from '../../lambda/service/read-anchors.ts';
import { machine, onset, ordersOf } from '../domain/emergency/history.ts';
import { type LongestCase, longestCase } from '../domain/emergency/longest-case.ts';
import { present } from '../local/support/scratch.ts';
import { anchorSigner, memoryAnchors, memoryUnanchored } from './memory-anchors.ts';
import { sealed } from './sealed.ts';

const caseId = 'e-1';
const exportedAt = '2026-06-09T03:30:00.000Z';
const said = (events: readonly DomainEvent[]) => ({ events, by: machine, at: onset });

/** Every chain of a case that was sent, updated and ended: each order was handed over, with trouble, and there is a record of it. */
const chainsOf = ({ sent, updated, ended }: Pick<LongestCase, 'sent' | 'updated' | 'ended'>) => {
  const orders = [sent, updated, ended].flatMap((events) => ordersOf(events));
  const failed = { type: 'order.attempt-failed', failure: 'faulted', httpStatus: 500, attempt: 'm/1' } as const;
  const handed = { type: 'order.handed-over', httpStatus: 202, jwsDigest: 'a'.repeat(64) } as const;
  return [
    sealed(`emergency#${caseId}`, [sent, updated, ended].map(said)),
    ...orders.flatMap((order) => [
      sealed(
        `order#${order.orderId}`,
        [failed, failed, handed].map((event) => said([event])),
      ),
      sealed(`record#${order.orderId}`, [said([{ type: 'order.published', order, messageId: 'm-1' }])]),
    ]),
  ];
};

const journalOf = (chains: readonly (readonly Commit[])[]) => {
  const streams = new Map(chains.map((chain) => [present(chain[0]).stream, [...chain]]));
  const read = async (stream: string): Promise<readonly Commit[]> => streams.get(stream) ?? [];
  return { streams, load: read, stored: read };
};

const anchored = async (chains: readonly (readonly Commit[])[]) => {
  const { store } = memoryAnchors();
  const unanchored = memoryUnanchored();
  await unanchored.note(chains.flat().map(({ stream, version, hash }) => ({ stream, version, hash })));
  const [clock, onContradicted] = [() => exportedAt, () => undefined];
  await createAnchoring({ store, unanchored, sign: anchorSigner(), hash: sha256Bytes, clock, onContradicted })(
    'always',
  );
  return (streams: readonly string[]) => createAnchors(store, sha256Bytes).vouched('last', streams);
};

type Journal = ReturnType<typeof journalOf>;
type Vouched = Awaited<ReturnType<typeof anchored>>;

type Exporting = {
  readonly most?: number;
  readonly vouched?: Vouched;
  readonly meanwhile?: () => void;
  readonly at?: string;
  readonly asking?: (place: PartPlace) => PartPlace;
};

/** All parts of it, one after the other; `meanwhile` happens behind the first. `asking`: the place asked for where another is named. */
const partsOf = async (
  journal: Journal,
  { most, vouched, meanwhile, at = exportedAt, asking = (place) => place }: Exporting = {},
) => {
  const given: PartOutline[] = [];
  const places = new Map<string, PartPlace>();
  const named = (place: PartPlace): string => {
    places.set(JSON.stringify(place), place);
    return JSON.stringify(place);
  };
  let next: string | null = null;
  do {
    const from: PartPlace | null = next === null ? null : asking(present(places.get(next)));
    const asked = { caseId, from, previous: given.at(-1)?.digest ?? null, exportedAt: at, named, explaining: [] };
    const shown = (commits: readonly StoredCommit[]) => commits;
    const bound = most === undefined ? {} : { most };
    const part = await evidencePartOf(journal, digestOf, { ...asked, ...bound, shown, vouched });
    given.push(PartOutline.parse(JSON.parse(JSON.stringify(part))));
    if (given.length === 1) meanwhile?.();
    next = given.at(-1)?.part.next ?? null;
  } while (next !== null);
  return given;
};

const small = chainsOf(longestCase(2, 1));
const most = 60_000;

describe('evidence in parts', () => {
  it('is, put together, the evidence of the whole case, by every chain, order and anchor', async () => {
    const vouched = await anchored(small);
    const parts = await partsOf(journalOf(small), { most, vouched });
    expect(parts.length).toBeGreaterThan(5);
    const checked = await checkParts(parts.toReversed(), digestOf, anchorTools);
    if (checked.faults !== null) throw new Error(JSON.stringify(checked.faults));
    const whole = await evidenceOf(journalOf(small), digestOf, {
      ...{ caseId, exportedAt, vouched, explaining: [], most: Number.POSITIVE_INFINITY },
      shown: (shown) => shown,
    });
    if (whole === null || whole === 'more') throw new Error('it is there, and whole');
    const { case: commits, orders, broken } = checked.contents;
    expect({ case: commits, orders, broken }).toEqual({ case: whole.case, orders: whole.orders, broken: [] });
    const { chains, faults, digestHolds, anchored: verdict } = checked.verdict;
    expect([faults, digestHolds, chains.filter(({ brokenAt }) => brokenAt !== null)]).toEqual([[], true, []]);
    expect(verdict).toMatchObject({ faults: [], contradictions: [], covered: small.flat().length, younger: 0 });
  });

  it('cuts a chain that is too long for one part', async () => {
    const parts = await partsOf(journalOf(small), { most: 3_500 });
    expect(parts.filter((part) => part.case.length > 0)).toHaveLength(3);
    const checked = await checkParts(parts, digestOf, anchorTools);
    expect(checked).toMatchObject({ faults: null, verdict: { faults: [] } });
  });

  it('is one part where it is short, which names no other', async () => {
    const parts = await partsOf(journalOf(small), {});
    expect(parts.map(({ part }) => part)).toEqual([{ number: 1, previous: null, place: null, next: null }]);
  });

  it('is of the case as it was at the first part, whatever is committed meanwhile', async () => {
    const journal = journalOf(small);
    const [own] = small;
    const events = present(own).map((commit) => said(commit.events));
    const longer = sealed(`emergency#${caseId}`, [...events, said(present(own?.[0]).events)]);
    const meanwhile = () => void journal.streams.set(`emergency#${caseId}`, [...longer]);
    const parts = await partsOf(journal, { most: 3_500, meanwhile });
    expect(journal.streams.get(`emergency#${caseId}`)).toHaveLength(4);
    expect(parts.flatMap((part) => part.case)).toHaveLength(3);
    expect(await checkParts(parts, digestOf, anchorTools)).toMatchObject({ faults: null, verdict: { faults: [] } });
  });

  it('names the break of a chain in the part in which the chain begins', async () => {
    const { orderId } = present(ordersOf(longestCase(2, 1).sent)[1]);
    const broken = small.map((chain) =>
      chain[0]?.stream === `order#${orderId}` ? chain.filter(({ version }) => version !== 2) : chain,
    );
    const parts = await partsOf(journalOf(broken), { most });
    const found = parts.flatMap((part) => part.broken);
    expect(found).toEqual([{ stream: `order#${orderId}`, version: 3, reason: 'missing-version' }]);
  });
});

describe('parts that are not all of one file', () => {
  let [all, foreign]: [PartOutline[], PartOutline[]] = [[], []];
  beforeAll(async () => {
    all = await partsOf(journalOf(small), { most });
    // The same case, a second later: each part holds by itself.
    foreign = await partsOf(journalOf(small), { most, at: '2026-06-09T03:30:01.000Z' });
  });
  const faultsIn = async (parts: readonly PartOutline[]) => (await checkParts(parts, digestOf, anchorTools)).faults;
  const without = (number: number) => all.filter(({ part }) => part.number !== number);

  it('are named where one is missing, be it the first, the last or one between', async () => {
    const last = all.length;
    for (const missing of [1, 3, last])
      expect(await faultsIn(without(missing))).toEqual([{ part: missing, reason: 'missing' }]);
  });

  it('are named where one is of another export, of another case or changed', async () => {
    expect(await faultsIn([...without(3), present(foreign[2])])).toContainEqual({ part: 3, reason: 'foreign' });
    const { digest: _, ...third } = present(all[2]);
    const other = { ...third, caseId: 'e-2' };
    const ofOther = PartOutline.parse({ ...other, digest: digestOf(other) });
    expect(await faultsIn([...without(3), ofOther])).toContainEqual({ part: 3, reason: 'foreign' });
    expect(await faultsIn([...all, present(foreign[2])])).toContainEqual({ part: 3, reason: 'foreign' });
    expect(await faultsIn([...without(3), { ...present(all[2]), broken: [{ stream: 'x' }] }])).toEqual([
      { part: 3, reason: 'digest' },
    ]);
  });

  it('are named where one was asked for from further on than the part before it ends, or as of another time', async () => {
    const second = (other: Partial<PartPlace>) => (place: PartPlace) =>
      place.number === 2 ? { ...place, ...other } : place;
    for (const asking of [second({ chain: 4, after: 0 }), second({ head: 2 })])
      expect(await faultsIn(await partsOf(journalOf(small), { most, asking }))).toContainEqual({
        part: 2,
        reason: 'foreign',
      });
  });

  it('are the same given twice', async () => {
    expect(await faultsIn([...all, ...all])).toBeNull();
  });
});

describe('of the longest case', () => {
  it('no part is more than a function gives, plain', async () => {
    const parts = await partsOf(journalOf(chainsOf(longestCase(50, 1))), {});
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts)
      expect(Buffer.byteLength(JSON.stringify(JSON.stringify(part)))).toBeLessThan(partAtMostInBytes + 400_000);
    expect(await checkParts(parts, digestOf, anchorTools)).toMatchObject({ faults: null, verdict: { faults: [] } });
  });
});
