import { hash } from 'node:crypto';
import fc from 'fast-check';
import { type Hash, leafBytes, nodeBytes, pathOf, rootBy, rootOf } from '../../../lambda/domain/journal/merkle.ts';
import { fromHex, toHex, utf8Bytes } from '../../../lambda/domain/vocabulary/bytes.ts';

const sha256: Hash = (bytes) => hash('sha256', bytes, 'buffer');

/** The leaves of the test vectors that the logs of Certificate Transparency share, and the roots over the first n of them. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  fromHex,
);
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hashed = (leaves: readonly Uint8Array[]) => leaves.map((leaf) => sha256(leafBytes(leaf)));

const leavesOf = (count: number) => Array.from({ length: count }, (_, index) => utf8Bytes(`leaf ${index}`));

describe('a Merkle tree', () => {
  it.each(roots.map((root, size) => [size, root] as const))(
    'over %i leaves has the root that others have',
    (size, root) => expect(toHex(rootOf(hashed(inputs.slice(0, size)), sha256))).toBe(root),
  );

  it('has for every leaf a path that leads to its root, and to no other leaf or place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), async (size, which, other) => {
        const leaves = leavesOf(size);
        const hashes = hashed(leaves);
        const root = rootOf(hashes, sha256);
        const index = which % size;
        const path = pathOf(index, hashes, sha256);
        const leaf = leaves[index] ?? utf8Bytes('');
        expect(await rootBy(leaf, { index, size, path }, sha256)).toEqual(root);
        expect(await rootBy(utf8Bytes('another'), { index, size, path }, sha256)).not.toEqual(root);
        const elsewhere = other % size;
        if (elsewhere !== index) expect(await rootBy(leaf, { index: elsewhere, size, path }, sha256)).not.toEqual(root);
        expect(await rootBy(leaf, { index: size, size, path }, sha256)).toBeNull();
        if (path.length > 0) expect(await rootBy(leaf, { index, size, path: path.slice(1) }, sha256)).not.toEqual(root);
      }),
    );
  });

  it('is the tree over its complete subtrees, so that a page of heads is a node of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(1, 2, 4, 8, 16), (size, width) => {
        const hashes = hashed(leavesOf(size));
        const pages = Array.from({ length: Math.ceil(size / width) }, (_, page) =>
          rootOf(hashes.slice(page * width, (page + 1) * width), sha256),
        );
        expect(rootOf(pages, sha256)).toEqual(rootOf(hashes, sha256));
      }),
    );
  });

  it('tells a leaf from a node: the two children of a node are no leaf with its hash', () => {
    const [left, right] = hashed([utf8Bytes('a'), utf8Bytes('b')]);
    if (left === undefined || right === undefined) throw new Error('two leaves');
    const children = utf8Bytes('');
    expect(sha256(nodeBytes(left, right))).not.toEqual(sha256(leafBytes(Buffer.concat([left, right, children]))));
  });
});
