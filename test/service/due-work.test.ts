import { digestOf } from '../../lambda/adapters/digest.ts';
import type { EmergencyEvent } from '../../lambda/domain/emergency/events.ts';
import type { RegistryEntry, RegistryEvent } from '../../lambda/domain/registry/events.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { DueItem } from '../../lambda/domain/views/due-item.ts';
import { type TickDeps, tick } from '../../lambda/service/tick.ts';
import { later, officer, onset, standingAt, system } from '../domain/emergency/history.ts';
import type { Past } from '../domain/given.ts';
import { facts, standing } from '../domain/sample-register.ts';
import { memoryJournal } from './memory-world.ts';
import { sealed } from './sealed.ts';

/** One tick after another over a journal in memory, where these items stay due. */
const clockOver = (due: readonly DueItem[]) => {
  const { journal, commits } = memoryJournal();
  const registry = facts();
  const deps: TickDeps = {
    journal,
    digest: digestOf,
    clock: () => later,
    registry: { facts: async () => registry, factsOf: async () => registry, factsAtHand: async () => registry },
    policy: defaultPolicy,
    onFault: (_item, cause) => {
      throw cause;
    },
    views: {
      due: async (kind) => ({ items: due.filter((item) => item.kind === kind), next: null }),
      forgetDue: async () => undefined,
    },
  };
  return { commits, tick: () => tick(deps) };
};

const reviewedAt = later;
const noteOf = (caseId: string): DueItem => ({ dueAt: reviewedAt, caseId, kind: 'note-review', orderId: null });

/** An emergency whose send was found not to have been urgent. */
const reviewed = (reason: string): readonly Past<EmergencyEvent>[] => {
  const past = standingAt('sent');
  const sent = past.flatMap(({ events }) => events).find(({ type }) => type === 'emergency.triggered');
  const standingAuthority = sent?.type === 'emergency.triggered' ? sent.standingAuthority : null;
  const events: EmergencyEvent[] = [{ type: 'emergency.reviewed', justified: false, reason, standingAuthority }];
  return [...past, { events, by: officer, at: reviewedAt }];
};

describe('what reviews found of a standing authority', () => {
  const entry: RegistryEntry = { kind: 'standing-authority', value: standing };
  const stream = `registry#standing-authority#${standing.id}`;
  const registration: readonly Past<RegistryEvent>[] = [
    { events: [{ type: 'registry.change-proposed', entry, reason: '登记' }], by: system, at: onset },
    { events: [{ type: 'registry.change-confirmed', reason: '无误' }], by: system, at: onset },
  ];

  it('is recorded once for each case, though two were reviewed at the same instant', async () => {
    const clock = clockOver([noteOf('e-1'), noteOf('e-2')]);
    clock.commits.push(...sealed(stream, registration));
    for (const caseId of ['e-1', 'e-2'])
      clock.commits.push(...sealed(`emergency#${caseId}`, reviewed(`查明：${caseId}`)));
    const before = clock.commits.length;
    for (let round = 0; round < 3; round += 1) await clock.tick();
    const noted = clock.commits.slice(before).flatMap(({ events }) => events);
    expect(noted).toEqual(
      ['e-1', 'e-2'].map((caseId) => ({
        type: 'registry.unjustified-use-noted',
        caseId,
        reason: `查明：${caseId}`,
        reviewedAt,
      })),
    );
  });
});
