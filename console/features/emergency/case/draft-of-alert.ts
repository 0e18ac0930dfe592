import { eventType } from '../../../../lambda/domain/emergency/event-types.ts';
import type { AlertDraft } from '../../../alert/alert-draft.ts';
import type { Alert } from '../../../api/types.ts';
import { writtenMoment } from '../../../ui/moment.ts';

/** As it is sent, with what the alert before it has that nobody types: other wishes of its delivery, and what it takes up. */
export const withKept = (typed: Alert, { delivery = {}, references }: Alert): Alert => {
  const { scope: _scope, streets: _streets, ...kept } = delivery;
  const wishes = { ...kept, ...typed.delivery };
  return {
    ...typed,
    ...(Object.keys(wishes).length === 0 ? {} : { delivery: wishes }),
    ...(references === undefined ? {} : { references }),
  };
};

const wishesIn = ({ delivery }: Alert): Pick<AlertDraft, 'delivery'> =>
  delivery?.scope === undefined && delivery?.streets === undefined
    ? {}
    : { delivery: { scope: delivery.scope ?? null, streets: delivery.streets ?? '' } };

/** An alert taken up again to be updated. */
export const draftOfAlert = (alert: Alert, drill: boolean): AlertDraft => ({
  hazardClass: alert.hazardClass,
  event: eventType(alert.eventType)?.zh ?? alert.eventType,
  level: alert.level,
  text: alert.text,
  instruction: alert.instruction,
  otherLanguages: alert.otherLanguages ?? [],
  divisions: alert.divisions,
  ...wishesIn(alert),
  issuer: alert.issuer,
  start: writtenMoment(alert.start),
  expires: alert.expires === undefined ? '' : writtenMoment(alert.expires),
  planTitle: alert.plan?.title ?? '',
  planNumber: alert.plan?.number ?? '',
  drill,
});
