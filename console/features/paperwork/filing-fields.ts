import * as z from 'zod';
import { Attachment } from '../../../lambda/domain/vocabulary/attachment.ts';
import { scanPointer, scansIn } from '../../../lambda/domain/vocabulary/scans-in.ts';
import type { Alert, EmergencyCase, PaperworkDocument } from '../../api/types.ts';

const Filing = z.strictObject({
  reason: z.string(),
  planTitle: z.string(),
  planNumber: z.string(),
  situation: z.string(),
  attachment: Attachment.nullable(),
  /** Drafts of an earlier version kept one scan alone. */
  furtherScans: z.array(Attachment).default([]),
});
/** The formalities while they are typed. */
export type Filing = Readonly<z.infer<typeof Filing>>;

/** null for what an earlier version kept in another shape. */
export const readFiling = (found: unknown): Filing | null => Filing.safeParse(found).data ?? null;

/** The plan may have been named with the alert. */
export const blankFiling = ({ plan }: Alert): Filing => ({
  reason: '',
  planTitle: plan?.title ?? '',
  planNumber: plan?.number ?? '',
  situation: '',
  attachment: null,
  furtherScans: [],
});

export const filingOf = ({ reason, plan, situation, attachment, furtherScans = [] }: PaperworkDocument): Filing => ({
  reason,
  planTitle: plan.title,
  planNumber: plan.number ?? '',
  situation,
  attachment: attachment ?? null,
  furtherScans: [...furtherScans],
});

export const documentOf = ({
  reason,
  planTitle,
  planNumber,
  situation,
  attachment,
  furtherScans,
}: Filing): PaperworkDocument => ({
  reason,
  plan: { title: planTitle, ...(planNumber === '' ? {} : { number: planNumber }) },
  situation,
  ...(attachment === null ? {} : { attachment }),
  ...(furtherScans.length === 0 ? {} : { furtherScans }),
});

/** SHA-256 of the scans that the service has not verified. */
export const missingScansOf = ({ scans = [] }: Pick<EmergencyCase, 'scans'>): readonly string[] =>
  scans.flatMap(({ sha256, verified }) => (verified === false ? [sha256] : []));

/** The scan of what was filed that a place in it (RFC 6901) is in; undefined where it is in none. */
export const scanAt = (filed: PaperworkDocument, pointer = ''): Attachment | undefined =>
  scansIn(filed).find((_scan, index) => {
    const place = `/document${scanPointer(filed, index)}`;
    return pointer === place || pointer.startsWith(`${place}/`);
  });

export const isComplete = ({ reason, planTitle, situation }: Filing): boolean =>
  reason.trim() !== '' && planTitle.trim().length > 1 && situation.trim() !== '';
