import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { Policy } from './policy.ts';

/** What everybody may know of it, so that a page judges as the service does; how a deployment is wired is left out. */
export const PublishedPolicy = lazily(() => {
  const { shape } = Policy;
  return z.object({
    edition: shape.edition.removeDefault(),
    strictLeadTime: shape.strictLeadTime.removeDefault(),
    secondSignature: shape.secondSignature.removeDefault(),
    paperworkDueInWorkingDays: shape.paperworkDueInWorkingDays.removeDefault(),
    paperworkReminderInHours: shape.paperworkReminderInHours.removeDefault(),
    acknowledgeEmergencyWithinSeconds: shape.acknowledgeEmergencyWithinSeconds.removeDefault(),
    acknowledgeOrdinaryWithinSeconds: shape.acknowledgeOrdinaryWithinSeconds.removeDefault(),
    startOrdinaryWithinSeconds: shape.startOrdinaryWithinSeconds.removeDefault(),
    stalledEmergencyAfterSeconds: shape.stalledEmergencyAfterSeconds.removeDefault(),
    stalledOrdinaryAfterSeconds: shape.stalledOrdinaryAfterSeconds.removeDefault(),
    deliveredFewBelowPercent: shape.deliveredFewBelowPercent.removeDefault(),
    deliveredFailedBelowPercent: shape.deliveredFailedBelowPercent.removeDefault(),
    refusedManyAbovePercent: shape.refusedManyAbovePercent.removeDefault(),
    refusedFailedAbovePercent: shape.refusedFailedAbovePercent.removeDefault(),
    judgedFromPhones: shape.judgedFromPhones.removeDefault(),
    sentBeyondTargetPercent: shape.sentBeyondTargetPercent.removeDefault(),
    targetedFewBelowPercent: shape.targetedFewBelowPercent.removeDefault(),
    targetedFailedBelowPercent: shape.targetedFailedBelowPercent.removeDefault(),
    targetedBeyondCeilingPercent: shape.targetedBeyondCeilingPercent.removeDefault(),
    emergencyPhonesAtLeast: shape.emergencyPhonesAtLeast.removeDefault(),
    similarEmergenciesWithinMinutes: shape.similarEmergenciesWithinMinutes.removeDefault(),
    identicalWithinSeconds: shape.identicalWithinSeconds.removeDefault(),
    alertMessagesAtMost: shape.alertMessagesAtMost.removeDefault(),
    emergencyExpiresInHours: shape.emergencyExpiresInHours.removeDefault(),
    erratumExpiresInHours: shape.erratumExpiresInHours.removeDefault(),
    confirmationRemindersInSeconds: shape.confirmationRemindersInSeconds.removeDefault(),
    decisionReminderInHours: shape.decisionReminderInHours.removeDefault(),
    escalationInSeconds: shape.escalationInSeconds.removeDefault(),
    sendWindowAtMostInDays: shape.sendWindowAtMostInDays.removeDefault(),
    sendStartsWithinDays: shape.sendStartsWithinDays.removeDefault(),
    phonesAtMost: shape.phonesAtMost.removeDefault(),
    subscribersAtMost: shape.subscribersAtMost.removeDefault(),
    phonesAtLeast: shape.phonesAtLeast.removeDefault(),
    sendsPerDayAtMost: shape.sendsPerDayAtMost.removeDefault(),
    quietHours: shape.quietHours.removeDefault(),
    scansAtMost: shape.scansAtMost.removeDefault(),
    readingsRecordedEveryMinutes: shape.readingsRecordedEveryMinutes.removeDefault(),
    accessNumberPrefixes: shape.accessNumberPrefixes.removeDefault(),
    emergencyAccessNumber: shape.emergencyAccessNumber.removeDefault(),
    eligibilityOverrides: shape.eligibilityOverrides.removeDefault(),
  });
});
