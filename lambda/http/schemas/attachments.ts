import * as z from 'zod';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { Attachment } from './domain.ts';
import { ApplicationPath, EmergencyPath } from './parameters.ts';
import { ScanElsewhere } from './scans.ts';

const opened = once(() => ({
  pages: z.int().nullable().meta({ description: 'As counted when it was opened; null where it was not yet.' }),
  elsewhere: ScanElsewhere,
}));

/** An upload to be made straight to the store. */
export const SignedUpload = lazily(() =>
  z.strictObject({
    method: z.literal('PUT'),
    url: z.string(),
    headers: z.record(z.string(), z.string()).meta({ description: 'To be sent exactly as they are.' }),
    expiresAt: z.string().meta({ description: 'Real time, whatever a local clock shows.' }),
  }),
);

/** An upload to be made straight to the store, or none where the same file is kept already. */
export const UploadAnswer = lazily(() =>
  z
    .strictObject({
      sha256: z.string(),
      verified: z.boolean(),
      ...opened(),
      upload: SignedUpload.nullable(),
    })
    .meta({ id: 'UploadAnswer' }),
);

export const AttachmentAnswer = lazily(() =>
  z
    .strictObject({
      sha256: z.string(),
      mediaType: Attachment.unwrap().shape.mediaType,
      sizeInBytes: z.int(),
      verified: z.literal(true),
      ...opened(),
    })
    .meta({ id: 'AttachmentAnswer' }),
);

export const AttachmentLink = lazily(() =>
  z
    .strictObject({
      sha256: z.string(),
      name: z.string(),
      mediaType: Attachment.unwrap().shape.mediaType,
      sizeInBytes: z.int(),
      url: z.string().meta({ description: 'Answers the file to whoever has this address, without a token.' }),
      expiresAt: z.string(),
    })
    .meta({ id: 'AttachmentLink' }),
);

export const UploadBody = Attachment;
export const ConfirmAttachmentBody = lazily(() =>
  Attachment.unwrap().omit({ name: true, sha256: true }).meta({
    id: 'AttachmentConfirmation',
  }),
);

export const AttachmentPath = once(() => z.strictObject({ sha256: Attachment.unwrap().shape.sha256 }));
export const AttachmentQuery = once(() =>
  z.strictObject({
    case: z
      .union([ApplicationPath.shape.id, EmergencyPath.shape.id])
      .meta({ description: 'The case that refers to it: who may see the case may see its attachment.' }),
    as: z.enum(['inline', 'attachment']).default('inline'),
  }),
);
