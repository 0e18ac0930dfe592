import fc from 'fast-check';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { anchorTools, sha256Bytes } from '../../lambda/adapters/hash.ts';
import type { Anchor, AnchorKey, Head } from '../../lambda/domain/journal/anchor.ts';
import { genesisHash, type Sealed } from '../../lambda/domain/journal/chain.ts';
import {
  type Contradicted,
  headIn,
  noHeads,
  pageOf,
  rootOfPages,
  withHeads,
} from '../../lambda/domain/journal/heads-tree.ts';
import { readAnchor } from '../../lambda/domain/journal/signed-anchor.ts';
import { type AnchoringDeps, createAnchoring } from '../../lambda/service/anchoring.ts';
import { type VerifyAnchorsOptions, verifyAnchors } from '../../lambda/service/verify-anchors.ts';
import { present } from '../local/support/scratch.ts';
import { anchorSigner, memoryAnchors, memoryUnanchored } from './memory-anchors.ts';

type Commit = Sealed & { readonly at: string; readonly reason: string };
type Journal = ReadonlyMap<string, readonly Commit[]>;

const start = Date.parse('2026-06-09T02:00:00.000Z');
const instantAfter = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();

const chained = (stream: string, before: readonly Commit[], reason: string, at: string): Commit => {
  const unsealed = { stream, version: before.length + 1, at, reason, previousHash: before.at(-1)?.hash ?? genesisHash };
  return { ...unsealed, hash: digestOf(unsealed) };
};

/** The same chain said otherwise from a version on, with right hashes throughout. */
const rewritten = (chain: readonly Commit[], from: number): readonly Commit[] => {
  const forged: Commit[] = [];
  for (const { stream, version, at, reason } of chain)
    forged.push(chained(stream, forged, version < from ? reason : `${reason}, or so they say`, at));
  return forged;
};

const headOf = ({ stream, version, hash }: Commit): Head => ({ stream, version, hash });

/** A journal that is written in the course of hours, and the anchors that are made of it. */
const startAnchored = (changes: Partial<AnchoringDeps> = {}) => {
  const { store, anchors, pages, written } = memoryAnchors();
  const unanchored = memoryUnanchored();
  const journal = new Map<string, readonly Commit[]>();
  const contradicted: Contradicted[] = [];
  let minutes = 0;
  const deps: AnchoringDeps = {
    store,
    unanchored,
    sign: anchorSigner(),
    hash: sha256Bytes,
    clock: () => instantAfter(minutes),
    onContradicted: (found) => void contradicted.push(found),
    ...changes,
  };
  return {
    deps,
    anchors,
    pages,
    written,
    unanchored,
    contradicted,
    make: createAnchoring(deps),
    later: (by: number): void => {
      minutes += by;
    },
    journal: (): Journal => new Map(journal),
    commit: async (stream: string, reason = 'as it was'): Promise<Commit> => {
      const before = journal.get(stream) ?? [];
      const commit = chained(stream, before, reason, instantAfter(minutes));
      journal.set(stream, [...before, commit]);
      await unanchored.note([headOf(commit)]);
      return commit;
    },
    verify: (given: Journal, more: Partial<VerifyAnchorsOptions> = {}) =>
      verifyAnchors(given, { store, tools: anchorTools, ...more }),
  };
};

/** Three cases over three hours: an anchor after each. */
const threeHours = async () => {
  const world = startAnchored();
  for (const stream of ['application#a-1', 'emergency#e-1', 'order#e-1.1.mobile']) await world.commit(stream);
  await world.make();
  for (const hour of [2, 3]) {
    world.later(60);
    await world.commit('application#a-1', `hour ${hour}`);
    await world.commit('emergency#e-1', `hour ${hour}`);
    await world.make();
  }
  world.later(10);
  return world;
};

const anchorAt = (number: number) => ({ number, at: instantAfter((number - 1) * 60) });

describe('anchors', () => {
  it('are made of what there is, then every hour, and not in between', async () => {
    const world = startAnchored();
    expect(await world.make()).toBeNull();
    await world.commit('application#a-1');
    expect((await world.make())?.anchor).toMatchObject({ number: 1, at: instantAfter(0), streams: 1, commits: 1 });
    await world.commit('application#a-1');
    world.later(59);
    expect(await world.make()).toBeNull();
    world.later(1);
    expect((await world.make())?.anchor).toMatchObject({ number: 2, streams: 1, commits: 2 });
    world.later(60);
    expect((await world.make())?.anchor).toMatchObject({ number: 3, streams: 1, commits: 2 });
    expect(world.unanchored.heads.size).toBe(0);
  });

  it.each([
    [999, false],
    [1000, true],
  ])('are made before the hour is over after %i commits: %s', async (count, isMade) => {
    const world = startAnchored();
    await world.commit('application#a-0');
    await world.make();
    for (let index = 1; index <= count; index += 1) await world.commit(`application#a-${index}`);
    expect((await world.make()) !== null).toBe(isMade);
  });

  it('follow on one another, across a restart too', async () => {
    const world = await threeHours();
    const again = createAnchoring(world.deps);
    await world.commit('application#a-2');
    world.later(60);
    const made = present(await again());
    expect(made).toMatchObject({ heads: 1, anchor: { number: 4, streams: 4, commits: 8 } });
    const third = present(readAnchor(present(world.anchors.get(3)).signed));
    expect(made.anchor.previous).toBe(Buffer.from(sha256Bytes(third.payload)).toString('hex'));
    expect(await world.verify(world.journal())).toMatchObject({
      anchors: 4,
      breaks: [],
      contradictions: [],
      younger: 0,
    });
  });

  it('cover what was told of when making one failed half way: nothing is forgotten before it is covered', async () => {
    let fails = true;
    const { store } = memoryAnchors();
    const failing = {
      ...store,
      keepAnchor: async (...given: Parameters<typeof store.keepAnchor>) => {
        if (fails) throw new Error('the bucket is away');
        return store.keepAnchor(...given);
      },
    };
    const world = startAnchored({ store: failing });
    await world.commit('application#a-1');
    await expect(world.make()).rejects.toThrow('the bucket is away');
    expect(world.unanchored.heads.size).toBe(1);
    fails = false;
    expect((await world.make())?.anchor).toMatchObject({ number: 1, streams: 1 });
  });

  it('are made once where two run at the same time', async () => {
    const world = startAnchored();
    const other = createAnchoring(world.deps);
    await world.commit('application#a-1');
    const outcomes = await Promise.allSettled([world.make(), other()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    world.later(60);
    expect((await other())?.anchor.number).toBe(2);
    expect((await world.verify(world.journal())).breaks).toEqual([]);
  });

  it('tell of a commit that came under a version which they vouch for already', async () => {
    const world = await threeHours();
    const [told] = rewritten(present(world.journal().get('order#e-1.1.mobile')), 1).map(headOf);
    await world.unanchored.note([present(told)]);
    world.later(60);
    await world.make();
    expect(world.contradicted).toEqual([
      { told, anchored: headOf(present(world.journal().get('order#e-1.1.mobile')?.[0])) },
    ]);
    expect((await world.verify(world.journal())).contradictions).toEqual([]);
  });

  it('write the pages of what changed and no other', async () => {
    const world = startAnchored();
    for (let index = 0; index < 3000; index += 1) await world.commit(`application#a-${index}`);
    await world.make();
    expect(world.written).toEqual({ anchors: 1, pages: 3, heads: 3000 });
    world.later(60);
    await world.commit('application#a-1500');
    await world.make();
    expect(world.written).toEqual({ anchors: 2, pages: 4, heads: 3000 + 1024 });
  });
});

describe('the heads of all streams', () => {
  it('are the same whatever order they were told of in, but for their places', () => {
    const head = fc.record({ stream: fc.constantFrom('a', 'b', 'c', 'd'), version: fc.integer({ min: 1, max: 9 }) });
    const told = fc.array(head, { maxLength: 30 });
    fc.assert(
      fc.property(told, (heads) => {
        const all = heads.map((one) => ({ ...one, hash: digestOf(one) }));
        const { tree, contradicted } = withHeads(noHeads, all, sha256Bytes);
        const latest = new Map<string, number>();
        for (const { stream, version } of heads) latest.set(stream, Math.max(version, latest.get(stream) ?? 0));
        expect(new Map([...latest.keys()].map((stream) => [stream, headIn(tree, stream)?.version]))).toEqual(latest);
        expect(tree.commits).toBe([...latest.values()].reduce((sum, version) => sum + version, 0));
        expect(contradicted).toEqual([]);
      }),
    );
  });
});

describe('a journal held against its anchors', () => {
  it('holds, and each of its chains is covered by the first that vouches for all of it', async () => {
    const world = await threeHours();
    const verdict = await world.verify(world.journal());
    expect(verdict).toMatchObject({ anchors: 3, breaks: [], contradictions: [], late: [], covered: 7, younger: 0 });
    expect(Object.fromEntries(verdict.coveredBy)).toEqual({
      'application#a-1': anchorAt(3),
      'emergency#e-1': anchorAt(3),
      'order#e-1.1.mobile': anchorAt(1),
    });
  });

  it('says what is younger than the last', async () => {
    const world = await threeHours();
    await world.commit('application#a-1', 'just now');
    await world.commit('application#a-2', 'just now');
    const verdict = await world.verify(world.journal());
    expect(verdict).toMatchObject({ breaks: [], contradictions: [], covered: 7, younger: 2 });
    expect([...verdict.coveredBy.keys()].toSorted()).toEqual(['emergency#e-1', 'order#e-1.1.mobile']);
  });

  const attacks: readonly (readonly [string, (journal: Journal) => Journal, object])[] = [
    [
      'whose whole chain was rewritten with right hashes',
      (journal) => new Map([...journal, ['application#a-1', rewritten(journal.get('application#a-1') ?? [], 1)]]),
      { stream: 'application#a-1', version: 1, reason: 'rewritten', anchor: anchorAt(1) },
    ],
    [
      'whose last commit was rewritten',
      (journal) => new Map([...journal, ['application#a-1', rewritten(journal.get('application#a-1') ?? [], 3)]]),
      { stream: 'application#a-1', version: 3, reason: 'rewritten', anchor: anchorAt(3) },
    ],
    [
      'whose last commits were cut off',
      (journal) => new Map([...journal, ['emergency#e-1', (journal.get('emergency#e-1') ?? []).slice(0, 1)]]),
      { stream: 'emergency#e-1', version: 2, reason: 'cut-off', anchor: anchorAt(2) },
    ],
    [
      'from which a case was removed',
      (journal) => new Map([...journal].filter(([stream]) => stream !== 'application#a-1')),
      { stream: 'application#a-1', version: 1, reason: 'removed', anchor: anchorAt(1) },
    ],
  ];

  it.each(attacks)('%s is found, and the anchor named that speaks against it', async (_what, attack, found) => {
    const world = await threeHours();
    const verdict = await world.verify(attack(world.journal()));
    expect([verdict.breaks, verdict.contradictions]).toEqual([[], [found]]);
  });

  it('that is an old copy put back is found stream by stream', async () => {
    const world = startAnchored();
    for (const stream of ['application#a-1', 'application#a-2']) await world.commit(stream);
    await world.make();
    const copy = world.journal();
    world.later(60);
    await world.commit('application#a-1');
    await world.commit('application#a-3');
    await world.make();
    expect((await world.verify(copy)).contradictions).toEqual([
      { stream: 'application#a-1', version: 2, reason: 'cut-off', anchor: anchorAt(2) },
      { stream: 'application#a-3', version: 1, reason: 'removed', anchor: anchorAt(2) },
    ]);
  });

  it('whose forged chain was anchored later is found by the anchor before', async () => {
    const world = await threeHours();
    const forged = rewritten(present(world.journal().get('emergency#e-1')), 2);
    const next = chained('emergency#e-1', forged, 'goes on', instantAfter(130));
    await world.unanchored.note([headOf(next)]);
    world.later(60);
    await world.make();
    const given = new Map([...world.journal(), ['emergency#e-1', [...forged, next]]]);
    expect((await world.verify(given)).contradictions).toEqual([
      { stream: 'emergency#e-1', version: 2, reason: 'rewritten', anchor: anchorAt(2) },
    ]);
  });

  it('of which the stream was kept from telling is found by its own instants', async () => {
    const world = await threeHours();
    const unseen = chained('application#a-9', [], 'never told of', instantAfter(0));
    const given = new Map([...world.journal(), ['application#a-9', [unseen]]]);
    expect((await world.verify(given)).contradictions).toEqual([
      { stream: 'application#a-9', version: 1, reason: 'not-anchored', anchor: anchorAt(3) },
    ]);
  });

  /** Tells the stream of commits that were put in after the last anchor, and anchors them as well. */
  const anchoredToo = async (world: Awaited<ReturnType<typeof threeHours>>, added: readonly Commit[]) => {
    await world.unanchored.note(added.map(headOf));
    world.later(60);
    await world.make();
    const journal = world.journal();
    const streams = Map.groupBy(added, ({ stream }) => stream);
    return new Map([
      ...journal,
      ...[...streams].map(([stream, more]) => [stream, [...(journal.get(stream) ?? []), ...more]] as const),
    ]);
  };
  const fourth = { number: 4, at: instantAfter(190) };

  it('into which a case was put later under an earlier date is not taken for whole once that is anchored too', async () => {
    const world = await threeHours();
    const at = instantAfter(30);
    const given = await anchoredToo(world, [chained('application#a-9', [], 'put in later', at)]);
    const { breaks, contradictions, late, younger } = await world.verify(given);
    expect([breaks, contradictions, younger]).toEqual([[], [], 0]);
    expect(late).toEqual([{ stream: 'application#a-9', version: 1, at, anchor: anchorAt(3), coveredBy: fourth }]);
  });

  it.each([
    ['an hour', 60, []],
    ['more than an hour', 59.999, [1]],
  ])(
    'takes a commit that is dated %s before an anchor without it as the window allows',
    async (_, minutes, versions) => {
      const world = await threeHours();
      const given = await anchoredToo(world, [chained('application#a-9', [], 'put in later', instantAfter(minutes))]);
      expect((await world.verify(given)).late.map(({ version }) => version)).toEqual(versions);
    },
  );

  it('whose chain goes on under earlier dates is named at the first of them, whatever stands behind it', async () => {
    const world = await threeHours();
    const before = present(world.journal().get('emergency#e-1'));
    const now = chained('emergency#e-1', before, 'just now', instantAfter(130));
    const earlier = chained('emergency#e-1', [...before, now], 'as if then', instantAfter(20));
    const given = await anchoredToo(world, [now, earlier]);
    expect((await world.verify(given)).late).toEqual([
      { stream: 'emergency#e-1', version: 5, at: instantAfter(20), anchor: anchorAt(3), coveredBy: fourth },
    ]);
  });

  it.each([
    [0, []],
    [-1, [anchorAt(2)]],
  ])('is held against the last anchor before that can be read: of minute %i', async (minutes, anchors) => {
    const world = await threeHours();
    const given = await anchoredToo(world, [chained('application#a-9', [], 'put in later', instantAfter(minutes))]);
    world.anchors.delete(3);
    const { breaks, late } = await world.verify(given);
    expect(breaks).toEqual([{ anchor: 3, reason: 'missing' }]);
    expect(late.map(({ anchor }) => anchor)).toEqual(anchors);
  });

  it('asks nothing of what the first anchor covers, however old that is', async () => {
    const world = startAnchored();
    await world.commit('application#a-1');
    world.later(100_000);
    await world.make();
    expect((await world.verify(world.journal())).late).toEqual([]);
  });

  it('that is a part of one is held against what concerns it, and misses nothing of the rest', async () => {
    const world = await threeHours();
    const at = instantAfter(0);
    const given = await anchoredToo(world, [chained('application#a-9', [], 'put in later', at)]);
    const part = new Map([...given].filter(([stream]) => stream === 'application#a-9'));
    const { contradictions, late, covered } = await world.verify(part, { isPart: true });
    expect([contradictions, late.map(({ stream }) => stream), covered]).toEqual([[], ['application#a-9'], 1]);
  });

  it('is read through as often for many anchors as for few', async () => {
    const readsOver = async (hours: number): Promise<number> => {
      const world = startAnchored();
      for (let hour = 0; hour < hours; hour += 1) {
        await world.commit('application#a-1');
        await world.make();
        world.later(60);
      }
      let reads = 0;
      const counted = present(world.journal().get('application#a-1')).map(
        (commit) =>
          new Proxy(commit, {
            get: (target, name) => {
              reads += 1;
              return Reflect.get(target, name);
            },
          }),
      );
      await world.verify(new Map([['application#a-1', counted]]));
      return reads / hours;
    };
    const [few, many] = [await readsOver(20), await readsOver(80)];
    expect(many).toBeLessThan(2 * few);
  });

  it('in any history that was written as it happened names none late, and each that was put in under an earlier date', async () => {
    const step = fc.record({
      does: fc.constantFrom('commit', 'anchor', 'wait'),
      stream: fc.constantFrom('a', 'b', 'c'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 25 }),
        fc.integer({ min: 0, max: 600 }),
        async (steps, minutes) => {
          const world = startAnchored();
          const made: string[] = [];
          for (const { does, stream } of steps) {
            world.later(does === 'wait' ? 45 : 1);
            if (does === 'commit') await world.commit(`application#${stream}`);
            const anchor = does === 'anchor' ? await world.make('always') : null;
            if (anchor !== null) made.push(anchor.anchor.at);
          }
          await world.commit('application#d');
          expect((await world.verify(world.journal())).late).toEqual([]);
          const at = instantAfter(minutes);
          const added = chained('application#z', [], 'put in later', at);
          await world.unanchored.note([headOf(added)]);
          await world.make('always');
          const { late } = await world.verify(new Map([...world.journal(), ['application#z', [added]]]));
          const last = made.at(-1);
          const isLate = last !== undefined && Date.parse(at) + 3_600_000 < Date.parse(last);
          expect(late.map(({ stream }) => stream)).toEqual(isLate ? ['application#z'] : []);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in any history and under any such attack is found, unless what was touched is younger than the last anchor', async () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ does: fc.constant('commit' as const), stream: fc.constantFrom('a', 'b', 'c') }),
      },
      fc.record({ does: fc.constant('anchor' as const), stream: fc.constant('') }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 25 }),
        fc.constantFrom('rewrite', 'cut', 'remove'),
        fc.nat(),
        async (steps, attack, which) => {
          const world = startAnchored();
          const covered = new Map<string, number>();
          for (const { does, stream } of steps) {
            world.later(1);
            if (does === 'commit') await world.commit(`application#${stream}`);
            else if ((await world.make('always')) !== null)
              for (const [name, chain] of world.journal()) covered.set(name, chain.length);
          }
          const journal = world.journal();
          const [stream, chain] = present([...journal][which % Math.max(1, journal.size)] ?? ['', []]);
          fc.pre(chain.length > 0);
          const at = 1 + (which % chain.length);
          const left = attack === 'remove' ? [] : attack === 'cut' ? chain.slice(0, at - 1) : rewritten(chain, at);
          const touchedFrom = attack === 'remove' ? 1 : at;
          const { contradictions } = await world.verify(new Map([...journal, [stream, left]]));
          expect(contradictions.map((found) => found.stream)).toEqual(
            touchedFrom <= (covered.get(stream) ?? 0) ? [stream] : [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('anchors that were tampered with themselves', () => {
  it.each(['missing', 'unreadable'] as const)('(%s) are found', async (reason) => {
    const world = await threeHours();
    const kept = present(world.anchors.get(2));
    if (reason === 'missing') world.anchors.delete(2);
    else world.anchors.set(2, { ...kept, signed: 'a.b.c' });
    const { breaks, contradictions } = await world.verify(world.journal());
    expect([breaks, contradictions]).toEqual([[{ anchor: 2, reason }], []]);
  });

  /** As whoever holds a key could sign it. */
  const resigned = async (
    world: Awaited<ReturnType<typeof threeHours>>,
    number: number,
    change: Partial<Anchor>,
    sign = world.deps.sign,
  ) => {
    const kept = present(world.anchors.get(number));
    const { anchor } = present(readAnchor(kept.signed));
    world.anchors.set(number, { ...kept, ...(await sign({ ...anchor, ...change })) });
  };

  it('by somebody with another key are found by the anchor that followed, and by whoever knows the right key', async () => {
    const world = await threeHours();
    const { key } = present(world.anchors.get(1));
    const other = anchorSigner();
    await resigned(world, 2, { at: instantAfter(61) }, other);
    expect((await world.verify(world.journal())).breaks).toEqual([{ anchor: 3, reason: 'other-previous' }]);
    const trusted: readonly AnchorKey[] = [key];
    expect((await world.verify(world.journal(), { trusted })).breaks).toEqual([
      { anchor: 2, reason: 'not-trusted' },
      { anchor: 3, reason: 'other-previous' },
    ]);
  });

  it('whose signature is of something else are found', async () => {
    const world = await threeHours();
    const [two, three] = [present(world.anchors.get(2)), present(world.anchors.get(3))];
    const [head, body] = two.signed.split('.');
    world.anchors.set(2, { ...two, signed: [head, body, three.signed.split('.')[2]].join('.') });
    expect((await world.verify(world.journal())).breaks).toEqual([{ anchor: 2, reason: 'not-signed' }]);
  });

  it('with another key put beside them are found: it is not the one that they name', async () => {
    const world = await threeHours();
    const kept = present(world.anchors.get(2));
    const { key } = await anchorSigner()(present(readAnchor(kept.signed)).anchor);
    world.anchors.set(2, { ...kept, key: { ...key, kid: kept.key.kid } });
    expect((await world.verify(world.journal())).breaks).toEqual([{ anchor: 2, reason: 'not-signed' }]);
  });

  it('whose heads are gone or are others are found', async () => {
    for (const change of ['gone', 'others']) {
      const world = await threeHours();
      const [root] = present(world.anchors.get(3)).pages;
      const heads = present(world.pages.get(present(root)));
      if (change === 'gone') world.pages.delete(present(root));
      else world.pages.set(present(root), heads.slice(1));
      expect((await world.verify(world.journal())).breaks).toEqual([{ anchor: 3, reason: 'other-heads' }]);
    }
  });

  it('by whoever holds the key itself, so that a case is none of theirs any more, are found', async () => {
    const world = await threeHours();
    const kept = present(world.anchors.get(3));
    const [root] = kept.pages;
    const left = pageOf(present(world.pages.get(present(root))).slice(1), sha256Bytes);
    world.pages.set(left.root, left.heads);
    world.anchors.set(3, { ...kept, pages: [left.root] });
    await resigned(world, 3, { root: rootOfPages([left.root], sha256Bytes), streams: 2 });
    const given = new Map([...world.journal()].filter(([stream]) => stream !== 'application#a-1'));
    const { breaks, contradictions } = await world.verify(given);
    expect(breaks).toEqual([{ anchor: 3, reason: 'heads-went-back' }]);
    expect(contradictions).toMatchObject([{ stream: 'application#a-1', reason: 'removed', anchor: { number: 1 } }]);
  });
});
