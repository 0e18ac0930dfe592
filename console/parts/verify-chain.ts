import canonicalize from 'canonicalize';
import type { Commit } from '../api/schema.ts';

/** The `previousHash` of a first commit. */
const genesisHash = '0'.repeat(64);

export type ChainBreak = { readonly version: number; readonly reason: 'missing-version' | 'previous-hash' | 'hash' };

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 over RFC 8785 canonical JSON, lower-case hex: what the service seals its commits with. */
export const digestOf = async (value: unknown): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalize(value))));

const breakOf = async (commit: Commit, before: Commit | undefined): Promise<ChainBreak['reason'] | null> => {
  if (commit.version !== (before?.version ?? 0) + 1) return 'missing-version';
  if (commit.previousHash !== (before?.hash ?? genesisHash)) return 'previous-hash';
  const { hash, ...unsealed } = commit;
  return (await digestOf(unsealed)) === hash ? null : 'hash';
};

/** Recomputes a chain in this browser; the first commit that does not follow from the one before it, or null. */
export const firstBreak = async (commits: readonly Commit[]): Promise<ChainBreak | null> => {
  const ordered = commits.toSorted((left, right) => left.version - right.version);
  for (const [index, commit] of ordered.entries()) {
    const reason = await breakOf(commit, ordered[index - 1]);
    if (reason !== null) return { version: commit.version, reason };
  }
  return null;
};
