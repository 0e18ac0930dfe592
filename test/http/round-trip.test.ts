import fc from 'fast-check';
import { draft } from '../../lambda/domain/application/commands/draft.ts';
import { trigger } from '../../lambda/domain/emergency/commands/trigger.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { type Commit, currentFormat, type DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { Commit as CommitSchema } from '../../lambda/domain/journal/every-commit.ts';
import { recordReceipt as recording } from '../../lambda/domain/order/commands/record-receipt.ts';
import { noDelivery } from '../../lambda/domain/order/state.ts';
import { anyCharacter } from '../any-character.ts';
import * as applications from '../domain/application/history.ts';
import * as emergencies from '../domain/emergency/history.ts';
import { orderOf, recordReceipt } from '../domain/order/history.ts';
import { alert, content } from './world.ts';

const kept = (events: readonly DomainEvent[]): Commit => ({
  formatVersion: currentFormat,
  stream: 'emergency#e-1',
  version: 1,
  command: 'any',
  commandId: 'k-1',
  requestDigest: 'a'.repeat(64),
  actor: emergencies.machine,
  at: emergencies.onset,
  edition: 'draft-2020',
  events: [...events],
  previousHash: genesisHash,
  hash: 'b'.repeat(64),
});

/** What is read back is what was kept, to the last member. */
const expectReadBack = (events: readonly DomainEvent[]): void => {
  const text = JSON.stringify(kept(events));
  expect(CommitSchema.parse(JSON.parse(text))).toEqual(JSON.parse(text));
};

const extremes = [
  '9999-12-31T23:59:59-12:00',
  '0000-01-01T00:00:00+14:00',
  '2199-12-31T23:59:59.999999999Z',
  '2200-01-01T00:00:00+00:01',
  '2000-01-01T00:00Z',
  '1999-12-31T23:59:59-23:59',
  '2026-06-30T23:59:60Z',
];
const offset = fc.constantFrom('Z', '+08:00', '-12:00', '+14:00', '+23:59', '-23:59', '-00:00');
const instant = fc.oneof(
  fc.constantFrom(...extremes),
  fc
    .tuple(fc.date({ min: new Date('1999-12-30'), max: new Date('2200-01-03'), noInvalidDate: true }), offset)
    .map(([date, zone]) => date.toISOString().replace('Z', zone)),
);
const written = fc.oneof(
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '🌀', '\u200b', '\u202e', '雨', '\n', '\0', '"', '\\') }),
  fc.constant('暴雨预警'),
);
const alerts = fc.record({
  alert: fc
    .record(
      { text: written, instruction: written, eventType: written, start: instant, issuedAt: instant, expires: instant },
      { requiredKeys: [] },
    )
    .map((more) => ({ ...alert, ...more })),
});
const contents = fc.record({
  content: fc
    .record(
      {
        text: written,
        reason: written,
        audience: written,
        sendingAgency: written,
        window: fc.record({ start: instant, end: instant }),
        volumeEstimate: fc.double(),
      },
      { requiredKeys: [] },
    )
    .map((more) => ({ ...content, ...more })),
});
const receipts = fc.record(
  {
    kind: fc.constantFrom('accepted', 'started', 'progress', 'finished'),
    at: fc.oneof(instant, fc.constant('2026-06-09T11:00:00.123456+08:00')),
    counts: fc.record({ sent: fc.double(), delivered: fc.integer(), failed: fc.nat(3), refused: fc.nat(3) }),
    operatorReference: written,
  },
  { requiredKeys: ['kind', 'at'] },
);

describe('every body that is taken can be read back from the journal', () => {
  it('as an alert that is triggered, whatever its times and signs', () => {
    let taken = 0;
    const readBack = (body: unknown): void => {
      const parsed = trigger.body.safeParse(body);
      if (!parsed.success) return;
      const moment = { by: emergencies.machine, at: emergencies.onset };
      const { events } = emergencies.given([]).when(emergencies.trigger(parsed.data.alert), moment);
      taken += events.length;
      if (events.length > 0) expectReadBack(events);
    };
    fc.assert(fc.property(alerts, readBack), { numRuns: 500 });
    expect(taken).toBeGreaterThan(0);
  });

  it('also where the expiry that policy adds would pass the last instant there is', () => {
    const { expires: _, ...open } = emergencies.alert;
    const late = emergencies.trigger({ ...open, start: '2199-12-31T00:00:00.000Z' });
    const { events, state } = emergencies.given([]).when(late, { by: emergencies.machine, at: emergencies.onset });
    expect(state?.expiresAt).toBe('2199-12-31T23:59:59.999Z');
    expectReadBack(events);
  });

  it('as an application that is drafted', () => {
    let taken = 0;
    const readBack = (body: unknown): void => {
      const parsed = draft.body.safeParse(body);
      if (!parsed.success) return;
      const { events } = applications.given([]).when(...applications.drafted(parsed.data.content));
      taken += events.length;
      if (events.length > 0) expectReadBack(events);
    };
    fc.assert(fc.property(contents, readBack), { numRuns: 500 });
    expect(taken).toBeGreaterThan(0);
  });

  it('as a receipt', () => {
    let taken = 0;
    const readBack = (body: unknown): void => {
      const parsed = recording.body.safeParse(body);
      const recorded =
        parsed.success && recordReceipt(noDelivery, orderOf('send'), parsed.data, { at: emergencies.later });
      if (recorded === false || !recorded.ok) return;
      taken += 1;
      expectReadBack(recorded.value);
    };
    fc.assert(fc.property(receipts, readBack), { numRuns: 1000 });
    expect(taken).toBeGreaterThan(0);
  });

  it.each(extremes.slice(0, 2))('and what could not be is refused at the door: %s', (at) => {
    expect(trigger.body.safeParse({ alert: { ...alert, expires: at } }).success).toBe(false);
    expect(draft.body.safeParse({ content: { ...content, window: { start: at, end: at } } }).success).toBe(false);
    expect(recording.body.safeParse({ kind: 'accepted', at }).success).toBe(false);
  });
});
