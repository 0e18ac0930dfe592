import * as z from 'zod';
import { entryKinds } from '../kernel/streams.ts';
import { RegistryEntry, UnjustifiedUse } from '../registry/events.ts';
import { lazily } from '../vocabulary/lazily.ts';

const Instant = z.string();

/** How one registered thing stands, and what is proposed of it. */
export const RegistryRow = lazily(() =>
  z.strictObject({
    kind: z.enum(entryKinds),
    id: z.string(),
    version: z.int(),
    current: RegistryEntry.nullable(),
    proposal: z
      .strictObject({
        entry: RegistryEntry.nullable(),
        by: z.string(),
        name: z.string(),
        at: Instant,
        reason: z.string(),
      })
      .nullable(),
    unjustifiedUses: z.array(UnjustifiedUse),
    updatedAt: Instant,
  }),
);
export type RegistryRow = z.infer<typeof RegistryRow>;
