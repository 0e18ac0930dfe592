import { useEffect, useRef, useState } from 'react';
import { useClient } from '../../api/services.tsx';
import type { Attachment } from '../../api/types.ts';
import { handIn, type UploadFault, type UploadStep } from './upload.ts';

export type Failed = { readonly fault: UploadFault; readonly file: File };

export type Upload = {
  /** null: nothing is under way. */
  readonly step: UploadStep | null;
  readonly failed: Failed | null;
  readonly take: (file: File) => void;
  readonly stop: () => void;
};

/** One upload at a time; a page that is left stops its own and hears no more of it. */
export const useUpload = (arrived: (attachment: Attachment) => void, uploading: (is: boolean) => void): Upload => {
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
    const outcome = await handIn(client, file, become, mine.signal);
    if (mine.signal.aborted) return;
    become(null);
    if (outcome.ok) arrived(outcome.value);
    else setFailed({ fault: outcome.error, file });
  };
  return { step, failed, take: (file) => void take(file), stop };
};
