import * as z from 'zod';
import { addMinutes } from '../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../lambda/domain/division/division.ts';
import { eventType } from '../../lambda/domain/emergency/event-types.ts';
import type { PreparedUse } from '../../lambda/domain/emergency/prepared-use.ts';
import { tellingsFrom, wordsFrom } from '../../lambda/domain/emergency/prepared-words.ts';
import { PreparedMessage } from '../../lambda/domain/registry/prepared-message.ts';
import { type Filling, filled, slotFault, typedInto } from '../../lambda/domain/registry/slots.ts';
import { saidWith, slotsAsked, slotsByLanguage } from '../../lambda/domain/registry/slots-of-languages.ts';
import type { Alert } from '../api/types.ts';
import { writtenMoment } from '../ui/moment.ts';
import { AlertDraft, alertOf, type Standing, standingOf, withStanding } from './alert-draft.ts';

/** A prepared message as it was when it was chosen, and what has been typed into its slots. */
export const Chosen = z.object({
  id: z.string(),
  version: z.number(),
  message: PreparedMessage,
  slots: z.record(z.string(), z.string()),
});
export type Chosen = z.infer<typeof Chosen>;

/** What is typed, and what was chosen for it: one that a release reads no more is chosen anew. */
export const PreparedDraft = AlertDraft.extend({ chosen: Chosen.nullable().default(null).catch(null) });
export type PreparedDraft = z.infer<typeof PreparedDraft>;

type Prepared = { readonly draft: AlertDraft; readonly chosen: Chosen | null };

/** What stands in its slots: as typed, and a place of the first texts that nobody has typed is the area. */
export const fillingOf = ({ message, slots }: Chosen, divisions: readonly string[]): Filling => {
  const area = divisions.length === 0 ? '' : describeDivisions(divisions);
  const { first } = slotsByLanguage(message);
  return Object.fromEntries(
    message.slots.map((slot) => {
      const { name, kind, longest } = slot;
      const own = kind === 'place' && first.includes(slot) && slotFault({ kind, longest }, area) === null ? area : '';
      return [name, Object.hasOwn(slots, name) ? (slots[name] ?? own) : own];
    }),
  );
};

/** Names of the slots that are not filled in rightly. */
export const unfilledOf = ({ draft, chosen }: Prepared): readonly string[] => {
  if (chosen === null) return [];
  const filling = fillingOf(chosen, draft.divisions);
  return slotsAsked(chosen.message, filling)
    .filter((slot) => slotFault(slot, typedInto(filling, slot)) !== null)
    .map(({ name }) => name);
};

/** The outlines that what was chosen is usually narrowed to. */
export const usualOutlines = ({ draft, chosen }: Prepared): Standing | undefined =>
  chosen === null ? undefined : standingOf('prepared', chosen.message, draft.divisions);

/** The alert as it would be sent: the words of what was chosen, filled in, and where it usually goes. */
export const writtenOf = (prepared: Prepared): AlertDraft => {
  const { chosen } = prepared;
  if (chosen === null) return prepared.draft;
  const draft = withStanding(prepared.draft, usualOutlines(prepared));
  const { message } = chosen;
  const filling = fillingOf(chosen, draft.divisions);
  const { otherLanguages = [], ...words } = wordsFrom(saidWith(message, filling), (text, slots) =>
    filled(text, slots, filling),
  );
  return { ...draft, ...words, otherLanguages };
};

/** null while something is missing, a slot among it. */
export const readyAlert = (prepared: Prepared, now: string): Alert | null =>
  unfilledOf(prepared).length > 0 ? null : alertOf(writtenOf(prepared), now);

type Told = PreparedUse['correction'];

const saidOf = ({ text, otherLanguages }: Told) => (otherLanguages === undefined ? { text } : { text, otherLanguages });

/** As it is sent: without members that nothing is said in. */
export const saidUse = ({ correction, allClear, ...use }: PreparedUse) => ({
  ...use,
  correction: saidOf(correction),
  allClear: saidOf(allClear),
});

/** What the service is told of it; null where nothing was chosen. */
export const toldOf = ({ draft, chosen }: Prepared) => {
  if (chosen === null) return null;
  const { id, version, message } = chosen;
  const filling = fillingOf(chosen, draft.divisions);
  const slots = slotsAsked(message, filling).map((slot) => ({
    name: slot.name,
    value: typedInto(filling, slot).trim(),
  }));
  return saidUse({
    id,
    version,
    slots,
    ...tellingsFrom(saidWith(message, filling), (text, of) => filled(text, of, filling)),
  });
};

/** What a prepared message says of the fields; its words stay with it, and so do its outlines, in the place of any typed before. */
export const fieldsFrom = (
  { hazardClass, event, level, divisions, areas, validForHours }: PreparedMessage,
  now: string,
) => ({
  ...(areas === undefined ? {} : { outline: undefined }),
  hazardClass,
  event: eventType(event)?.zh ?? event,
  level,
  divisions,
  text: '',
  instruction: '',
  otherLanguages: [],
  expires: writtenMoment(addMinutes(now, validForHours * 60)),
});
