import { provinceCodes } from '../../../lambda/domain/division/division.ts';
import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { decideEmergency, type EmergencyCommand } from '../../../lambda/domain/emergency/commands/index.ts';
import type { EmergencyEvent } from '../../../lambda/domain/emergency/events.ts';
import type { Emergency } from '../../../lambda/domain/emergency/state.ts';
import { orderIdOf } from '../../../lambda/domain/order/order.ts';
import type { Operator } from '../../../lambda/domain/registry/events.ts';
import { contextAt } from '../given.ts';
import { facts, standing } from '../sample-register.ts';
import { alert, duty, given, later, machine, onset, ordersOf, trigger } from './history.ts';
import { longestAlert } from './longest-alert.ts';

const caseId = 'e-1';

/** Each with the longest id there may be, and each without another province: no two get an order for the same places. */
export const operatorsWithLongIds = (count: number): readonly Operator[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `operator-${index}-`.padEnd(63, String(index % 10)),
    regions: provinceCodes().filter((_code, at) => at !== index % provinceCodes().length),
    delivery: { mode: 'poll' as const },
    share: 0.01,
  }));

/** Its texts go at once: what is asked is how much there can be. */
const policy = { alertMessagesAtMost: null };

const everywhere = { ...standing, divisions: ['000000'] };

/** The longest alert, for all of its divisions or for all but some. */
const longest = (keeps: (at: number) => boolean = () => true): Alert => {
  const { divisions, ...words } = longestAlert();
  return { ...alert, ...words, divisions: divisions.filter((_, at) => keeps(at)) };
};

export type LongestCase = {
  /** What each of these commits of it says. */
  readonly sent: readonly EmergencyEvent[];
  readonly updated: readonly EmergencyEvent[];
  readonly ended: readonly EmergencyEvent[];
  readonly told: readonly EmergencyEvent[];
};

const happened = (command: EmergencyCommand, state: Emergency, by = duty, operators: readonly Operator[] = []) => {
  const registry = facts({ operators, standing: [everywhere] });
  const context = contextAt({ by, at: later, registry, policy }, caseId, state.version + 1);
  const decision = decideEmergency(command, state, context);
  if (!decision.ok) throw new Error(decision.error.reason);
  return decision.value;
};

/** An emergency at so many operators that is in its `updates`th update, which leaves a part of the area at each of them. */
export const longestCase = (operatorCount: number, updates: number): LongestCase => {
  const operators = operatorsWithLongIds(operatorCount);
  const registry = facts({ operators, standing: [everywhere] });
  const first = given([]).when(trigger(longest()), { by: machine, at: onset, registry, policy });
  const state = first.state;
  if (state === null) throw new Error('it was refused');
  const sends = ordersOf(first.events);
  const version = updates;
  // Of the updates before, what the next one asks of them.
  const earlier = Array.from({ length: updates - 1 }, (_, at) =>
    sends.map((order) => ({ ...order, kind: 'update' as const, orderId: orderIdOf(caseId, at + 2, order.operator) })),
  );
  const before: Emergency = { ...state, version, status: 'updated', orders: [sends, ...earlier].flat() };
  const command = { type: 'update-emergency', alert: longest((at) => at % 2 === 0) } as const;
  const updated = happened(command, before, machine, operators);
  const after: Emergency = { ...before, version: version + 1, orders: [...before.orders, ...ordersOf(updated)] };
  const ended = happened({ type: 'end-emergency', reason: '险情解除。'.repeat(100) }, after);
  const closed: Emergency = { ...after, version: version + 2, status: 'ended' };
  const { text, instruction, otherLanguages } = longestAlert();
  const told = happened({ type: 'tell-recipients', kind: 'correction', text, instruction, otherLanguages }, closed);
  return { sent: first.events, updated, ended, told };
};
