import { useEffect, useRef, useState } from 'react';
import { type AttachmentMediaType, refuseFile } from '../../../lambda/domain/application/refuse-file.ts';
import { err, ok, type Result } from '../../../lambda/domain/vocabulary/result.ts';
import type { Client } from '../../api/client.ts';
import type { Problem } from '../../api/problem.ts';
import { useClient } from '../../api/services.tsx';
import type { Attachment, ScanElsewhere } from '../../api/types.ts';

export type FileRefusal = 'wrong-type' | 'not-what-it-says' | 'too-large' | 'empty' | 'unreadable';
export type UploadStep = 'hashing' | 'uploading' | 'verifying';
export type UploadFault =
  | { readonly is: 'file'; readonly why: FileRefusal }
  | { readonly is: 'store'; readonly status: number }
  | { readonly is: 'problem'; readonly problem: Problem };

const largestInBytes = 20 * 1024 * 1024;

const mediaTypes: Readonly<Record<string, AttachmentMediaType>> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

const mediaTypeOf = (name: string): AttachmentMediaType | undefined =>
  mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''];

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** null where it cannot be read. */
export const sha256Of = async (chosen: File): Promise<string | null> => {
  const bytes = await chosen.arrayBuffer().catch(() => null);
  return bytes === null ? null : hex(await crypto.subtle.digest('SHA-256', bytes));
};

type SignedUpload = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

/** null where the store has taken it. */
export const putInStore = async (
  { url, headers }: SignedUpload,
  chosen: File,
  signal: AbortSignal,
): Promise<UploadFault | null> => {
  const stored = await fetch(url, { method: 'PUT', headers: { ...headers }, body: chosen, signal }).catch(() => null);
  return stored?.ok === true ? null : { is: 'store', status: stored?.status ?? 0 };
};

const file = (why: FileRefusal): Result<never, UploadFault> => err({ is: 'file', why });

/** Looks at a file as the service will: its size, its first bytes, its SHA-256. */
export const describeFile = async (chosen: File): Promise<Result<Attachment, UploadFault>> => {
  const mediaType = mediaTypeOf(chosen.name);
  if (mediaType === undefined) return file('wrong-type');
  if (chosen.size === 0) return file('empty');
  if (chosen.size > largestInBytes) return file('too-large');
  const bytes = await chosen.arrayBuffer().catch(() => null);
  if (bytes === null) return file('unreadable');
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
  const described = { mediaType, sizeInBytes: bytes.byteLength, sha256 };
  const refusal = refuseFile(described, { ...described, head: new Uint8Array(bytes.slice(0, 8)) });
  return refusal === null ? ok({ name: chosen.name.slice(-200), ...described }) : file('not-what-it-says');
};

/** A file that was handed in, and what the service has found of it. */
export type HandedIn = {
  readonly attachment: Attachment;
  readonly pages: number | null;
  readonly elsewhere: ScanElsewhere;
};

/** What comes out after `signal` has aborted means nothing. */
export type Handing<T> = (
  client: Client,
  chosen: File,
  told: (step: UploadStep) => void,
  signal: AbortSignal,
) => Promise<Result<T, UploadFault>>;

/**
 * Hands a scan in: announced, put straight into the store, verified there. Its content is believed, never its name.
 */
export const handIn: Handing<HandedIn> = async (client, chosen, told, signal) => {
  told('hashing');
  const described = await describeFile(chosen);
  if (signal.aborted) return err({ is: 'store', status: 0 });
  if (!described.ok) return described;
  const attachment = described.value;
  const { sha256, mediaType, sizeInBytes } = attachment;
  const announced = await client.ask('POST /attachments', { body: attachment }, signal);
  if (!announced.ok) return err({ is: 'problem', problem: announced.error });
  const { upload, pages, elsewhere } = announced.value;
  if (upload === null) return ok({ attachment, pages, elsewhere });
  told('uploading');
  const fault = await putInStore(upload, chosen, signal);
  if (fault !== null) return err(fault);
  told('verifying');
  const body = { mediaType, sizeInBytes };
  const confirmed = await client.ask('POST /attachments/{sha256}/confirm', { path: { sha256 }, body }, signal);
  if (!confirmed.ok) return err({ is: 'problem', problem: confirmed.error });
  return ok({ attachment, pages: confirmed.value.pages, elsewhere: confirmed.value.elsewhere });
};

export type Failed = { readonly fault: UploadFault; readonly file: File };

export type Upload = {
  /** null: nothing is under way. */
  readonly step: UploadStep | null;
  readonly failed: Failed | null;
  readonly take: (file: File) => void;
  readonly stop: () => void;
};

/** One upload at a time; a page that is left stops its own and hears no more of it. */
export const useHandingIn = <T>(
  hand: Handing<T>,
  arrived: (handedIn: T) => void,
  uploading: (is: boolean) => void,
): Upload => {
  const client = useClient();
  const [step, setStep] = useState<UploadStep | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const become = (next: UploadStep | null): void => {
    setStep(next);
    uploading(next !== null);
  };
  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    become(null);
  };
  const take = async (file: File): Promise<void> => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setFailed(null);
    const outcome = await hand(client, file, become, mine.signal);
    if (mine.signal.aborted) return;
    become(null);
    if (outcome.ok) arrived(outcome.value);
    else setFailed({ fault: outcome.error, file });
  };
  return { step, failed, take: (file) => void take(file), stop };
};

/** The same of scans. */
export const useUpload = (arrived: (handedIn: HandedIn) => void, uploading: (is: boolean) => void): Upload =>
  useHandingIn(handIn, arrived, uploading);
