import * as z from 'zod';
import { OrderId } from '../order/order.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { OrganisationId } from '../vocabulary/organisation.ts';

/** THE table of what can be read: of one case first, then of many, then the record of it all, and what was refused. */
export const readingKinds = [
  'case',
  'history',
  'order',
  'order-history',
  'proof',
  'scan',
  'evidence',
  'application-list',
  'emergency-list',
  'paperwork-list',
  'order-list',
  'schedule',
  'figures',
  'statistics',
  'case-table',
  'access-record',
  'refused',
] as const;
export const ReadingKind = z.enum(readingKinds);
export type ReadingKind = z.infer<typeof ReadingKind>;

/** Whose: what a list was limited to. `readers`, `reader`: of the access record, by who read. */
export const ReadingScope = lazily(() =>
  z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('all') }),
    z.strictObject({ of: z.enum(['owner', 'authority', 'operator', 'readers']), organisation: OrganisationId }),
    z.strictObject({ of: z.literal('reader'), subject: z.string().min(1).max(200) }),
  ]),
);
export type ReadingScope = z.infer<typeof ReadingScope>;

export const caseIdPattern = /^[ae]-[0-9a-f]{26}$/;

/** What was read, by its names alone: nothing that stands in it. */
export const Reading = lazily(() =>
  z.strictObject({
    kind: ReadingKind,
    /** null: of many, or of none. */
    caseId: z.string().regex(caseIdPattern).nullable(),
    /** SHA-256 of a scan, id of an order, what was refused; null where the whole was read. */
    part: z.union([z.string().regex(/^[0-9a-f]{64}$/), OrderId, ReadingKind, z.literal('command')]).nullable(),
    /** null where one case was read. */
    scope: ReadingScope.nullable(),
  }),
);
export type Reading = z.infer<typeof Reading>;

const nothingMore = { part: null, scope: null } as const;

/** A reading of one case, or of a part of it. */
export const readingOf = (kind: ReadingKind, caseId: string, part: string | null = null): Reading => ({
  ...nothingMore,
  kind,
  caseId,
  part,
});

/** A reading of many: recorded once, with whose they are, and not with each. */
export const readingOfMany = (kind: ReadingKind, scope: ReadingScope): Reading => ({
  ...nothingMore,
  kind,
  caseId: null,
  scope,
});
