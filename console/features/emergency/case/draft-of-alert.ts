import { eventType } from '../../../../lambda/domain/emergency/event-types.ts';
import { type AlertDraft, areasToType, type Standing } from '../../../alert/alert-draft.ts';
import type { Alert } from '../../../api/types.ts';
import { writtenMoment } from '../../../ui/moment.ts';

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((code) => right.includes(code));

/**
 * The outlines of what is out, which an update keeps as long as nobody says otherwise and its divisions stay. With others they
 * would hold back what is added, and reach into what is left.
 */
export const standingOf = ({ areas, divisions }: Alert, now: readonly string[]): Standing | undefined =>
  areas === undefined ? undefined : { areas, stands: isSame(divisions, now) };

/** The draft with the outlines that it keeps, as it would be sent. */
export const withStanding = <D extends AlertDraft>(draft: D, standing: Standing | undefined): D =>
  draft.outline !== undefined || standing?.stands !== true
    ? draft
    : { ...draft, outline: { text: '', coordinates: null, areas: areasToType(standing.areas) } };

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
