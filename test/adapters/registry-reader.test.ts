import { setImmediate as turn } from 'node:timers/promises';
import { createRegistryReader, type EntryOf } from '../../lambda/adapters/registry-reader.ts';
import type { Operator, RegistryEntry, StandingAuthority } from '../../lambda/domain/registry/events.ts';
import type { Organisation } from '../../lambda/domain/vocabulary/organisation.ts';
import { registerTable } from './support/register-table.ts';

const office = (id: string, kind: Organisation['kind'] = 'department', division = '440000'): RegistryEntry => ({
  kind: 'organisation',
  value: {
    id,
    name: `${id}办公室`,
    aliases: [],
    kind,
    level: division === '000000' ? 'national' : 'provincial',
    division,
    contact: { office: '办公室', phone: '020-55500101' },
  },
});

const operator = (id: string): RegistryEntry => ({
  kind: 'operator',
  value: { id, regions: ['000000'], delivery: { mode: 'poll' }, share: 0.5 } satisfies Operator,
});

const standing = (id: string, organisation: string): RegistryEntry => ({
  kind: 'standing-authority',
  value: {
    id,
    organisation,
    hazardClasses: ['natural-disaster'],
    fromLevel: 'blue',
    divisions: ['440000'],
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil: '2027-01-01T00:00:00.000Z',
    grantedBy: 'gd-bureau',
    document: '授权书〔2026〕1号',
  } satisfies StandingAuthority,
});

/** A register of so many organisations, each with a standing authority. */
const register = (organisations: number): readonly RegistryEntry[] => [
  office('miit', 'telecom-authority', '000000'),
  office('gd-bureau', 'telecom-authority'),
  operator('mobile'),
  operator('telecom'),
  ...Array.from({ length: organisations }, (_, index) => `office-${String(index).padStart(5, '0')}`).flatMap((id) => [
    office(id),
    standing(`${id}-authority`, id),
  ]),
];

const nothing: EntryOf = async () => null;
const begin = Date.parse('2026-06-09T02:00:00.000Z');

const readerOf = (entries: readonly RegistryEntry[], entryOf: EntryOf = nothing) => {
  const table = registerTable(entries);
  let passed = 0;
  const faults: unknown[] = [];
  const reader = createRegistryReader(table.view, entryOf, {
    freshForMs: 1_000,
    staleForMs: 60_000,
    urgentWaitMs: 50,
    monotonicMs: () => passed,
    nowInMs: () => begin + passed,
    onFault: (cause) => void faults.push(cause),
  });
  const pass = (ms: number): void => {
    passed += ms;
  };
  return { table, reader, faults, pass };
};

const sender = 'office-00007';
/** It may send nothing on its own. */
const without = 'office-without';

/** What an emergency reads cold, warm and once what it has is stale. */
const urgentReads = async (organisations: number, as = sender) => {
  const { table, reader, pass } = readerOf([...register(organisations), office(without)]);
  const cold = await reader.factsAtHand(as);
  const reads = [table.calls()];
  for (const ms of [500, 30_000, 120_000]) {
    pass(ms);
    await reader.factsAtHand(as);
    await turn();
    reads.push(table.calls());
  }
  await reader.factsOf(as);
  return { cold, reads };
};

const sumOf = (calls: readonly { readonly bytes: number }[]): number =>
  calls.reduce((total, { bytes }) => total + bytes, 0);

describe('what an emergency reads of the register', () => {
  it.each([
    ['that may send on its own', sender],
    ['that may send nothing on its own', without],
  ])('is as much of ten thousand organisations as of thirty-six, for a sender %s', async (_, as) => {
    const [few, many] = [await urgentReads(36, as), await urgentReads(10_000, as)];
    expect(many.reads.map((calls) => calls.map(({ list }) => list))).toEqual(
      few.reads.map((calls) => calls.map(({ list }) => list)),
    );
    expect(sumOf(many.reads.flat())).toBeLessThanOrEqual(sumOf(few.reads.flat()) * 1.2);
    expect(many.reads.map(({ length }) => length)).toEqual([6, 0, 6, 6]);
  });

  it('is the sender, what it may send on its own, all operators and the authorities', async () => {
    const { cold } = await urgentReads(36);
    expect([...cold.organisations.keys()].toSorted()).toEqual(['gd-bureau', 'miit', sender]);
    expect(cold.standingAuthorities.map(({ id }) => id)).toEqual([`${sender}-authority`]);
    expect([...cold.operators.keys()].toSorted()).toEqual(['mobile', 'telecom']);
    expect(cold.calendar.publishedYears).toContain(2026);
  });

  it('is nothing of an organisation that is not registered, and no sender where nobody sends', async () => {
    const { reader } = readerOf(register(3));
    expect([...(await reader.factsAtHand('office-x')).organisations.keys()].toSorted()).toEqual(['gd-bureau', 'miit']);
    expect((await reader.factsAtHand(null)).operators.size).toBe(2);
  });

  it('is what the journal says of rows that cannot be read', async () => {
    const asked: string[] = [];
    const entryOf: EntryOf = async (kind, id) => {
      asked.push(`${kind} ${id}`);
      return kind === 'organisation' ? office(id) : standing(id, sender);
    };
    const { table, reader } = readerOf(register(36), entryOf);
    table.damage('organisation', sender);
    table.damage('standing-authority', `${sender}-authority`);
    const { organisations, standingAuthorities } = await reader.factsAtHand(sender);
    expect([organisations.has(sender), standingAuthorities.length]).toEqual([true, 1]);
    expect(asked.toSorted()).toEqual([`organisation ${sender}`, `standing-authority ${sender}-authority`]);
  });

  it('is what the journal says of a row that has lost its list, beside one that has not', async () => {
    const { table, reader } = readerOf([...register(36), standing('second-authority', sender)], async (_, id) =>
      standing(id, sender),
    );
    table.strip('standing-authority', 'second-authority');
    expect((await reader.factsAtHand(sender)).standingAuthorities.map(({ id }) => id).toSorted()).toEqual([
      `${sender}-authority`,
      'second-authority',
    ]);
  });

  it('is nothing that was granted to it once and is another’s now, or nobody’s', async () => {
    const { table, reader } = readerOf([...register(3), standing('given-on', sender), standing('retired', without)]);
    table.put(standing('given-on', 'office-00001'));
    table.retire('standing-authority', 'retired');
    const own = async (as: string) => (await reader.factsAtHand(as)).standingAuthorities.map(({ id }) => id);
    expect(await own('office-00001')).toEqual(['given-on', 'office-00001-authority']);
    expect(await own(without)).toEqual([]);
  });

  it('is known anew a second after it was registered', async () => {
    const { table, reader, pass } = readerOf(register(3));
    await reader.factsOf('late');
    table.put(office('late'));
    table.put(standing('late-authority', 'late'));
    pass(1_001);
    expect((await reader.factsOf('late')).standingAuthorities).toHaveLength(1);
  });

  it('is the whole register where no row of it stands in a list yet', async () => {
    const rows = register(3).filter((entry) => entry.kind !== 'organisation' || entry.value.kind === 'department');
    const { reader } = readerOf(rows);
    expect((await reader.factsAtHand(null)).standingAuthorities).toHaveLength(3);
  });
});

describe.each(['fails', 'hangs'] as const)('a register that %s', (trouble) => {
  it('holds up nothing urgent for long: the facts at hand are used, and since when they are known is said', async () => {
    const { table, reader, faults, pass } = readerOf(register(36));
    const before = await reader.factsAtHand(sender);
    expect(before.asOf).toBeUndefined();
    table.turn(trouble);
    pass(120_000);
    const facts = await reader.factsAtHand(sender);
    expect(facts).toEqual({ ...before, asOf: new Date(begin).toISOString() });
    expect(faults).toHaveLength(2);
  });

  it('is not waited for by what is urgent while what is held is young', async () => {
    const { table, reader, pass } = readerOf(register(36));
    const before = await reader.factsAtHand(sender);
    table.turn(trouble);
    pass(30_000);
    expect(await reader.factsAtHand(sender)).toEqual(before);
  });
});

describe('a register that hangs', () => {
  it('is waited for by what is not urgent', async () => {
    const { table, reader, pass } = readerOf(register(36));
    await reader.facts();
    table.turn('hangs');
    pass(120_000);
    expect(await Promise.race([reader.facts(), turn('still waiting')])).toBe('still waiting');
  });
});

describe('a register that fails', () => {
  it('leaves what is not urgent the facts at hand too, with their age', async () => {
    const { table, reader, pass } = readerOf(register(36));
    const before = await reader.facts();
    table.turn('fails');
    pass(5_000);
    expect(await reader.facts()).toEqual({ ...before, asOf: new Date(begin).toISOString() });
  });

  it('and was never read is a fault', async () => {
    const { table, reader } = readerOf(register(36));
    table.turn('fails');
    await expect(reader.factsAtHand(sender)).rejects.toThrow('no network');
  });
});
