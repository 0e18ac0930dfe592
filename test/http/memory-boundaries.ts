import { createHash } from 'node:crypto';
import type { BoundaryFiles } from '../../lambda/service/boundaries.ts';
import { createBoundaryFiles } from '../../lambda/service/boundary-files.ts';

export type MemoryBoundaries = BoundaryFiles & {
  readonly upload: (sha256: string, bytes: Buffer) => void;
  /** How often what is kept was read. */
  readonly reads: () => number;
};

/** A store without a network: what a browser would send arrives by `upload`, as it is. */
export const createMemoryBoundaries = (): MemoryBoundaries => {
  const [waiting, kept] = [new Map<string, Buffer>(), new Map<string, Buffer>()];
  let reads = 0;
  const files = createBoundaryFiles({
    signUpload: async ({ sha256 }) => ({
      method: 'PUT',
      url: `https://store.example/incoming/_boundaries/${sha256}`,
      headers: { 'content-type': 'application/geo+json' },
      expiresAt: '2026-03-02T02:10:00.000Z',
    }),
    isKept: async (sha256) => kept.has(sha256),
    read: async (sha256) => {
      reads += 1;
      return kept.get(sha256) ?? null;
    },
    inspect: async (sha256) => {
      const bytes = waiting.get(sha256);
      if (bytes === undefined) return null;
      return { bytes, tag: 'tag', sizeInBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    keep: async (sha256) => {
      kept.set(sha256, waiting.get(sha256) ?? Buffer.of());
    },
  });
  return { ...files, upload: (sha256, bytes) => void waiting.set(sha256, bytes), reads: () => reads };
};

export const fileOf = (value: unknown) => {
  const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), sizeInBytes: bytes.length };
};
