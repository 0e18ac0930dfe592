import * as z from 'zod';
import { addMinutes, isBefore } from '../calendar/instant.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { DecisionContext } from '../registry/decision-context.ts';
import { type PreparedMessage, type Slot, SlotName } from '../registry/prepared-message.ts';
import { type Filling, filled, type SlotFault, slotFault, typedInto } from '../registry/slots.ts';
import { saidWith, slotsAsked } from '../registry/slots-of-languages.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { OrganisationId } from '../vocabulary/organisation.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { Alert } from './alert.ts';
import { codeOfEvent } from './event-types.ts';
import type { PreparedUse } from './prepared-use.ts';
import { tellingsFrom, wordsFrom } from './prepared-words.ts';

/** A prepared message in one of its versions, what fills its slots, and what nobody can have prepared. */
export const Composing = lazily(() => {
  const { areas, delivery, divisions, issuer, issuedAt, start, expires, urgent, plan, references } =
    Alert.unwrap().shape;
  return z.strictObject({
    id: OrganisationId,
    version: z.int().min(1),
    /** As they are typed, without their units. What is wrong with one is said by its name. */
    slots: z.array(z.strictObject({ name: SlotName, value: z.string().max(1000) })).max(10),
    /** Where it does not go where it usually goes: to all of them, unless outlines are said as well. */
    divisions: divisions.optional(),
    areas,
    delivery,
    issuer,
    issuedAt,
    start,
    /** Where it does not warn as long as it usually does. */
    expires,
    urgent,
    plan,
    references,
  });
});
export type Composing = Readonly<z.infer<typeof Composing>>;

const reasonOf = { empty: 'slot-unfilled', 'no-number': 'slot-no-number', signs: 'slot-signs' } as const;

const refusalOf = ({ name: slot, longest: most }: Slot, fault: SlotFault, pointer: string): Refusal =>
  fault === 'too-long'
    ? refuse('slot-too-long', { slot, most }, { pointer }).error
    : refuse(reasonOf[fault], { slot }, { pointer }).error;

/** The first slot that is not filled in rightly, or that the message has not. */
const refuseSlots = (message: PreparedMessage, typed: Composing['slots'], filling: Filling): Refusal | null => {
  const strange = typed.findIndex(({ name }) => !message.slots.some((slot) => slot.name === name));
  const [unknown] = strange < 0 ? [] : typed.slice(strange);
  if (unknown !== undefined)
    return refuse('slot-unknown', { slot: unknown.name }, { pointer: `/compose/slots/${strange}/name` }).error;
  for (const slot of slotsAsked(message, filling)) {
    const fault = slotFault(slot, typedInto(filling, slot));
    const at = typed.findLastIndex(({ name }) => name === slot.name);
    if (fault !== null) return refusalOf(slot, fault, at < 0 ? '/compose/slots' : `/compose/slots/${at}/value`);
  }
  return null;
};

/** What goes out and what is recorded of where its words come from; as `PreparedUse` of an alert that a page composes. */
export type Composed = { readonly alert: Alert; readonly prepared: PreparedUse };

const alertOf = (
  message: PreparedMessage,
  asked: Composing,
  say: Parameters<typeof wordsFrom>[1],
  now: string,
  pasted: boolean,
): Alert => {
  const { id: _id, version: _version, slots: _slots, divisions, expires, ...own } = asked;
  // Whoever says where it goes, by divisions or by outlines, has said all of it.
  const isElsewhere = divisions !== undefined || own.areas !== undefined || pasted;
  const begins = isBefore(now, asked.start) ? asked.start : now;
  return {
    ...own,
    hazardClass: message.hazardClass,
    eventType: codeOfEvent(message.event),
    level: message.level,
    ...wordsFrom(message, say),
    divisions: divisions ?? message.divisions,
    ...(isElsewhere || message.areas === undefined ? {} : { areas: message.areas }),
    expires: expires ?? addMinutes(begins, message.validForHours * 60),
  };
};

/**
 * The alert that a prepared message of the sender's own makes, word for word as a page would make it of the same. `pasted`: the
 * request says outlines beside it, which are in the place of the usual ones.
 */
export const composed = (
  asked: Composing,
  organisation: string,
  { prepared: found, now }: Pick<DecisionContext, 'prepared' | 'now'>,
  pasted: boolean,
): Result<Composed, Refusal> => {
  const { id, version, slots } = asked;
  if (found?.organisation !== organisation)
    return refuse('prepared-not-there', { prepared: id, version }, { pointer: '/compose/id' });
  const filling = Object.fromEntries(slots.map(({ name, value }) => [name, value]));
  const refusal = refuseSlots(found, slots, filling);
  if (refusal !== null) return err(refusal);
  const say = (text: string, of: readonly Slot[]): string => filled(text, of, filling);
  const said = saidWith(found, filling);
  const alert = alertOf(said, asked, say, now, pasted);
  if (alert.divisions.length === 0) return refuse('area-unsaid', {}, { pointer: '/compose/divisions' });
  const used = slotsAsked(found, filling).map((slot) => ({ name: slot.name, value: typedInto(filling, slot).trim() }));
  return ok({ alert, prepared: { id, version, slots: used, ...tellingsFrom(said, say) } });
};
