import { fromHex, toHex } from '../vocabulary/bytes.ts';
import { type Head, type HeadProof, headsInPage, leafOf } from './anchor.ts';
import { type Hash, leafBytes, pathOf, rootOf } from './merkle.ts';

/** Heads that stand side by side in one file, and their root, which is its name. */
export type HeadPage = { readonly root: string; readonly heads: readonly Head[] };

/** A head that was told of, where an anchor vouches for another commit under the same version. */
export type Contradicted = { readonly told: Head; readonly anchored: Head };

const leavesOf = (heads: readonly Head[], hash: Hash): readonly Uint8Array[] =>
  heads.map((head) => hash(leafBytes(leafOf(head))));

/** Throws RangeError on no heads. */
export const pageOf = (heads: readonly Head[], hash: Hash): HeadPage => {
  if (heads.length === 0) throw new RangeError('a page without heads');
  return { root: toHex(rootOf(leavesOf(heads, hash), hash)), heads };
};

export const rootOfPages = (roots: readonly string[], hash: Hash): string => toHex(rootOf(roots.map(fromHex), hash));

/**
 * All heads in pages, each stream in the place where it first came: what is new changes the pages that it stands in, and
 * no other. Never changed: `put` answers another one.
 */
export type HeadsTree = {
  readonly pages: readonly HeadPage[];
  /** Page and place in it, by stream. */
  readonly places: ReadonlyMap<string, number>;
  readonly commits: number;
};

export const noHeads: HeadsTree = { pages: [], places: new Map(), commits: 0 };

const placed = (pages: readonly HeadPage[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const [page, { heads }] of pages.entries())
    for (const [index, { stream }] of heads.entries()) places.set(stream, page * headsInPage + index);
  return places;
};

const commitsIn = (heads: readonly Head[]): number => heads.reduce((sum, { version }) => sum + version, 0);

export const treeOf = (pages: readonly HeadPage[]): HeadsTree => ({
  pages,
  places: placed(pages),
  commits: pages.reduce((sum, { heads }) => sum + commitsIn(heads), 0),
});

/** null where the stream is in no page. */
export const headIn = ({ pages, places }: HeadsTree, stream: string): Head | null => {
  const place = places.get(stream);
  if (place === undefined) return null;
  return pages[Math.floor(place / headsInPage)]?.heads[place % headsInPage] ?? null;
};

type Placing = {
  /** By page, the heads of those that change. */
  readonly open: Map<number, Head[]>;
  readonly places: Map<string, number>;
  readonly contradicted: Contradicted[];
};

const put = (tree: HeadsTree, { open, places, contradicted }: Placing, head: Head): void => {
  const place = places.get(head.stream) ?? places.size;
  const [number, index] = [Math.floor(place / headsInPage), place % headsInPage];
  const standing = (open.get(number) ?? tree.pages[number]?.heads)?.[index];
  if (standing?.version === head.version && standing.hash !== head.hash)
    contradicted.push({ told: head, anchored: standing });
  if (standing !== undefined && standing.version >= head.version) return;
  const heads = open.get(number) ?? [...(tree.pages[number]?.heads ?? [])];
  heads[index] = head;
  open.set(number, heads);
  places.set(head.stream, place);
};

/** Takes heads in whatever order they are told of: the latest of a stream stands, and none gives way to an older one. */
export const withHeads = (
  tree: HeadsTree,
  told: readonly Head[],
  hash: Hash,
): {
  readonly tree: HeadsTree;
  readonly changed: readonly HeadPage[];
  readonly contradicted: readonly Contradicted[];
} => {
  const placing: Placing = { open: new Map(), places: new Map(tree.places), contradicted: [] };
  for (const head of told) put(tree, placing, head);
  const pages = [...tree.pages];
  const changed: HeadPage[] = [];
  let { commits } = tree;
  for (const [number, heads] of [...placing.open].toSorted(([left], [right]) => left - right)) {
    const page = pageOf(heads, hash);
    commits += commitsIn(heads) - commitsIn(pages[number]?.heads ?? []);
    pages[number] = page;
    changed.push(page);
  }
  return { tree: { pages, places: placing.places, commits }, changed, contradicted: placing.contradicted };
};

/** That a stream stands so in this tree; null where it stands in none of its pages. */
export const proofOf = (tree: HeadsTree, stream: string, hash: Hash): HeadProof | null => {
  const place = tree.places.get(stream);
  const page = tree.pages[Math.floor((place ?? 0) / headsInPage)];
  const head = headIn(tree, stream);
  if (place === undefined || page === undefined || head === null) return null;
  const within = pathOf(place % headsInPage, leavesOf(page.heads, hash), hash);
  const above = pathOf(
    Math.floor(place / headsInPage),
    tree.pages.map(({ root }) => fromHex(root)),
    hash,
  );
  return { ...head, index: place, path: [...within, ...above].map(toHex) };
};
