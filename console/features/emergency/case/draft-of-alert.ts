import { eventType } from '../../../../lambda/domain/emergency/event-types.ts';
import type { AlertDraft } from '../../../alert/alert-draft.ts';
import type { Alert } from '../../../api/types.ts';
import { writtenMoment } from '../../../ui/moment.ts';

/** What an alert has that nobody types, as an update of it keeps it: how it is to be delivered, and what it takes up. */
export const keptOf = ({ delivery, references }: Alert): Partial<Alert> => ({
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
