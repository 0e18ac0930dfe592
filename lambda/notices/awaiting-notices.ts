import { addSeconds, isBefore } from '../domain/calendar/instant.ts';
import { awaitingSince } from '../domain/emergency/awaiting.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import { onDuty } from '../domain/registry/on-duty.ts';
import type { Roster, RosterPerson } from '../domain/registry/roster.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Notice, Position } from './notice.ts';

type Told = Pick<Policy, 'noticeGateways' | 'escalationInSeconds'>;

/** When each is told of what nobody has confirmed. The chief is told with the third. */
export const escalationSteps = (
  since: string,
  { escalationInSeconds }: Pick<Policy, 'escalationInSeconds'>,
): Readonly<Record<Position, string>> => {
  const third = addSeconds(since, escalationInSeconds.third);
  return { first: since, second: addSeconds(since, escalationInSeconds.second), third, chief: third };
};

const turns = ['first', 'second', 'third'] as const;

type Chosen = { readonly position: Position; readonly person: RosterPerson; readonly dueAt: string };

/** Who is told at which step by a roster: where a shift names nobody in a place, the chief stands in it. */
const chosenBy = (roster: Roster, since: string, policy: Told): readonly Chosen[] => {
  const steps = escalationSteps(since, policy);
  const inTurn = turns.flatMap((position, place): readonly Chosen[] => {
    const dueAt = steps[position];
    const { turn, chief } = onDuty(roster, dueAt);
    const person = turn[place];
    if (person !== undefined) return [{ position, person, dueAt }];
    return chief === null ? [] : [{ position: 'chief', person: chief, dueAt }];
  });
  const { chief } = onDuty(roster, steps.chief);
  const all = chief === null ? inTurn : [...inTurn, { position: 'chief' as const, person: chief, dueAt: steps.chief }];
  return all.filter(({ person }, index) => all.findIndex((other) => other.person.name === person.name) === index);
};

/** One for each channel that the deployment has. */
export const byChannels = (
  { person, position, dueAt }: Chosen,
  of: Pick<Notice, 'kind' | 'about' | 'window' | 'exercise' | 'organisation' | 'sender' | 'event' | 'level'>,
  { noticeGateways }: Pick<Policy, 'noticeGateways'>,
): readonly Notice[] =>
  person.channels.flatMap(({ gateway, address }) => {
    const kind = noticeGateways[gateway]?.kind;
    if (kind === undefined) return [];
    const whom = { person: person.name, account: person.subject ?? null, position };
    return [{ ...of, ...whom, gateway, gatewayKind: kind, address, dueAt }];
  });

/**
 * Every notice of an emergency, or an update of one, that waits for the duty officer, by the roster of one authority: its own, or the
 * national one since it may confirm.
 */
export const awaitingNotices = (state: Emergency, roster: Roster, policy: Told): readonly Notice[] => {
  const since = awaitingSince(state);
  if (since === null) return [];
  const isHigher = state.escalated?.authority === roster.id && state.authority !== roster.id;
  const from = isHigher && state.escalated !== undefined ? state.escalated.at : since;
  const { issuer, eventType, level } = state.pendingUpdate?.alert ?? state.alert;
  const of = {
    kind: isHigher ? ('emergency-escalated' as const) : ('emergency-awaits' as const),
    about: state.id,
    window: since,
    exercise: state.path === 'exercise',
    organisation: roster.id,
    sender: issuer,
    event: eventType,
    level,
  };
  return chosenBy(roster, from, policy).flatMap((chosen) => byChannels(chosen, of, policy));
};

/** Those whose time has come. */
export const dueBy = (notices: readonly Notice[], now: string): readonly Notice[] =>
  notices.filter(({ dueAt }) => !isBefore(now, dueAt));

/** Whether a notice tells of something that may be decided meanwhile. */
export const isOfAwaited = ({ kind }: Pick<Notice, 'kind'>): boolean =>
  kind === 'emergency-awaits' || kind === 'emergency-escalated';

/** Whether what a notice tells of still waits. */
export const isStillAwaited = (state: Emergency | null, { window }: Pick<Notice, 'window'>): boolean =>
  state !== null && awaitingSince(state) === window;
