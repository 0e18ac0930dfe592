import { digestOf } from '../../lambda/adapters/digest.ts';
import { addSeconds } from '../../lambda/domain/calendar/instant.ts';
import { emergencyStream } from '../../lambda/domain/kernel/streams.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { Actor } from '../../lambda/domain/vocabulary/actor.ts';
import { takeTelephoneOrder } from '../../lambda/service/dispatches.ts';
import { duty, given, later, onset, ordersOf, standingAt, system } from '../domain/emergency/history.ts';
import { someone } from '../domain/given.ts';
import { facts } from '../domain/sample-register.ts';
import { memoryJournal } from './memory-world.ts';
import { sealed } from './sealed.ts';

const afterFive = addSeconds(onset, 300);
const national = someone('miit-duty', 'miit', 'duty-officer');

/** An emergency that the duty officer of its own authority confirmed, after it was put before the national one or not. */
const confirmed = (isEscalated: boolean) => {
  const waiting = standingAt('awaiting-confirmation');
  const above = given(waiting).when({ type: 'escalate-emergency' }, { by: system, at: afterFive });
  const put = isEscalated ? [...waiting, { events: above.events, by: system, at: afterFive }] : waiting;
  const done = given(put).when({ type: 'confirm-emergency', reason: '' }, { by: duty, at: later });
  const { journal, commits } = memoryJournal();
  commits.push(...sealed(emergencyStream('e-1'), [...put, { events: done.events, by: duty, at: later }]));
  const registry = facts();
  const deps = {
    ...{ journal, digest: digestOf, clock: () => later, policy: defaultPolicy },
    registry: { facts: async () => registry, factsOf: async () => registry, factsAtHand: async () => registry },
  };
  const [order] = ordersOf(done.events);
  if (order === undefined) throw new Error('nothing was ordered');
  return async (actor: Actor) => {
    const call = { stage: 'ordered', at: later, office: '值班室', spokenTo: '值班长' } as const;
    const request = { actor, commandId: actor.subject, body: null, expectedVersion: null };
    const outcome = await takeTelephoneOrder(deps, order.orderId, { type: 'record-telephone-order', ...call }, request);
    return outcome.ok ? 'recorded' : outcome.error.reason;
  };
};

describe('an order by telephone', () => {
  it('is recorded by the national duty officer as well, once the message was put before them', async () => {
    const record = confirmed(true);
    expect(await record(national)).toBe('recorded');
    expect(await record(duty)).toBe('recorded');
    expect(await record(someone('fj-duty', 'fj-bureau', 'duty-officer'))).toBe('unknown-order');
  });

  it('of a message that was never put before them is none of theirs', async () => {
    const record = confirmed(false);
    expect(await record(national)).toBe('unknown-order');
    expect(await record(duty)).toBe('recorded');
  });
});
