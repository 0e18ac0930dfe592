import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DomainEvent } from '../../../lambda/domain/journal/every-commit.ts';
import {
  caseIdIn,
  caseStream,
  entryKinds,
  mayHold,
  parseStream,
  type Stream,
  streamKinds,
  streamName,
  streamNamePattern,
} from '../../../lambda/domain/kernel/streams.ts';

const word = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,30}$/);
/** The id of a registered thing is all that is left of a name, whatever it holds. */
const id = fc.oneof(
  word,
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[\n\r\u2028\u2029]/.test(text)),
);

const streams: fc.Arbitrary<Stream> = fc.oneof(
  fc.record({ kind: fc.constantFrom('application', 'emergency'), caseId: word }),
  fc.record({ kind: fc.constantFrom('order', 'record'), orderId: word }),
  fc.record({ kind: fc.constant('registry'), entry: fc.constantFrom(...entryKinds), id }),
);

describe('the name of a stream', () => {
  it('says which stream it is, and is what the journal takes for a name', () => {
    fc.assert(
      fc.property(streams, (stream) => {
        expect(parseStream(streamName(stream))).toEqual(stream);
        expect(streamName(stream)).toMatch(streamNamePattern);
      }),
    );
  });

  it('is the only text that says it', () => {
    const pieces = fc.constantFrom(
      '#',
      'application',
      'emergency',
      'order',
      'record',
      'registry',
      'operator',
      'a-1',
      'constructor',
      '',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const stream = parseStream(text);
        if (stream !== null) expect(streamName(stream)).toBe(text);
        else expect(text).not.toMatch(streamNamePattern);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '',
    '#',
    'application',
    'application#',
    'toString#a-1',
    'registry#operator',
    'registry#operator#',
    'registry#nothing#x',
  ])('is no name where it is %j', (text) => expect(parseStream(text)).toBeNull());

  it('of a case leads back to the case, and that of anything else to none', () => {
    fc.assert(
      fc.property(fc.constantFrom('a-', 'e-'), word, (beginning, rest) => {
        const caseId = `${beginning}${rest}`;
        expect(caseIdIn(caseStream(caseId))).toBe(caseId);
        expect(parseStream(caseStream(caseId))?.kind).toBe(beginning === 'a-' ? 'application' : 'emergency');
      }),
    );
    expect(() => caseIdIn('order#a-1.2.mobile')).toThrow('the stream of no case');
  });
});

describe('the table of streams', () => {
  it('has a place for every event, in cases, orders and the register alike', () => {
    const types = DomainEvent.unwrap().options.flatMap((family): readonly string[] =>
      family.unwrap().options.map((event) => event.shape.type.value),
    );
    const kinds = ['application', 'emergency', 'order', 'record', 'registry'] as const;
    expect(kinds.toSorted()).toEqual(Object.keys(streamKinds).toSorted());
    for (const type of types) expect([type, kinds.some((kind) => mayHold(kind, type))]).toEqual([type, true]);
  });

  it('is the one that the architecture shows', () => {
    const shown = readFileSync(new URL('../../../docs/architecture.md', import.meta.url), 'utf8');
    const rows = Array.from(shown.matchAll(/^\| `(\w+)#/gm), ([, kind]) => kind);
    expect(rows.toSorted()).toEqual(Object.keys(streamKinds).toSorted());
  });
});
