import { instantFromMs } from '../domain/calendar/instant.ts';
import { type EntryKind, entryKinds } from '../domain/kernel/streams.ts';
import type { RegistryEntry } from '../domain/registry/events.ts';
import { factsFrom, type RegistryFacts } from '../domain/registry/facts.ts';
import type { RegistryPage, RegistryReader, RegistryViews } from '../service/ports.ts';
import { type Held, type HoldingOptions, hold, type Reading } from './held.ts';

export type RegistryReaderOptions = HoldingOptions & {
  /** By the clock of whoever decides, in ms since 1970. */
  readonly nowInMs?: () => number;
};

/** What is in force of an entry by the journal itself; null where nothing is. */
export type EntryOf = (kind: EntryKind, id: string) => Promise<RegistryEntry | null>;

type Read = (cursor: string | null) => Promise<RegistryPage | 'invalid-cursor'>;

/** A row that cannot be read is no entry less: what is registered is what the journal says. */
const entriesOf = async (kind: EntryKind, read: Read, entryOf: EntryOf): Promise<readonly RegistryEntry[]> => {
  const entries: RegistryEntry[] = [];
  let cursor: string | null = null;
  do {
    const page: RegistryPage | 'invalid-cursor' = await read(cursor);
    if (page === 'invalid-cursor') throw new Error('the registry list broke off');
    const recovered = await Promise.all(page.leftOut.map((id) => entryOf(kind, id)));
    const current = [...page.items.map((row) => row.current), ...recovered];
    entries.push(...current.filter((entry) => entry !== null));
    cursor = page.next;
  } while (cursor !== null);
  return entries;
};

const pageSize = 500;

export const identityOf = ({ kind, value }: RegistryEntry): string =>
  String(kind === 'holiday-notice' ? value.year : value.id);

const allOf = (views: RegistryViews, kind: EntryKind, entryOf: EntryOf): Promise<readonly RegistryEntry[]> =>
  entriesOf(kind, (cursor) => views.registry(kind, { limit: pageSize, cursor }), entryOf);

/**
 * Rosters are for whoever is to be told, gaps for whoever holds the journal against its anchors, messages are prepared and files of
 * boundaries kept for whoever writes an alert: no decision asks for any of them.
 */
const undecided: readonly EntryKind[] = ['roster', 'anchor-gap', 'prepared-message', 'boundary-file'];
const decidedOn = entryKinds.filter((kind) => !undecided.includes(kind));

/** Everything in force that anything is decided on, as the views have it. */
export const allEntries = async (views: RegistryViews, entryOf: EntryOf): Promise<readonly RegistryEntry[]> =>
  (await Promise.all(decidedOn.map((kind) => allOf(views, kind, entryOf)))).flat();

const isOf = (organisation: string) => (entry: RegistryEntry) =>
  entry.kind === 'standing-authority' && entry.value.organisation === organisation;

/** The parts of the register that decisions ask for. */
const partsOf = (views: RegistryViews, entryOf: EntryOf) => {
  const all = (kind: EntryKind) => allOf(views, kind, entryOf);
  const listed = (kind: EntryKind, list: Parameters<RegistryViews['listed']>[0]) =>
    entriesOf(kind, (cursor) => views.listed(list, { limit: pageSize, cursor }), entryOf);
  const one = (kind: EntryKind, id: string) => entriesOf(kind, () => views.entry(kind, id), entryOf);
  const whole = async (): Promise<RegistryFacts> => factsFrom(await allEntries(views, entryOf));
  return {
    whole,
    /**
     * What all emergencies have in common, however many organisations there are: every operator, for a part of an area that
     * none claims goes to all; the authorities, some thirty; the calendar. Rows of an earlier release stand in no list.
     */
    common: async (): Promise<RegistryFacts> => {
      const [authorities, operators, notices] = await Promise.all([
        listed('organisation', { of: 'telecom-authorities' }),
        all('operator'),
        all('holiday-notice'),
      ]);
      return authorities.length === 0 ? whole() : factsFrom([...authorities, ...operators, ...notices]);
    },
    /** What is known of one sender: itself and its standing authorities. */
    sender: async (organisation: string): Promise<RegistryFacts> => {
      const [own, standing, named] = await Promise.all([
        one('organisation', organisation),
        listed('standing-authority', { of: 'standing-authorities', organisation }),
        views.standingOf(organisation),
      ]);
      // A damaged row may have lost the keys of its list: what is named and not in it is looked at by its own key.
      const listedIds = new Set(standing.map(identityOf));
      const others = named.filter((id) => !listedIds.has(id)).map((id) => one('standing-authority', id));
      const found = (await Promise.all(others)).flat();
      return factsFrom([...own, ...standing, ...found.filter(isOf(organisation))]);
    },
  };
};

/** The longest held are forgotten first: a country has some ten thousand organisations, of which few send emergencies. */
const sendersHeldAtMost = 1_000;

const together = (common: RegistryFacts, sender: RegistryFacts): RegistryFacts => ({
  ...common,
  organisations: new Map([...common.organisations, ...sender.organisations]),
  standingAuthorities: [
    ...new Map([...common.standingAuthorities, ...sender.standingAuthorities].map((one) => [one.id, one])).values(),
  ],
});

/**
 * Registry facts from the views, kept in memory: most decisions cost no read. What is decided on though it could not be
 * read anew says since when it is known (`asOf`).
 */
export const createRegistryReader = (
  views: RegistryViews,
  entryOf: EntryOf,
  options: RegistryReaderOptions,
): RegistryReader => {
  const { nowInMs = Date.now } = options;
  const parts = partsOf(views, entryOf);
  const whole = hold(parts.whole, options);
  const common = hold(parts.common, options);
  const senders = new Map<string, Held<RegistryFacts>>();

  const senderOf = (organisation: string): Held<RegistryFacts> => {
    const held = senders.get(organisation) ?? hold(() => parts.sender(organisation), options);
    senders.delete(organisation);
    senders.set(organisation, held);
    const [oldest] = senders.keys();
    if (senders.size > sendersHeldAtMost && oldest !== undefined) senders.delete(oldest);
    return held;
  };

  const dated = (facts: RegistryFacts, readings: readonly Reading<RegistryFacts>[]): RegistryFacts => {
    const ages = readings.filter(({ isFallback }) => isFallback).map(({ ageMs }) => ageMs);
    return ages.length === 0 ? facts : { ...facts, asOf: instantFromMs(nowInMs() - Math.max(...ages)) };
  };

  const urgently = async (organisation: string | null, how: keyof Held<RegistryFacts>): Promise<RegistryFacts> => {
    const [shared, own] = await Promise.all([
      common[how](),
      organisation === null ? null : senderOf(organisation)[how](),
    ]);
    return own === null ? dated(shared.value, [shared]) : dated(together(shared.value, own.value), [shared, own]);
  };

  return {
    facts: async () => {
      const reading = await whole.fresh();
      return dated(reading.value, [reading]);
    },
    factsOf: (organisation) => urgently(organisation, 'fresh'),
    factsAtHand: (organisation) => urgently(organisation, 'atHand'),
  };
};
