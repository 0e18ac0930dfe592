import { setTimeout as wait } from 'node:timers/promises';
import { type EntryKind, entryKinds } from '../domain/kernel/streams.ts';
import type { RegistryEntry } from '../domain/registry/events.ts';
import { factsFrom, type RegistryFacts } from '../domain/registry/facts.ts';
import type { RegistryReader, Views } from '../service/ports.ts';

export type RegistryReaderOptions = {
  /** Facts younger than this are used as they are. */
  readonly freshForMs: number;
  /**
   * On the emergency path facts up to this age are used while fresh ones are fetched.
   * A failing read never blocks anyone: the facts at hand are used until one succeeds.
   */
  readonly staleForMs: number;
  /** How long the emergency path waits for fresh ones where it has any at all. */
  readonly urgentWaitMs: number;
  readonly onFault?: (cause: unknown) => void;
  readonly monotonicMs?: () => number;
};

/** What is in force of an entry by the journal itself; null where nothing is. */
export type EntryOf = (kind: EntryKind, id: string) => Promise<RegistryEntry | null>;

/** A row that cannot be read is no entry less: what is registered is what the journal says. */
const readAll = async (views: Pick<Views, 'registry'>, entryOf: EntryOf): Promise<RegistryFacts> => {
  const entries: RegistryEntry[] = [];
  for (const kind of entryKinds) {
    let cursor: string | null = null;
    do {
      const page = await views.registry(kind, { limit: 500, cursor });
      if (page === 'invalid-cursor') throw new Error('the registry list broke off');
      const recovered = await Promise.all(page.leftOut.map((id) => entryOf(kind, id)));
      const current = [...page.items.map((row) => row.current), ...recovered];
      entries.push(...current.filter((entry) => entry !== null));
      cursor = page.next;
    } while (cursor !== null);
  }
  return factsFrom(entries);
};

/** Registry facts from the views, kept in memory: decisions cost no read. */
export const createRegistryReader = (
  views: Pick<Views, 'registry'>,
  entryOf: EntryOf,
  options: RegistryReaderOptions,
): RegistryReader => {
  const elapsed = options.monotonicMs ?? (() => performance.now());
  let held: { readonly facts: RegistryFacts; readonly at: number } | null = null;
  let reading: Promise<RegistryFacts> | null = null;

  const read = (): Promise<RegistryFacts> => {
    const startedAt = elapsed();
    reading ??= readAll(views, entryOf)
      .then((facts) => {
        held = { facts, at: startedAt };
        return facts;
      })
      .finally(() => {
        reading = null;
      });
    return reading;
  };

  const readOrKeep = async (facts: RegistryFacts): Promise<RegistryFacts> => {
    try {
      return await read();
    } catch (cause) {
      options.onFault?.(cause);
      return facts;
    }
  };

  const orSoon = async (refreshed: Promise<RegistryFacts>, known: RegistryFacts): Promise<RegistryFacts> => {
    const first = await Promise.race([refreshed, wait(options.urgentWaitMs, null, { ref: false })]);
    if (first !== null) return first;
    options.onFault?.(new DOMException('the register did not answer in time', 'TimeoutError'));
    return known;
  };

  /** `patient`: waits for fresh facts as long as it takes. */
  const noOlderThan = async (waitAfterMs: number, patient: boolean): Promise<RegistryFacts> => {
    if (held === null) return read();
    const { facts, at } = held;
    const age = elapsed() - at;
    if (age <= options.freshForMs) return facts;
    const refreshed = readOrKeep(facts);
    if (age <= waitAfterMs) return facts;
    return patient ? refreshed : orSoon(refreshed, facts);
  };

  return {
    facts: () => noOlderThan(options.freshForMs, true),
    factsAtHand: () => noOlderThan(options.staleForMs, false),
  };
};
