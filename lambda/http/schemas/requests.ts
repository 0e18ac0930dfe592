import * as z from 'zod';
import { areasAtMost } from '../../domain/division/area/area.ts';
import { EstimateTarget } from '../../domain/order/estimate.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { DivisionCode } from '../../domain/vocabulary/organisation.ts';
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

/** Where an alert would be for, and whose phones there, in the words of an alert. */
export const EstimateBody = lazily(() => {
  const { areas, reach, visitors } = EstimateTarget.unwrap().shape;
  return z
    .strictObject({
      divisions: z.array(DivisionCode).min(1).max(400),
      areas: areas.unwrap().max(areasAtMost).optional(),
      reach: reach.optional(),
      visitors: visitors.optional(),
    })
    .meta({ id: 'EstimateRequest' });
});
