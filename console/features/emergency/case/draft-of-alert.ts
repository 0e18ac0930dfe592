import { eventType } from '../../../../lambda/domain/emergency/event-types.ts';
import type { AlertDraft } from '../../../alert/alert-draft.ts';
import type { Alert } from '../../../api/types.ts';
import { writtenMoment } from '../../../ui/moment.ts';

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((code) => right.includes(code));

/**
 * What an alert has that nobody types, as an update of it keeps it: how it is to be delivered, what it takes up, and its outlines as
 * long as its divisions stay. With others they would hold back what is added, and reach into what is left.
 */
export const keptOf = ({ areas, delivery, references, divisions }: Alert, now: readonly string[]): Partial<Alert> => ({
  ...(areas === undefined || !isSame(divisions, now) ? {} : { areas }),
  ...(delivery === undefined ? {} : { delivery }),
  ...(references === undefined ? {} : { references }),
});

/** An alert taken up again to be updated. */
export const draftOfAlert = (alert: Alert, drill: boolean): AlertDraft => ({
  hazardClass: alert.hazardClass,
  event: eventType(alert.eventType)?.zh ?? alert.eventType,
  level: alert.level,
  text: alert.text,
  instruction: alert.instruction,
  otherLanguages: alert.otherLanguages ?? [],
  divisions: alert.divisions,
  issuer: alert.issuer,
  start: writtenMoment(alert.start),
  expires: alert.expires === undefined ? '' : writtenMoment(alert.expires),
  planTitle: alert.plan?.title ?? '',
  planNumber: alert.plan?.number ?? '',
  drill,
});
