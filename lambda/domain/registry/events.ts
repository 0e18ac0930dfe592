import * as z from 'zod';
import { HolidayNotice } from '../calendar/holiday-notice.ts';
import { Instant } from '../calendar/stored-instant.ts';
import { HazardClass, Level } from '../vocabulary/hazard.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode, Organisation, OrganisationId } from '../vocabulary/organisation.ts';
import { AnchorGap } from './anchor-gap.ts';
import { BoundaryFile } from './boundary-file.ts';
import { Capabilities, Subscribers } from './capabilities.ts';
import { PreparedMessage } from './prepared-message.ts';
import { Roster } from './roster.ts';

/** An address of an operator's own systems; what may not be reached is refused when it is proposed (`endpoint.ts`). */
const OperatorAddress = lazily(() => z.url({ protocol: /^https?$/ }).max(2000));

/** An operator's technical entry: where it serves and how it takes orders. */
export const Operator = lazily(() =>
  z.strictObject({
    id: OrganisationId,
    regions: z.array(DivisionCode).min(1).max(400),
    /** `push`: signed HTTPS POSTs to `endpoint`; `poll`: the operator reads its own queue. */
    delivery: z.discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('push'), endpoint: OperatorAddress }),
      z.strictObject({ mode: z.literal('poll') }),
    ]),
    /** Share of the phones in its regions, 0-1; the sum over operators need not be 1. */
    share: z.number().min(0).max(1),
    /** Of the orders its systems understand; absent: 1, which knows no `correction`, no `all-clear` and no `recipientsOf`. */
    orderSchema: z.union([z.literal(1), z.literal(2)]).optional(),
    /** Absent where it has declared nothing. */
    capabilities: Capabilities.optional(),
    subscribers: z.array(Subscribers).min(1).max(400).optional(),
    /** Where it answers how many phones are in an area now; only with the ability of that name. Absent: nobody asks it. */
    estimateEndpoint: OperatorAddress.optional(),
  }),
);
export type Operator = z.infer<typeof Operator>;

/** 授权书: what an organisation may send first and account for afterwards. */
export const StandingAuthority = lazily(() =>
  z.strictObject({
    id: OrganisationId,
    organisation: OrganisationId,
    hazardClasses: z.array(HazardClass).min(1),
    /** The least severe level it may send on its own. */
    fromLevel: Level,
    divisions: z.array(DivisionCode).min(1).max(400),
    validFrom: Instant,
    validUntil: Instant,
    grantedBy: OrganisationId,
    document: z.string().min(2).max(200),
  }),
);
export type StandingAuthority = z.infer<typeof StandingAuthority>;

/** One registered thing, by kind. */
export const RegistryEntry = lazily(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('organisation'), value: Organisation }),
    z.strictObject({ kind: z.literal('operator'), value: Operator }),
    z.strictObject({ kind: z.literal('standing-authority'), value: StandingAuthority }),
    z.strictObject({ kind: z.literal('holiday-notice'), value: HolidayNotice }),
    z.strictObject({ kind: z.literal('roster'), value: Roster }),
    z.strictObject({ kind: z.literal('anchor-gap'), value: AnchorGap }),
    z.strictObject({ kind: z.literal('prepared-message'), value: PreparedMessage }),
    z.strictObject({ kind: z.literal('boundary-file'), value: BoundaryFile }),
  ]),
);
export type RegistryEntry = z.infer<typeof RegistryEntry>;

/** A send under a standing authority that the telecom authority later found not to have been urgent. */
export const UnjustifiedUse = lazily(() =>
  z.strictObject({ caseId: z.string(), reason: z.string(), reviewedAt: Instant }),
);
export type UnjustifiedUse = z.infer<typeof UnjustifiedUse>;

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const RegistryEvent = lazily(() =>
  z.discriminatedUnion('type', [
    /** `entry: null` proposes to retire the registered value. */
    event('registry.change-proposed', { entry: RegistryEntry.nullable(), reason: z.string() }),
    event('registry.change-confirmed', { reason: z.string() }),
    event('registry.change-rejected', { reason: z.string() }),
    /** A review found that this standing authority was used without need. */
    event('registry.unjustified-use-noted', UnjustifiedUse.unwrap().shape),
  ]),
);
export type RegistryEvent = z.infer<typeof RegistryEvent>;
