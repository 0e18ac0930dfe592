import * as z from 'zod';
import { scansAtMostEver } from '../vocabulary/attachment.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { NoticeKind, neverChosen } from '../vocabulary/notice-kind.ts';
import { editionIds } from './editions.ts';

/** Made where a deployment says something: every function is loaded with a policy. */
const intWithin = (least: number, most: number) => lazily(() => z.int().min(least).max(most));

const ClockTime = lazily(() => z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** What a gateway sends by; `email`: by whoever subscribed to the topic of notices. */
export const GatewayKind = z.enum(['sms', 'voice', 'wecom', 'dingtalk', 'email', 'other']);
export type GatewayKind = z.infer<typeof GatewayKind>;

/**
 * Numbers and choices that no article sets: "policy, not law" wherever they are shown.
 * A deployment overrides them; the edition it enforces is one of them.
 */
export const Policy = z.strictObject({
  edition: z.enum(editionIds).default('draft-2020'),
  /** Count the send from the day after the n-th working day. */
  strictLeadTime: z.boolean().default(false),
  /** Sends that need a second officer of the authority. */
  secondSignature: z.enum(['province-wide', 'always', 'never']).default('province-wide'),
  /** Working days after an emergency send in which its paperwork is due. */
  paperworkDueInWorkingDays: intWithin(0, 60).default(3),
  /** Hours before the due instant at which it is noted that nothing is filed yet, and its sender is told. */
  paperworkReminderInHours: intWithin(1, 240).default(24),
  /**
   * Seconds in which an operator must acknowledge an order before its silence is shown. An order that is with nobody by
   * then is published again; one whose hand-over was answered 2xx never is: its silence is for a person to act upon.
   */
  acknowledgeEmergencyWithinSeconds: intWithin(1, 3600).default(30),
  acknowledgeOrdinaryWithinSeconds: intWithin(1, 86_400).default(900),
  /** Seconds after its window has opened in which an operator must begin an ordinary send before that is shown as late. */
  startOrdinaryWithinSeconds: intWithin(1, 86_400).default(900),
  /** Seconds without a report in which a send that has begun, and is not done, is shown as stalled. */
  stalledEmergencyAfterSeconds: intWithin(1, 86_400).default(300),
  stalledOrdinaryAfterSeconds: intWithin(1, 86_400).default(3600),
  /** Percent of the phones to be reached: delivered to fewer than the first is shown as few, than the second as failed. */
  deliveredFewBelowPercent: intWithin(0, 100).default(90),
  deliveredFailedBelowPercent: intWithin(0, 100).default(60),
  /** Percent of the phones sent to: more refused than the first is shown as many, than the second as failed. */
  refusedManyAbovePercent: intWithin(0, 100).default(10),
  refusedFailedAbovePercent: intWithin(0, 100).default(40),
  /** Phones whose outcome must be known before a send that still goes on is judged by it. */
  judgedFromPhones: intWithin(1, 1_000_000).default(100),
  /** Percent by which more phones may be sent to than an operator set out to reach before it is shown. */
  sentBeyondTargetPercent: intWithin(0, 1000).default(20),
  /**
   * Percent of its ceiling, an operator's share of the applicant's estimate: one that sets out to reach fewer than the first is
   * shown, fewer than the second as failed; so is one that sets out for more than it by the third.
   */
  targetedFewBelowPercent: intWithin(0, 100).default(50),
  targetedFailedBelowPercent: intWithin(0, 100).default(10),
  targetedBeyondCeilingPercent: intWithin(0, 1000).default(10),
  /**
   * Phones that an operator is expected to set out for in an emergency, by the widest division of its order, whoever else sends
   * there: held against it by the two percents above. Low on purpose, and below what any of the country's divisions has.
   */
  emergencyPhonesAtLeast: lazily(() =>
    z.strictObject({
      national: z.int().min(0),
      provincial: z.int().min(0),
      prefecture: z.int().min(0),
      county: z.int().min(0),
    }),
  ).default({ national: 100_000, provincial: 10_000, prefecture: 1_000, county: 100 }),
  /** Minutes between two emergencies of the same event in areas that touch within which each is shown beside the other. */
  similarEmergenciesWithinMinutes: intWithin(0, 10_080).default(60),
  /**
   * Seconds within which the same emergency of the same sender (event, level, area and text) is held until whoever sends it says
   * that it is meant, as long as the first one runs; 0: never.
   */
  identicalWithinSeconds: intWithin(0, 86_400).default(120),
  /**
   * Messages (条) that a text of an alert may travel in, in whichever language: a longer one is shortened by its sender, or waits for
   * the duty officer. Nothing in an alert is limited by law; null: any length goes at once.
   */
  alertMessagesAtMost: intWithin(1, 255).nullable().default(10),
  /** Hours after which an emergency without an expiry of its own is ended. */
  emergencyExpiresInHours: intWithin(1, 720).default(24),
  /** Hours for which an operator may still send an erratum of an ordinary message. */
  erratumExpiresInHours: intWithin(1, 720).default(24),
  /** Seconds after which it is noted, each once, that an emergency waits unconfirmed, and looked again who is to be told. */
  confirmationRemindersInSeconds: z.array(intWithin(1, 86_400)).max(10).default([60, 300, 900]),
  /**
   * Gateways by which people are told, as rosters name them; a deployment brings its own. `endpoint`: takes signed HTTPS POSTs;
   * null for `email` alone, which goes to whoever subscribed to the topic.
   */
  noticeGateways: z
    .record(
      z.string(),
      lazily(() =>
        z.strictObject({
          kind: GatewayKind,
          endpoint: z.url({ protocol: /^https?$/ }).nullable(),
        }),
      ),
    )
    .default({}),
  /**
   * Kinds of notices of which nobody can turn off a channel: those that are of emergencies, or may be (a stop, a correction and a
   * silent operator are told of under one kind, whichever message they are of).
   */
  lockedNotices: lazily(() => z.array(NoticeKind))
    .refine((kinds) => neverChosen.every((kind) => kinds.includes(kind)), {
      error: `${neverChosen.join(' and ')} can be turned off nowhere`,
    })
    .default([...neverChosen, 'emergency-refused', 'message-halted', 'message-corrected', 'operator-silent']),
  /**
   * Hours before its send time at which an authority is reminded of an application that it has not decided: before the
   * last day.
   */
  decisionReminderInHours: intWithin(1, 720).default(48),
  /**
   * Seconds after which an emergency that nobody confirmed is told of to the second person on duty, to the third with the chief,
   * and to the national authority, which may confirm it from then on: within five minutes, with some seconds to spare.
   */
  escalationInSeconds: lazily(() =>
    z.strictObject({ second: intWithin(1, 900), third: intWithin(1, 900), national: intWithin(1, 900) }),
  ).default({ second: 60, third: 180, national: 290 }),
  /** The longest window a send may be spread over, and how long after its submission it may at the latest begin. */
  sendWindowAtMostInDays: intWithin(1, 93).default(31),
  sendStartsWithinDays: intWithin(1, 3660).default(366),
  /** No operator reports more phones of one order: there are about 1.8 billion numbers in the country. */
  phonesAtMost: intWithin(1, 1_000_000_000_000).default(2_000_000_000),
  /**
   * Phones that a division of a level may have at the most, for no register of subscribers is at hand: the largest province
   * has about 170 million, the largest city about 45 million.
   */
  subscribersAtMost: lazily(() =>
    z.strictObject({
      national: z.int().min(1),
      provincial: z.int().min(1),
      prefecture: z.int().min(1),
      county: z.int().min(1),
    }),
  ).default({ national: 2_000_000_000, provincial: 200_000_000, prefecture: 50_000_000, county: 10_000_000 }),
  /** An ordinary send to fewer phones is asked about; so is one repeated more often a day. */
  phonesAtLeast: intWithin(1, 1_000_000_000).default(100),
  sendsPerDayAtMost: intWithin(1, 100).default(3),
  /** Hours of rest in Asia/Shanghai in which a window should neither begin nor end; null: none. */
  quietHours: lazily(() => z.strictObject({ from: ClockTime, until: ClockTime }))
    .nullable()
    .default({ from: '22:00', until: '07:00' }),
  /** Scans that an application, or the paperwork of an emergency, may carry together with the sealed document. */
  scansAtMost: intWithin(1, scansAtMostEver).default(10),
  /** Access numbers (接入号) of the public-interest class (draft-2020 art. 9); an open list. */
  accessNumberPrefixes: z.array(lazily(() => z.string().regex(/^\d{4,8}$/))).default(['10639', '10699']),
  /** Warnings have a number of their own, which ordinary messages may not use. */
  emergencyAccessNumber: z.string().default('12379'),
  /** Division codes whose government may (true) or may not (false) apply, whatever its level says. */
  eligibilityOverrides: z.record(z.string(), z.boolean()).default({}),
  /** Minutes within which the same reading by the same reader is put on record once, however often it is repeated. */
  readingsRecordedEveryMinutes: intWithin(1, 1440).default(15),
  /** Operators that queues were made for, and who reads them: orders are pushed from there, or polled. null: any operator. */
  dispatchableOperators: z
    .record(z.string(), z.enum(['push', 'poll']))
    .nullable()
    .default(null),
  /** Whether operators may be reached over HTTP and on this very machine; no deployment needs it. */
  allowInsecureEndpoints: z.boolean().default(false),
});
export type Policy = z.infer<typeof Policy>;
