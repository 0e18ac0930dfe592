import { epochMs } from '../calendar/instant.ts';
import { isProvinceWideOrWider } from '../division/division.ts';
import { inForce, nowhere, within } from '../division/division-history.ts';
import { overlap } from '../division/division-overlap.ts';
import { namedByCode, nearestDivisions } from '../division/nearest-divisions.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { DecisionContext } from '../registry/decision-context.ts';
import type { ApplicationContent } from '../rules/application-content.ts';
import type { Policy } from '../rules/policy.ts';
import { sumOf } from '../vocabulary/sum.ts';
import type { CoordinationOrder } from './events.ts';

const at = (pointer: string) => ({ pointer: `/order${pointer}` });

const checkOperators = ({ operators, divisions }: CoordinationOrder, { registry }: DecisionContext): Refusal | null => {
  for (const [index, { operator }] of operators.entries()) {
    const known = registry.operators.get(operator);
    const place = at(`/operators/${index}/operator`);
    if (known === undefined) return refuse('operator-unregistered', { operator }, place).error;
    if (operators.findIndex((other) => other.operator === operator) !== index)
      return refuse('operator-twice', { operator }, place).error;
    if (overlap(divisions, known.regions).length === 0) return refuse('operator-elsewhere', { operator }, place).error;
  }
  return null;
};

/** A tenth beyond the estimate is left for rounding and for phones that came since; no more was applied for. */
export const isBeyondEstimate = (ordered: number, estimate: number | undefined): boolean =>
  estimate !== undefined && ordered * 10 > estimate * 11;

/** A prefix alone names the class, not a number in it (draft-2020 art. 9). */
export const isOfPublicInterestClass = (
  accessNumber: string,
  { accessNumberPrefixes }: { readonly accessNumberPrefixes: readonly string[] },
): boolean =>
  accessNumberPrefixes.some((prefix) => accessNumber.startsWith(prefix) && accessNumber.length > prefix.length);

const checkVolume = ({ operators }: CoordinationOrder, { volumeEstimate }: ApplicationContent): Refusal | null => {
  const ordered = sumOf(operators, ({ volumeCeiling }) => volumeCeiling);
  return volumeEstimate !== undefined && isBeyondEstimate(ordered, volumeEstimate)
    ? refuse('volume-beyond', { ordered, asked: volumeEstimate }, at('/operators')).error
    : null;
};

const checkWindow = ({ window }: CoordinationOrder, content: ApplicationContent, now: string): Refusal | null => {
  const [start, end] = [epochMs(window.start), epochMs(window.end)];
  if (start >= end) return refuse('window-ends-early', {}, at('/window/end')).error;
  const asked = content.window;
  if (asked === undefined || start < epochMs(asked.start) || end > epochMs(asked.end))
    return refuse('window-outside', {}, at('/window')).error;
  // What is undecided when the send time comes has lapsed, also where the clock is late to say so.
  return epochMs(now) < epochMs(asked.start) ? null : refuse('window-begun', {}, at('/window/start')).error;
};

const checkDivisions = ({ divisions }: CoordinationOrder): Refusal | null => {
  const [division] = nowhere(divisions);
  if (division === undefined) return null;
  const near = nearestDivisions(division).map(namedByCode);
  const place = at(`/divisions/${divisions.indexOf(division)}`);
  return near.length === 0
    ? refuse('division-outside', { division }, place).error
    : refuse('division-nowhere', { division, near }, place).error;
};

const checkScope = (
  { divisions, accessNumber }: CoordinationOrder,
  content: ApplicationContent,
  policy: Policy,
): Refusal | null => {
  const lies = within(content.divisions ?? []);
  const division = divisions.find((code) => !lies(code));
  if (division !== undefined)
    return refuse('division-outside', { division }, at(`/divisions/${divisions.indexOf(division)}`)).error;
  return isOfPublicInterestClass(accessNumber, policy)
    ? null
    : refuse('access-number-class', { accessNumber }, at('/accessNumber')).error;
};

/** null when the order may be given: it never goes beyond what was applied for (draft-2020 art. 9, 27). */
export const refuseCoordinationOrder = (
  order: CoordinationOrder,
  content: ApplicationContent,
  context: DecisionContext,
): Refusal | null =>
  checkDivisions(order) ??
  checkOperators(order, context) ??
  checkVolume(order, content) ??
  checkWindow(order, content, context.now) ??
  checkScope(order, content, context.policy);

/** Whether policy asks for the signature of a second officer. */
export const needsSecondSignature = (
  { divisions }: { readonly divisions: readonly string[] },
  { secondSignature }: Pick<Policy, 'secondSignature'>,
): boolean => {
  if (secondSignature === 'province-wide') return isProvinceWideOrWider(inForce(divisions));
  return secondSignature === 'always';
};
