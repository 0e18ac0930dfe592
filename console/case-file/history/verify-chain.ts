import canonicalize from 'canonicalize';
import { type ChainBreak, firstBreakIn } from '../../../lambda/domain/journal/chain.ts';
import type { Commit } from '../../api/types.ts';

export type { ChainBreak } from '../../../lambda/domain/journal/chain.ts';

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 over RFC 8785 canonical JSON, lower-case hex: what the service seals its commits with. */
export const digestOf = async (value: unknown): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalize(value))));

/** Recomputes a chain in this browser; the first commit that does not follow from the one before it, or null. */
export const firstBreak = (commits: readonly Commit[]): Promise<ChainBreak | null> =>
  firstBreakIn(commits, digestOf, true);
