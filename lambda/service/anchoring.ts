import { addMinutes, isBefore } from '../domain/calendar/instant.ts';
import { type Anchor, type AnchorKey, type Head, type KeptAnchor, noAnchor } from '../domain/journal/anchor.ts';
import {
  type Contradicted,
  type HeadPage,
  type HeadsTree,
  headIn,
  pageOf,
  rootOfPages,
  treeOf,
  withHeads,
} from '../domain/journal/heads-tree.ts';
import type { Hash } from '../domain/journal/merkle.ts';
import { digestOfAnchor, readAnchor } from '../domain/journal/signed-anchor.ts';
import type { Clock } from './ports.ts';

/** Heads that the journal's stream has told of and no anchor covers yet. Kept until they are, whatever ends meanwhile. */
export type Unanchored = {
  readonly note: (heads: readonly Head[]) => Promise<void>;
  readonly waiting: (atMost: number) => Promise<readonly Head[]>;
  readonly forget: (heads: readonly Head[]) => Promise<void>;
};

/** What anchors are read from: write-once, where whoever writes the journal cannot write. */
export type AnchorReader = {
  /** Number of the last one that is kept, not below `from`, which is known to be; 0 where there is none. */
  readonly last: (from: number) => Promise<number>;
  readonly anchor: (number: number) => Promise<KeptAnchor | null>;
  /** The heads of a page by its root; null where it is not kept. */
  readonly page: (root: string) => Promise<readonly Head[] | null>;
};

export type AnchorStore = AnchorReader & {
  /** What is there already stays as it is. */
  readonly keepPage: (page: HeadPage) => Promise<void>;
  readonly keepAnchor: (number: number, kept: KeptAnchor) => Promise<'kept' | 'taken'>;
};

/** Signs anchors as compact JWS, with a key that nothing else signs with. */
export type AnchorSigner = (anchor: Anchor) => Promise<{ readonly signed: string; readonly key: AnchorKey }>;

export type AnchoringDeps = {
  readonly unanchored: Unanchored;
  readonly store: AnchorStore;
  readonly sign: AnchorSigner;
  readonly hash: Hash;
  readonly clock: Clock;
  /** An anchor vouches for another commit than the stream told of. */
  readonly onContradicted: (found: Contradicted) => void;
};

/** An anchor is made after so many commits, or so long after the last one, whichever comes first. */
export const anchoredAfter = { commits: 1000, minutes: 60 } as const;

/** Taken into one anchor at most, so that making it has an end. */
const takenAtOnce = 20_000;

const pagesSideBySide = 16;

/** Every page of an anchor, in order. Throws where one is not kept or is not what its name says. */
export const pagesOf = async (
  store: Pick<AnchorReader, 'page'>,
  roots: readonly string[],
  hash: Hash,
  known: ReadonlyMap<string, HeadPage> = new Map(),
): Promise<readonly HeadPage[]> => {
  const found = new Map<string, HeadPage>();
  const wanted = [...new Set(roots)];
  const worker = async (): Promise<void> => {
    for (let root = wanted.shift(); root !== undefined; root = wanted.shift()) {
      const before = known.get(root);
      const heads = before === undefined ? await store.page(root) : null;
      const page = before ?? (heads === null || heads.length === 0 ? null : pageOf(heads, hash));
      if (page?.root !== root) throw new Error(`anchors: page ${root} is ${page === null ? 'missing' : 'another'}`);
      found.set(root, page);
    }
  };
  await Promise.all(Array.from({ length: pagesSideBySide }, worker));
  return roots.flatMap((root) => found.get(root) ?? []);
};

type Standing = { readonly last: Anchor | null; readonly previous: string; readonly tree: HeadsTree };

const standingOf = async ({ store, hash }: AnchoringDeps): Promise<Standing> => {
  const number = await store.last(0);
  if (number === 0) return { last: null, previous: noAnchor, tree: treeOf([]) };
  const kept = await store.anchor(number);
  const read = kept === null ? null : readAnchor(kept.signed);
  if (kept === null || read === null) throw new Error(`anchors: number ${number} cannot be read`);
  const tree = treeOf(await pagesOf(store, kept.pages, hash));
  return { last: read.anchor, previous: await digestOfAnchor(read, hash), tree };
};

const isDue = (last: Anchor | null, waiting: number, now: string): boolean => {
  if (waiting >= anchoredAfter.commits) return true;
  if (last === null) return waiting > 0;
  return !isBefore(now, addMinutes(last.at, anchoredAfter.minutes));
};

const isCovered = (tree: HeadsTree, { stream, version, hash }: Head): boolean => {
  const head = headIn(tree, stream);
  return head !== null && (head.version > version || (head.version === version && head.hash === hash));
};

export type Anchored = { readonly anchor: Anchor; readonly heads: number };

/** Makes the anchor that is due; null where none is. `always`: whatever is waiting, without waiting for the hour. */
export type MakeAnchor = (when?: 'due' | 'always') => Promise<Anchored | null>;

/**
 * Makes anchors of the journal: what the stream has told of since the last one is put among the heads of all streams, and
 * the root over them is signed and kept, with the pages that changed. Costs what has changed, not what there is. One at a time:
 * of two that run at once the store takes one.
 */
export const createAnchoring = (deps: AnchoringDeps): MakeAnchor => {
  const { unanchored, store, sign, hash, clock } = deps;
  let standing: Standing | undefined;

  const make = async (before: Standing, heads: readonly Head[]): Promise<Anchored> => {
    const { tree, changed, contradicted } = withHeads(before.tree, heads, hash);
    for (const found of contradicted) deps.onContradicted(found);
    const pages = tree.pages.map(({ root }) => root);
    const anchor: Anchor = {
      format: 1,
      number: (before.last?.number ?? 0) + 1,
      at: clock(),
      streams: tree.places.size,
      commits: tree.commits,
      root: rootOfPages(pages, hash),
      previous: before.previous,
    };
    for (const page of changed) await store.keepPage(page);
    const { signed, key } = await sign(anchor);
    if ((await store.keepAnchor(anchor.number, { signed, key, pages })) === 'taken')
      throw new Error(`anchors: number ${anchor.number} is taken`);
    const read = readAnchor(signed);
    if (read === null) throw new Error(`anchors: number ${anchor.number} cannot be read`);
    standing = { last: anchor, previous: await digestOfAnchor(read, hash), tree };
    return { anchor, heads: heads.length };
  };

  const run: MakeAnchor = async (when = 'due') => {
    standing ??= await standingOf(deps);
    const { tree, last } = standing;
    const waiting = await unanchored.waiting(takenAtOnce);
    const covered = waiting.filter((head) => isCovered(tree, head));
    if (covered.length > 0) await unanchored.forget(covered);
    const news = waiting.filter((head) => !isCovered(tree, head));
    const wanted = when === 'always' ? news.length > 0 : isDue(last, news.length, clock());
    if (!wanted) return null;
    const made = await make(standing, news);
    await unanchored.forget(news);
    return made;
  };

  return async (when) => {
    try {
      return await run(when);
    } catch (cause) {
      // What was begun is begun again from what is kept.
      standing = undefined;
      throw cause;
    }
  };
};
