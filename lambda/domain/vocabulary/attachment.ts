import * as z from 'zod';
import { lazily } from './lazily.ts';
import { WrittenText } from './written-text.ts';

/** Reference to the scan of the sealed application (盖章的书面申请). */
export const Attachment = lazily(() =>
  z.strictObject({
    name: WrittenText(1, 200),
    mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'application/ofd']),
    sizeInBytes: z
      .int()
      .min(1)
      .max(20 * 1024 * 1024),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);
export type Attachment = z.infer<typeof Attachment>;
