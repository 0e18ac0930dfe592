import { z } from '@hono/zod-openapi';
import { parseInstant } from '../../domain/calendar/instant.ts';
import { ApplicationContent, Receipt } from './domain.ts';

/** Stored instants are canonical: the times of receipts are compared and sorted as text. */
const canonical = (instant: string): string => {
  const parsed = parseInstant(instant);
  return parsed.ok ? parsed.value : instant;
};

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

export const ReceiptBody = Receipt.overwrite((receipt) => ({ ...receipt, at: canonical(receipt.at) }));
