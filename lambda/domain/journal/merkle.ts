/** SHA-256 of bytes, by whatever the machine has for it. */
export type Hash = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
export type AnyHash = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;

/** Merkle trees of RFC 6962, 2.1: what is hashed begins with 0 for a leaf and with 1 for a node, so that neither passes for the other. */
const prefixed = (prefix: 0 | 1, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.byteLength, 0));
  bytes[0] = prefix;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
};

export const leafBytes = (leaf: Uint8Array): Uint8Array<ArrayBuffer> => prefixed(0, leaf);
export const nodeBytes = (left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> => prefixed(1, left, right);

/** The largest power of two below a size of two and more. */
const splitOf = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

const subtree = (hashes: readonly Uint8Array[], from: number, to: number, hash: Hash): Uint8Array => {
  const [first] = hashes.slice(from, from + 1);
  if (first === undefined) throw new RangeError('a tree of nothing has no node');
  if (to - from === 1) return first;
  const middle = from + splitOf(to - from);
  return hash(nodeBytes(subtree(hashes, from, middle, hash), subtree(hashes, middle, to, hash)));
};

/** The root over the hashes of leaves, or of complete subtrees that are all of one power of two but for the last; of none: SHA-256 of nothing. */
export const rootOf = (hashes: readonly Uint8Array[], hash: Hash): Uint8Array =>
  hashes.length === 0 ? hash(new Uint8Array()) : subtree(hashes, 0, hashes.length, hash);

/** What stands beside the way from one of the hashes up to their root, from below. Throws RangeError beyond the last. */
export const pathOf = (index: number, hashes: readonly Uint8Array[], hash: Hash): readonly Uint8Array[] => {
  if (index < 0 || index >= hashes.length) throw new RangeError(`${index} is no leaf of ${hashes.length}`);
  const path: Uint8Array[] = [];
  let [from, to] = [0, hashes.length];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    path.unshift(isLeft ? subtree(hashes, middle, to, hash) : subtree(hashes, from, middle, hash));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return path;
};

export type Inclusion = { readonly index: number; readonly size: number; readonly path: readonly Uint8Array[] };

/**
 * The root that a leaf and its path lead to in a tree of so many leaves (RFC 9162, 2.1.3.2); null where no leaf of such a tree
 * has such a path.
 */
export const rootBy = async (
  leaf: Uint8Array,
  { index, size, path }: Inclusion,
  hash: AnyHash,
): Promise<Uint8Array | null> => {
  if (index < 0 || index >= size) return null;
  let [place, last] = [index, size - 1];
  let root = await hash(leafBytes(leaf));
  for (const beside of path) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      root = await hash(nodeBytes(beside, root));
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else root = await hash(nodeBytes(root, beside));
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
};
