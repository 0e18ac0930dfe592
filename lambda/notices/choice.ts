import * as z from 'zod';
import { Instant } from '../domain/calendar/stored-instant.ts';
import { type Refusal, refuse } from '../domain/kernel/refusal.ts';
import { GatewayId, type NoticeChannel, type Roster } from '../domain/registry/roster.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { NoticeKind } from '../domain/vocabulary/notice-kind.ts';
import { OrganisationId } from '../domain/vocabulary/organisation.ts';
import { ok, type Result } from '../domain/vocabulary/result.ts';
import type { Notice } from './notice.ts';

/** For which kinds which channels are not to be used; a channel is named by its gateway. */
export const ChannelsOff = lazily(() =>
  z.array(z.strictObject({ kind: NoticeKind, gateways: z.array(GatewayId).max(6) })).max(50),
);
export type ChannelsOff = z.infer<typeof ChannelsOff>;

/** What one person chose of their own channels of one roster. It holds no number: those are the roster's. */
export const NoticeChoice = lazily(() =>
  z.strictObject({
    organisation: OrganisationId,
    /** `sub` of the account of whoever chose, of whose channels it is. */
    subject: z.string().min(1).max(200),
    at: Instant,
    off: ChannelsOff,
  }),
);
export type NoticeChoice = z.infer<typeof NoticeChoice>;

type Locks = Pick<Policy, 'lockedNotices'>;

/** Whether a kind goes by every channel, whatever anybody chose. */
export const isLocked = (kind: NoticeKind, { lockedNotices }: Locks): boolean => lockedNotices.includes(kind);

type Gateways = Pick<Policy, 'noticeGateways'>;

/** The channels of an account in a roster that the deployment has a gateway for; several people may have one account. */
export const ownChannels = (roster: Roster, subject: string, { noticeGateways }: Gateways): readonly NoticeChannel[] =>
  roster.people
    .filter((person) => person.subject === subject)
    .flatMap(({ channels }) => channels)
    .filter(({ gateway }) => Object.hasOwn(noticeGateways, gateway));

/** The gateways that are not to be used for a kind. */
export const offFor = (off: ChannelsOff, kind: NoticeKind, locks: Locks): readonly string[] =>
  isLocked(kind, locks) ? [] : [...new Set(off.flatMap((one) => (one.kind === kind ? one.gateways : [])))];

/**
 * What may be chosen of these channels. Refused (`invalid-choice`): a channel that is none of them, anything of a locked kind, and
 * what leaves a kind without any channel; one that is for urgent notices alone carries no kind that can be chosen.
 */
export const judgeChoice = (
  off: ChannelsOff,
  channels: readonly NoticeChannel[],
  locks: Locks,
): Result<ChannelsOff, Refusal> => {
  const known = new Set(channels.map(({ gateway }) => gateway));
  const usual = new Set(channels.filter(({ urgentOnly }) => urgentOnly !== true).map(({ gateway }) => gateway));
  const chosen = off.filter(({ gateways }) => gateways.length > 0);
  for (const [index, { kind, gateways }] of off.entries()) {
    const pointer = `/off/${index}`;
    const stranger = gateways.find((gateway) => !known.has(gateway));
    if (stranger !== undefined) return refuse('channel-not-own', { gateway: stranger }, { pointer });
    if (gateways.length > 0 && isLocked(kind, locks)) return refuse('notices-locked', { kind }, { pointer });
    const dropped = new Set(offFor(chosen, kind, locks));
    if (dropped.size > 0 && [...usual].every((gateway) => dropped.has(gateway)))
      return refuse('channel-last', { kind }, { pointer });
  }
  const kinds = [...new Set(chosen.map(({ kind }) => kind))];
  return ok(kinds.map((kind) => ({ kind, gateways: [...offFor(chosen, kind, locks)] })));
};

/** Of what one person is to be told, what their choice leaves; all of it where that would be nothing: a roster may have changed since. */
export const leftBy = (choice: NoticeChoice | null, notices: readonly Notice[], locks: Locks): readonly Notice[] => {
  if (choice === null) return notices;
  const left = notices.filter(({ kind, gateway }) => !offFor(choice.off, kind, locks).includes(gateway));
  return left.length === 0 ? notices : left;
};
