import { type Decision as DecisionOf, declaring, type Surface } from '../kernel/command.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { DecisionContext } from '../registry/decision-context.ts';
import { type Actor, actsFor } from '../vocabulary/actor.ts';
import { err, ok } from '../vocabulary/result.ts';
import { askedBy } from './awaiting.ts';
import type { EmergencyEvent } from './events.ts';
import { type Side, senders } from './rules.ts';
import type { Emergency } from './state.ts';

export type Decision = DecisionOf<EmergencyEvent>;

/** Declares one command on an emergency, a drill or the paperwork of one. */
export const emergencyCommand = declaring<Emergency, EmergencyEvent, Side, DecisionContext>();

const given = <P extends string, S extends Surface>(path: P, tag: string, surface: S, summary: string) => ({
  method: 'post' as const,
  path: `/emergencies/{id}/${path}` as const,
  tag,
  summary,
  surface,
  key: 'optional' as const,
  version: 'required' as const,
});

/** What must never wait for anything ordinary: committed, published in the same request, and answered 202 either way. */
export const urgently = <P extends string>(path: P, summary: string) => ({
  ...given(path, 'emergencies', 'emergency', summary),
  status: 202 as const,
});

/** What comes after the send and orders nothing. */
export const afterwards = <P extends string>(path: P, summary: string, tag = 'emergencies') => ({
  ...given(path, tag, 'ordinary', summary),
  status: 200 as const,
});

export const triggering = { roles: ['emergency-trigger'], side: 'sender' } as const;
export const duty = { roles: ['duty-officer'], side: 'confirming' } as const;
export const officer = { roles: ['authority-officer'], side: 'authority' } as const;
export const department = { roles: ['department-officer'], side: 'sender' } as const;
/** The sender's own people and the authority's duty officer can both stop a message. */
export const anyone = { roles: [...senders, 'duty-officer'], side: 'either' } as const;
export const system = { roles: ['system'], side: 'system' } as const;

export const withReason = (reason: string, events: readonly EmergencyEvent[]): Decision =>
  reason.trim() === '' ? refuse('reason-missing', {}, { pointer: '/reason' }) : ok(events);

/** What never reached anyone has nothing to review and no complaints. */
export const refuseUnsent = ({ sentAt }: Emergency): Refusal | null =>
  sentAt === null ? refuse('nothing-sent', {}).error : null;

export const refuseIdle = (state: Emergency): Refusal | null =>
  askedBy(state) === null ? refuse('nothing-awaited', {}).error : null;

/** Nobody judges what they had a hand in, in whatever office they were then, and no organisation what it sent itself. */
export const refuseEngaged = ({ paperwork, engaged, organisation }: Emergency, actor: Actor): Refusal | null => {
  if (paperwork?.filed?.subject === actor.subject) return refuse('own-filing', {}).error;
  if (engaged.includes(actor.subject)) return refuse('own-emergency', {}).error;
  return actsFor(actor, organisation) ? refuse('own-organisation', {}).error : null;
};

export const refusedOr = (refusal: Refusal | null, decide: () => Decision): Decision =>
  refusal === null ? decide() : err(refusal);
