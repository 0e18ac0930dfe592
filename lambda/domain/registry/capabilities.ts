import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode } from '../vocabulary/organisation.ts';
import { Presentation, Reach, Scope } from '../vocabulary/serving.ts';

/** What an operator can, as it has declared. Whoever can tell both kinds of phones can serve either. */
export const Capabilities = lazily(() =>
  z.strictObject({
    scope: Scope,
    reach: z.array(Reach.exclude(['either'])).min(1),
    newcomers: z.boolean(),
    presentation: z.array(Presentation).min(1),
    /** It answers how many phones are in an area now; asked at its `estimateEndpoint`, where it has given one. */
    estimates: z.boolean(),
    /** It puts a text in a further language on phones beside the first. Absent: it is given the first alone. */
    otherLanguages: z.boolean().optional(),
  }),
);
export type Capabilities = z.infer<typeof Capabilities>;

/** Phones registered with an operator in a division, by its own count: what its emergencies are expected to set out for. */
export const Subscribers = lazily(() => z.strictObject({ division: DivisionCode, phones: z.int().min(0) }));
