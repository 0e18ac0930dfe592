import * as z from 'zod';
import { Anchor, AnchoredHeads, AnchorKey } from '../../domain/journal/anchor.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { once } from '../../domain/vocabulary/once.ts';

export const AnchorsQuery = once(() =>
  z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    below: z.coerce
      .number()
      .int()
      .min(1)
      .max(1e10)
      .optional()
      .meta({ description: 'Only those with a smaller number.' }),
  }),
);

const AnchorNumber = lazily(() => z.coerce.number().int().min(1).max(1e10));
export const AnchorPath = once(() => z.strictObject({ number: AnchorNumber }));
export const AnchoredCasePath = once(() =>
  z.strictObject({ number: AnchorNumber, id: z.string().regex(/^[ae]-[0-9a-f]{26}$/) }),
);

export const AnchorAnswer = lazily(() =>
  Anchor.unwrap()
    .extend({
      signed: z.string().meta({ description: 'The same as a compact JWS (RFC 7515), ES256, `typ` journal-anchor.' }),
      key: AnchorKey.unwrap(),
    })
    .meta({ id: 'AnchorAnswer' }),
);

/** `next`: what to ask for as `below`; null where there is none before. */
export const AnchorsPage = lazily(() =>
  z.strictObject({ items: z.array(AnchorAnswer), next: z.int().nullable() }).meta({ id: 'AnchorsPage' }),
);

export const AnchoredCase = lazily(() => AnchoredHeads.unwrap().meta({ id: 'AnchoredCase' }));
