import { digestOf } from '../../lambda/adapters/digest.ts';
import { storedFromItem } from '../../lambda/adapters/read-commit.ts';
import { firstBreakIn, type Sealed } from '../../lambda/domain/journal/chain.ts';
import { currentFormat } from '../../lambda/domain/journal/commit.ts';
import { DomainEvent, StoredCommit } from '../../lambda/domain/journal/every-commit.ts';
import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { upcasts } from '../../lambda/domain/journal/upcast/index.ts';
import { outcomesOf } from './outcome.ts';
import { formats, goldensOf, historiesOf, keptBy } from './recorded.ts';
import { commitOf, republished } from './replay.ts';

const breaksIn = async (stored: readonly Sealed[]) => {
  const breaks = [];
  for (const [stream, chain] of Map.groupBy(stored, ({ stream }) => stream)) {
    const found = await firstBreakIn(chain, digestOf);
    if (found !== null) breaks.push({ stream, ...found });
  }
  return breaks;
};

const read = (stored: readonly Sealed[]) => stored.map((commit) => commitOf(JSON.stringify(commit)));

/** Every type of event that this release knows. */
const eventTypes: readonly string[] = DomainEvent.unwrap().options.flatMap((family): readonly string[] =>
  family.unwrap().options.map((event) => event.shape.type.value),
);

/** Events that there were not from the beginning, by the format that brought them. */
const brought: Readonly<Record<string, string>> = {
  'emergency.told': 'format-5',
  'emergency.escalated': 'format-5',
  'application.decision-reminded': 'format-5',
  'emergency.stop-explained': 'format-6',
  'application.lapse-explained': 'format-6',
  'application.erratum-signed': 'format-6',
  'application.erratum-issued': 'format-6',
  'order.telephoned': 'format-6',
};

it('every format up to that of this release is held here', () => {
  const known = Array.from({ length: currentFormat }, (_, index) => `format-${index + 1}`);
  expect(formats).toEqual(known);
  expect(Object.keys(upcasts)).toEqual(known.slice(0, -1).map((_, index) => String(index + 1)));
});

it('what an older format says is sealed as it was stored, not as it is read', async () => {
  const [golden] = goldensOf('format-1');
  const stored = golden?.commits ?? [];
  expect(await breaksIn(stored)).toEqual([]);
  expect(new Set(read(stored).map(({ formatVersion }) => formatVersion))).toEqual(new Set([currentFormat]));
  expect(await breaksIn(read(stored))).toContainEqual(expect.objectContaining({ reason: 'hash' }));
});

it('what a release packed is unpacked to the letter, and orders what it ordered', async () => {
  const packed = formats.flatMap(keptBy);
  expect(packed).not.toEqual([]);
  for (const { kept, stored, published } of packed) {
    const letters = kept.map((text) => storedFromItem({ commit: { S: text } }));
    expect(digestOf(letters)).toBe(stored);
    expect(await breaksIn(letters)).toEqual([]);
    expect(digestOf(kept.map((text) => ordersIn(commitOf(text))))).toBe(published);
  }
});

describe.each(formats)('what releases wrote in %s', (format) => {
  const goldens = goldensOf(format);

  it('holds every event that there was', () => {
    const written = new Set<string>(
      goldens.flatMap(({ commits }) => read(commits).flatMap(({ events }) => events.map(({ type }) => type))),
    );
    const known = eventTypes.filter((type) => format >= (brought[type] ?? 'format-1'));
    expect(known.filter((type) => !written.has(type))).toEqual([]);
  });

  it.each(goldens.map((golden) => [golden.name, golden] as const))(
    'reads for ever: %s',
    async (_name, { commits, published, states }) => {
      expect(await breaksIn(commits)).toEqual([]);
      for (const commit of commits) expect(StoredCommit.parse(commit)).toEqual(commit);
      const now = read(commits);
      const folded = [...outcomesOf(now)].map(([stream, { state }]) => [stream, JSON.parse(JSON.stringify(state))]);
      expect(Object.fromEntries(folded)).toEqual(states);
      expect(await republished(now)).toEqual(published);
    },
  );

  it('reads, folds and publishes as it did, whatever chance led to it', async () => {
    const histories = historiesOf(format);
    expect(histories.length).toBeGreaterThanOrEqual(300);
    for (const { commits, outcomes, published } of histories) {
      expect(await breaksIn(commits)).toEqual([]);
      const now = read(commits);
      const facts = [...outcomesOf(now)].map(([stream, outcome]) => [stream, outcome.facts] as const);
      expect(digestOf(Object.fromEntries(facts))).toBe(outcomes);
      expect(digestOf(await republished(now))).toBe(published);
    }
  });
});
