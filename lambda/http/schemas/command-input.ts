import * as z from 'zod';
import { entryKinds } from '../../domain/kernel/streams.ts';
import { OrderId } from '../../domain/order/order.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { OrganisationId } from '../../domain/vocabulary/organisation.ts';

/** What every command says in its path, its headers and beside its body. */

export const ApplicationPath = z.strictObject({ id: lazily(() => z.string().regex(/^a-[0-9a-f]{26}$/)) });
export const EmergencyPath = z.strictObject({ id: lazily(() => z.string().regex(/^e-[0-9a-f]{26}$/)) });
export const OrderPath = z.strictObject({ orderId: OrderId });
/** The entry's own id; the year for a holiday notice. */
export const RegistryPath = z.strictObject({ kind: z.enum(entryKinds), id: OrganisationId });

const Key = lazily(() => z.string().regex(/^[\x21-\x7e]{1,200}$/)).meta({
  description: 'The same key always stands for the same request: repeating it repeats the answer.',
});

export const KeyRequired = z.object({ 'idempotency-key': Key });
export const KeyOptional = z.object({ 'idempotency-key': Key.optional() });

export const Version = lazily(() =>
  z.int().min(1).meta({ description: 'The version of the case that was looked at.' }),
);
