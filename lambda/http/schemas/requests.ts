import * as z from 'zod';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { ApplicationContent } from './domain.ts';

export const CheckBody = lazily(() =>
  z
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
    .meta({ id: 'CheckRequest' }),
);
