import * as z from 'zod';
import { inForce, within } from '../../division/division-history.ts';
import { isForNoMore } from '../../order/target.ts';
import type { DecisionContext } from '../../registry/decision-context.ts';
import { isAtLeast } from '../../vocabulary/hazard.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import type { Alert } from '../alert.ts';
import { changedAreaFindings, isWithinAreas } from '../area-findings.ts';
import { areaLeftFindings, olderFindings, refuseOlder, refuseTooMany } from '../changed-alert.ts';
import { clearance } from '../clearance.ts';
import { type Decision, emergencyCommand, refusedOr, triggering, urgently } from '../command.ts';
import { findingsOf, refuseExpired } from '../findings.ts';
import { asAsked, Said, saysOne, saysOneError, withCanonicalWords, wordedBy } from '../said.ts';
import { updated } from '../sent.ts';
import type { Emergency } from '../state.ts';
import { isTooLong, messagesOf } from '../too-long.ts';
import { isOfWords } from '../word-gaps.ts';

/**
 * What was confirmed once stays confirmed while an update goes no further: same hazard, no higher level, no new area, no further
 * phones, no longer text.
 */
const isWithinConfirmed = ({ confirmedAlert, path }: Emergency, alert: Alert, { policy }: DecisionContext): boolean =>
  confirmedAlert !== null &&
  alert.hazardClass === confirmedAlert.hazardClass &&
  isAtLeast(confirmedAlert.level, alert.level) &&
  inForce(alert.divisions).length > 0 &&
  alert.divisions.every(within(confirmedAlert.divisions)) &&
  isWithinAreas(confirmedAlert, alert) &&
  isForNoMore(alert.delivery, confirmedAlert.delivery) &&
  (!isTooLong(alert, path, policy) || messagesOf(alert, path) <= messagesOf(confirmedAlert, path));

const refuseUpdate = (state: Emergency, alert: Alert, olderOnPurpose: boolean, { now }: DecisionContext) =>
  refuseTooMany(state) ?? refuseExpired(alert, now) ?? refuseOlder(state, alert, olderOnPurpose);

const body = lazily(() =>
  z
    .strictObject({
      ...Said.unwrap().shape,
      /** Sends it though it was issued before the message that is out. */
      olderOnPurpose: z.boolean().optional(),
    })
    .refine(saysOne, saysOneError)
    .overwrite(withCanonicalWords),
);

/**
 * Sends the update at once where the standing authority or an earlier confirmation covers it; else the duty officer is
 * asked. Nothing confirmed earlier covers words that mix up live and drill.
 */
const decide = (
  state: Emergency,
  { olderOnPurpose = false, ...said }: z.infer<typeof body>,
  context: DecisionContext,
): Decision => {
  const { organisation, path } = state;
  const worded = wordedBy(said, organisation, context);
  if (!worded.ok) return worded;
  const { alert, prepared } = worded.value;
  return refusedOr(refuseUpdate(state, alert, olderOnPurpose, context), () => {
    const findings = [
      ...findingsOf(alert, path, organisation, context),
      ...olderFindings(state, alert),
      ...areaLeftFindings(state.alert, alert),
      ...changedAreaFindings(state.alert, alert),
    ];
    const { now, policy, registry } = context;
    const covered = clearance({ organisation, alert, path, now, policy }, registry.standingAuthorities);
    const gaps = covered.covered ? [] : [...covered.gaps];
    const words = { alert, findings, ...(prepared === undefined ? {} : { prepared }) };
    return covered.covered || (!gaps.some(isOfWords) && isWithinConfirmed(state, alert, context))
      ? ok([updated(state, words, context)])
      : ok([{ type: 'emergency.update-requested', ...words, gaps }]);
  });
};

export const update = emergencyCommand({
  type: 'update-emergency',
  name: { zh: '更新内容', en: 'Update' },
  who: triggering,
  begins: ['emergency.updated'],
  body,
  http: {
    ...urgently('update', 'Update the alert'),
    description:
      'Takes the place of the alert for the whole of its area. What it leaves of the area is ended at every operator that was ' +
      'ordered an alert there: one that goes on with another part gets an `end` for exactly what is left, then the update. A message ' +
      'takes 200 updates at most, fewer where it has 2,000 orders before (409, `updates-too-many`): then a new one is sent, and this one ' +
      'ended. ' +
      'Where neither the standing authority nor an earlier confirmation covers it, it waits for the duty officer: ' +
      '`updateAwaitsConfirmation` is true, `gaps` say why, and the message that is out stays as it is. ' +
      '`compose` and `prepared` are those of `POST /emergencies`.',
  },
  decide: (state, said, context) => asAsked(said, decide(state, said, context)),
});
