import { constants } from 'node:zlib';

/**
 * How commits, and answers that hold many of them, are packed (RFC 7932). A window of 4 MB: each order says again what orders far
 * before it have said. Quality 5: some milliseconds a megabyte.
 */
export const brotliParameters = {
  [constants.BROTLI_PARAM_LGWIN]: 22,
  [constants.BROTLI_PARAM_QUALITY]: 5,
} as const;
