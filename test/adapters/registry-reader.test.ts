import { setImmediate as turn } from 'node:timers/promises';
import { createRegistryReader } from '../../lambda/adapters/registry-reader.ts';
import type { Views } from '../../lambda/service/ports.ts';
import { createMemoryJournal, createMemoryViews } from '../http/fakes.ts';

/** A register that answers until it is told to hang. */
const hangable = () => {
  let hangs = false;
  const known = createMemoryViews(createMemoryJournal());
  const views: Views = {
    ...known,
    registry: (kind, page) => (hangs ? new Promise(() => undefined) : known.registry(kind, page)),
  };
  let now = 0;
  const options = { freshForMs: 1_000, staleForMs: 60_000, urgentWaitMs: 50, monotonicMs: () => now };
  const faults: unknown[] = [];
  const reader = createRegistryReader(views, async () => null, {
    ...options,
    onFault: (cause) => void faults.push(cause),
  });
  return {
    reader,
    faults,
    hangAfter: (ms: number): void => {
      hangs = true;
      now += ms;
    },
  };
};

describe('a register that hangs', () => {
  it('holds up nothing urgent for long: the facts at hand are used, old as they are, and that is told', async () => {
    const { reader, faults, hangAfter } = hangable();
    const facts = await reader.facts();
    hangAfter(120_000);
    expect(await reader.factsAtHand()).toBe(facts);
    expect(faults).toMatchObject([{ name: 'TimeoutError' }]);
  });

  it('is waited for by what is not urgent', async () => {
    const { reader, hangAfter } = hangable();
    const facts = await reader.facts();
    hangAfter(120_000);
    const waiting = reader.facts();
    // Longer than anything urgent waits.
    expect(await reader.factsAtHand()).toBe(facts);
    expect(await Promise.race([waiting, turn('still waiting')])).toBe('still waiting');
  });
});
