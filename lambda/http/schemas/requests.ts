import { z } from '@hono/zod-openapi';
import { Day } from '../../domain/application-content.ts';
import { parseInstant } from '../../domain/calendar/instant.ts';
import { faultsOfNew } from '../../domain/registry/newly-written.ts';
import { PlainText, WrittenText } from '../../domain/written-text.ts';
import { Alert, ApplicationContent, CoordinationOrder, PaperworkDocument, Receipt, RegistryEntry } from './domain.ts';

const Version = z.int().min(1).meta({ description: 'The version of the case that was looked at.' });
const reason = PlainText(4000);

/** Free text where the domain asks for none. */
const remark = reason.default('');

/** Stored instants are canonical: `expires` and the times of receipts are compared and sorted as text. */
const canonical = (instant: string): string => {
  const parsed = parseInstant(instant);
  return parsed.ok ? parsed.value : instant;
};

const withCanonicalAlert = <B extends { alert: Alert }>(body: B): B => {
  const { alert } = body;
  const expires = alert.expires === undefined ? {} : { expires: canonical(alert.expires) };
  return {
    ...body,
    alert: { ...alert, issuedAt: canonical(alert.issuedAt), start: canonical(alert.start), ...expires },
  };
};

export const VersionBody = z.strictObject({ version: Version }).meta({ id: 'VersionRequest' });
export const ReasonBody = z.strictObject({ version: Version, reason }).meta({ id: 'ReasonRequest' });
export const RemarkBody = z.strictObject({ version: Version, reason: remark }).meta({ id: 'RemarkRequest' });
/** A stop must not fail on a stale look. */
export const StopBody = z.strictObject({ version: Version.optional(), reason }).meta({ id: 'StopRequest' });
/** What is confirmed is what was looked at: an update may have taken its place. */
export const ConfirmBody = z.strictObject({ version: Version, reason: remark }).meta({ id: 'ConfirmRequest' });

export const ComplaintsBody = z
  .strictObject({ version: Version.optional(), count: z.int().min(1).max(1_000_000_000), receivedOn: Day })
  .meta({ id: 'ComplaintsRequest' });

export const CheckBody = z
  .strictObject({
    text: z.string().max(2000).optional(),
    senderName: z.string().min(1).max(80).optional(),
    aliases: z.array(z.string().min(1).max(80)).max(20).optional(),
    content: ApplicationContent.optional(),
  })
  .refine(({ text, content }) => (text === undefined) !== (content === undefined), {
    error: 'either a text or a whole content',
    path: ['text'],
  })
  .meta({ id: 'CheckRequest' });

export const DraftBody = z.strictObject({ content: ApplicationContent }).meta({ id: 'DraftRequest' });
export const CorrectBody = z
  .strictObject({ version: Version, content: ApplicationContent })
  .meta({ id: 'CorrectionRequest' });
export const ApproveBody = z
  .strictObject({
    version: Version,
    order: CoordinationOrder,
    confirmedExemptions: z.array(z.string().max(60)).max(5).default([]),
    reason: remark,
  })
  .meta({ id: 'ApprovalRequest' });

export const TriggerBody = z
  .strictObject({ alert: Alert, exercise: z.boolean().default(false) })
  .overwrite(withCanonicalAlert)
  .meta({ id: 'EmergencyRequest' });
export const UpdateBody = z
  .strictObject({ version: Version, alert: Alert })
  .overwrite(withCanonicalAlert)
  .meta({ id: 'EmergencyUpdateRequest' });
export const ReviewBody = z
  .strictObject({ version: Version, justified: z.boolean(), reason })
  .meta({ id: 'ReviewRequest' });
export const PaperworkBody = z
  .strictObject({ version: Version, document: PaperworkDocument })
  .meta({ id: 'PaperworkRequest' });

export const ReceiptBody = Receipt.overwrite((receipt) => ({ ...receipt, at: canonical(receipt.at) }));

export const ProposalBody = z
  .strictObject({
    entry: RegistryEntry.nullable().meta({ description: 'null proposes to retire the entry.' }),
    reason: WrittenText(1, 4000),
  })
  .superRefine(({ entry }, context) => {
    for (const { path, detail } of entry === null ? [] : faultsOfNew(entry))
      context.addIssue({ code: 'custom', path: ['entry', ...path], message: detail });
  })
  .meta({ id: 'ProposalRequest' });
