import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import * as z from 'zod';
import { brotliParameters } from '../brotli.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { parsedJson } from './read-json.ts';

/** Texts up to so many bytes are kept as they are: what is looked at by eye, and all but the commits of many orders. */
export const plainAtMostInBytes = 65_536;

/** Far beyond any commit: no text makes a reader take more memory than this, in bytes. */
const unpackedAtMost = 64 * 1024 * 1024;

/**
 * How a long text is kept: what it says of its format and place in the open, so that every release knows whether it is its own
 * to read, and all of it, to the letter, packed (RFC 7932, base64). A later format that packs otherwise has to name it otherwise.
 */
const Packed = lazily(() =>
  z.object({
    formatVersion: z.int(),
    stream: z.string(),
    version: z.int(),
    brotli: z.base64(),
  }),
);

/** What the journal keeps of a commit: its JSON, packed where that is long and shorter for it. */
export const keptText = (commit: Commit): string => {
  const letter = JSON.stringify(commit);
  const bytes = Buffer.from(letter, 'utf8');
  if (bytes.byteLength <= plainAtMostInBytes) return letter;
  const { formatVersion, stream, version } = commit;
  const brotli = brotliCompressSync(bytes, { params: brotliParameters }).toString('base64');
  const packed = JSON.stringify({ formatVersion, stream, version, brotli });
  return packed.length < bytes.byteLength ? packed : letter;
};

/** A commit to the letter as it was written, which its hash is over, and the same parsed. */
export type Letter = { readonly text: string; readonly value: unknown };

const unpacked = (brotli: string): Result<Letter, string> => {
  try {
    const bytes = brotliDecompressSync(Buffer.from(brotli, 'base64'), { maxOutputLength: unpackedAtMost });
    const text = bytes.toString('utf8');
    return ok({ text, value: JSON.parse(text) });
  } catch {
    return err('brotli');
  }
};

const isOf = (value: unknown, { stream, version }: { readonly stream: string; readonly version: number }): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'stream' in value &&
  'version' in value &&
  value.stream === stream &&
  value.version === version;

/**
 * What was kept, as it was written; else the member to blame. No commit has a member `brotli`. What is packed must be what stands in
 * the open beside it.
 */
export const letterIn = (kept: string | undefined): Result<Letter, string> => {
  const parsed = parsedJson(kept, 'commit');
  if (!parsed.ok || kept === undefined) return parsed.ok ? err('no commit') : parsed;
  const isPacked = typeof parsed.value === 'object' && parsed.value !== null && 'brotli' in parsed.value;
  if (!isPacked) return ok({ text: kept, value: parsed.value });
  const packed = Packed.safeParse(parsed.value);
  if (!packed.success) return err('brotli');
  const letter = unpacked(packed.data.brotli);
  return letter.ok && !isOf(letter.value.value, packed.data) ? err('brotli') : letter;
};
