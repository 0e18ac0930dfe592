import { createHash } from 'node:crypto';
import { picturesKeptAtMost } from '../domain/vocabulary/attachment.ts';

/** A sheet of A4 at 72 dpi has 501,000 dots. Letterheads, logos and electronic seals, which many documents share, have fewer. */
const dotsOfSheet = 480_000;

export const isSheet = (width: number, height: number): boolean => width * height >= dotsOfSheet;

export const sha256Of = (...parts: readonly (Uint8Array | string)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const startOfScan = 0xda;
/** SOF0 to SOF15 but for the tables DHT, JPG and DAC (ITU-T T.81 table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** APP0 to APP15 and COM: what is told about a picture, and no part of it. */
const isAbout = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/**
 * SHA-256 of the picture in a JPEG (ITU-T T.81), whatever its headers tell besides of cameras, programs and times; null
 * where it is smaller than a sheet or no such file.
 */
export const pictureOfJpeg = (bytes: Buffer): string | null => {
  const parts: Buffer[] = [];
  let isLarge = false;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === startOfScan) return isLarge ? sha256Of(...parts, bytes.subarray(at)) : null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (isFrame(marker) && at + 9 <= bytes.length)
      isLarge = isSheet(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    if (!isAbout(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
};

const pictureChunks: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT']);

/** SHA-256 of the picture in a PNG (W3C PNG 5.3), however its data is cut into chunks; null as of a JPEG. */
export const pictureOfPng = (bytes: Buffer): string | null => {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (pictureChunks.has(bytes.toString('latin1', at + 4, at + 8))) parts.push(bytes.subarray(at + 8, end));
    at = end + 4;
  }
  const [header] = parts;
  if (header === undefined || header.length < 13) return null;
  return isSheet(header.readUInt32BE(0), header.readUInt32BE(4)) ? sha256Of(...parts) : null;
};

/** Those of the first and of the last pages, each once. */
export const outermost = (pictures: readonly string[]): string[] => {
  const half = picturesKeptAtMost / 2;
  const each = [...new Set(pictures)];
  return each.length <= picturesKeptAtMost ? each : [...each.slice(0, half), ...each.slice(-half)];
};
