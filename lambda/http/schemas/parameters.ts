import * as z from 'zod';
import { ApplicationStatus } from '../../domain/application/status.ts';
import { isBefore, parseInstant } from '../../domain/calendar/instant.ts';
import { Instant } from '../../domain/calendar/stored-instant.ts';
import { EmergencyStatus } from '../../domain/emergency/transitions.ts';
import { entryKinds } from '../../domain/kernel/streams.ts';
import { boardStates } from '../../domain/views/board.ts';
import { applicationQueues } from '../../domain/views/queue.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { DivisionCode, OrganisationId } from '../../domain/vocabulary/organisation.ts';
import { problemCodes } from '../problems.ts';

export const RegistryKindPath = once(() => z.strictObject({ kind: z.enum(entryKinds) }));
export const ProblemPath = once(() => z.strictObject({ code: z.enum(problemCodes) }));

export { ApplicationPath, EmergencyPath, KeyOptional, KeyRequired, OrderPath, RegistryPath } from './command-input.ts';

/** Written in decimal digits: `0x10`, `1e1` and ` 5 ` are numbers to a machine and mistakes to everybody else. */
export const decimal = (written: unknown): unknown =>
  typeof written === 'string' && !/^\d{1,9}$/.test(written) ? Number.NaN : written;

export const PageQuery = once(() =>
  z.strictObject({
    limit: z.preprocess(decimal, z.coerce.number().int().min(1).max(100)).default(20),
    // One that goes on in the lists of many predecessors holds a place in each; made of what stands in an address as it is
    // (RFC 3986 section 2.3), so that none outgrows the head of a request.
    cursor: z
      .string()
      .regex(/^[\w~-]{1,8000}$/)
      .optional(),
  }),
);

export const RegistryQuery = once(() =>
  PageQuery().extend({
    organisation: OrganisationId.optional().meta({
      description: 'Of prepared messages alone: whose they are. Senders are shown their own.',
    }),
  }),
);

const ListQuery = once(() =>
  PageQuery().extend({
    order: z
      .enum(['due', 'recent'])
      .default('recent')
      .meta({ description: 'What is due first, or what changed last.' }),
  }),
);

const OfAuthority = {
  authority: OrganisationId.optional().meta({ description: 'For auditors; officers see their own authority.' }),
};

export const ApplicationsQuery = once(() =>
  ListQuery()
    .extend({
      status: ApplicationStatus.optional(),
      waits: z.enum(applicationQueues).optional().meta({
        description:
          'Whatever its status, only what has an erratum that waits for a second signature, or only what lapsed undecided without a reason given since. Of an authority, or of all. Not with `status`.',
      }),
      ...OfAuthority,
    })
    .refine(({ waits, status }) => waits === undefined || status === undefined, {
      error: 'waits and status do not go together',
      path: ['waits'],
    }),
);
export const CountsQuery = once(() => z.strictObject(OfAuthority));
export const EmergenciesQuery = once(() =>
  ListQuery()
    .extend({
      status: EmergencyStatus.optional(),
      state: z.enum(boardStates).optional().meta({
        description:
          'Only what runs, only what waits for the duty officer, first messages and updates alike, or only what somebody stopped without saying why; newest trigger first. Not with `status`.',
      }),
      exercise: z
        .enum(['true', 'false'])
        .optional()
        .meta({ description: 'With `state`: drills alone, or real ones alone.' }),
      orders: z
        .enum(['true'])
        .optional()
        .meta({ description: 'With each emergency how its orders stand, for the board: one query more for each.' }),
      notices: z.enum(['true']).optional().meta({
        description:
          'With `state=awaiting`: of each who has been told outside the pages, as `/cases/{id}/notices` says.',
      }),
    })
    .refine(({ state, status }) => state === undefined || status === undefined, {
      error: 'state and status do not go together',
      path: ['state'],
    })
    .refine(({ state, exercise }) => exercise === undefined || state !== undefined, {
      error: 'exercise goes with state',
      path: ['exercise'],
    })
    .refine(({ state, notices }) => notices === undefined || state === 'awaiting', {
      error: 'notices go with state=awaiting',
      path: ['notices'],
    }),
);
/** Of any part but the first, which is number 1 and asked for by its name. */
const partForm = /^(?:[2-9]|[1-9]\d{1,3})-\d{1,9}-\d{1,9}-\d{1,9}$/;

export const EvidenceQuery = once(() =>
  z
    .strictObject({
      part: z
        .union([z.literal('first'), z.string().regex(partForm)])
        .optional()
        .meta({
          description: 'Only a part of it, which any client can be given: `first`, then what `part.next` says.',
        }),
      previous: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .meta({ description: 'With any part but the first: `digest` of the part before, which this one names.' }),
    })
    .refine(({ part = 'first', previous }) => (part === 'first') === (previous === undefined), {
      error: 'previous goes with every part but the first',
      path: ['previous'],
    }),
);
export const PaperworkQuery = once(() =>
  ListQuery().extend({
    status: z.enum(['due', 'filed', 'accepted', 'returned']).optional(),
    overdue: z
      .enum(['true'])
      .optional()
      .meta({ description: 'Only what is past due now: of status `due`, or of `returned` where that is asked for.' }),
  }),
);

/** Judges only what is two instants; the rest has been found fault with already. */
const isBackward = (start: string | undefined, end: string | undefined): boolean => {
  const [from, to] = [parseInstant(start ?? ''), parseInstant(end ?? '')];
  return from.ok && to.ok && isBefore(to.value, from.value);
};

export const FiguresQuery = once(() =>
  z
    .strictObject({
      sender: OrganisationId,
      division: z
        .union([DivisionCode, z.array(DivisionCode).min(1).max(100)])
        .meta({ description: 'Repeat the parameter for several divisions.' }),
      start: Instant.optional(),
      end: Instant.optional(),
    })
    .refine(({ start, end }) => (start === undefined) === (end === undefined), {
      error: 'start and end go together',
      path: ['end'],
    })
    .refine(({ start, end }) => !isBackward(start, end), { error: 'start is after end', path: ['end'] }),
);
