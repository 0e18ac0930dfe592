import { inflateSync } from 'node:zlib';
import { EncryptedPDFError, PDFDict, PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { decode as decodePng } from 'fast-png';
import { decode as decodeJpeg } from 'jpeg-js';
import type { ScanFault } from '../domain/application/refuse-file.ts';
import type { Attachment } from '../domain/vocabulary/attachment.ts';
import { openOfd } from './open-ofd.ts';

/** A sheet of A3 at 600 dpi has 70 million dots; A4, which seals are put on, 35. */
const dotsAtMost = 40_000_000;
const pagesAtMost = 300;
/** What the tables of a PDF may unfold to. */
const unfoldedAtMost = 64 * 1024 * 1024;

/** Members of a PDF that run something, or carry another file (ISO 32000-1 7.11.4, 12.6.4, 13). */
const active: ReadonlySet<string> = new Set([
  '/JS',
  '/JavaScript',
  '/Launch',
  '/EF',
  '/EmbeddedFiles',
  '/RichMedia',
  '/XFA',
  '/AA',
]);
const activeActions = /^\/(?:JavaScript|Launch|ImportData|SubmitForm|RichMediaExecute|GoToE)$/;

const isActive = (dict: PDFDict): boolean =>
  dict
    .entries()
    .some(
      ([key, value]) => active.has(key.toString()) || (key.toString() === '/S' && activeActions.test(value.toString())),
    );

/** In the trailer or in the dictionary of a table, neither of which is ever packed (ISO 32000-1 7.5.8, 7.6.1). */
const encrypted = /\/Encrypt\s+\d+\s+\d+\s+R/;

const isTooLarge = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';

/** Whether a table of the PDF unfolds beyond all measure, found out without unfolding it. */
const unfoldsTooFar = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1');
  for (const match of text.matchAll(/\/(?:ObjStm|XRef)\b[\s\S]{0,2000}?stream\r?\n/g)) {
    try {
      inflateSync(bytes.subarray(match.index + match[0].length), { maxOutputLength: unfoldedAtMost });
    } catch (cause) {
      if (isTooLarge(cause)) return true;
    }
  }
  return false;
};

const openPdf = async (bytes: Buffer): Promise<ScanFault | null> => {
  if (!bytes.subarray(-1024).includes('%%EOF')) return 'scan-cut-off';
  if (unfoldsTooFar(bytes)) return 'scan-too-large';
  if (encrypted.test(bytes.toString('latin1'))) return 'scan-encrypted';
  const opened = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
  if (opened.isEncrypted) return 'scan-encrypted';
  const pages = opened.getPageCount();
  if (pages === 0) return 'scan-no-pages';
  if (pages > pagesAtMost) return 'scan-too-large';
  const dicts = opened.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFDict) return [object];
    return object instanceof PDFStream ? [object.dict] : [];
  });
  return dicts.some(isActive) ? 'scan-active' : null;
};

/** The width and height that the header names are asked before anything is decoded. */
const openPng = (bytes: Buffer): ScanFault | null => {
  if (bytes.length < 33) return 'scan-cut-off';
  if (bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > dotsAtMost) return 'scan-too-large';
  const { width, height } = decodePng(bytes, { checkCrc: true });
  return width > 0 && height > 0 ? null : 'scan-no-pages';
};

const openJpeg = (bytes: Buffer): ScanFault | null => {
  if (bytes.length < 20) return 'scan-cut-off';
  const limits = { maxResolutionInMP: dotsAtMost / 1e6, maxMemoryUsageInMB: 400, tolerantDecoding: false };
  const { width, height } = decodeJpeg(bytes, { ...limits, useTArray: true });
  return width > 0 && height > 0 ? null : 'scan-no-pages';
};

const openers: Readonly<
  Record<Attachment['mediaType'], (bytes: Buffer) => ScanFault | null | Promise<ScanFault | null>>
> = {
  'application/pdf': openPdf,
  'image/png': openPng,
  'image/jpeg': openJpeg,
  'application/ofd': openOfd,
};

const faultOf = (cause: unknown): ScanFault => {
  if (cause instanceof EncryptedPDFError) return 'scan-encrypted';
  return cause instanceof Error && /maxResolutionInMP|maxMemoryUsageInMB/.test(cause.message)
    ? 'scan-too-large'
    : 'scan-unreadable';
};

/** Opens a scan as whoever reads it will; why that cannot be done, or should not be. null: nothing is wrong with it. */
export const openScan = async (bytes: Buffer, mediaType: Attachment['mediaType']): Promise<ScanFault | null> => {
  try {
    return await openers[mediaType](bytes);
  } catch (cause) {
    return faultOf(cause);
  }
};
