import { epochMs } from '../calendar/instant.ts';
import { isProvinceWideOrWider } from '../division/division.ts';
import { inForce, liesWithin, nowhere } from '../division/division-history.ts';
import { overlap } from '../division/division-overlap.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { DecisionContext } from '../registry/decision-context.ts';
import type { ApplicationContent } from '../rules/application-content.ts';
import type { Policy } from '../rules/policy.ts';
import { sumOf } from '../vocabulary/sum.ts';
import type { CoordinationOrder } from './events.ts';

const invalid = (detail: string, pointer: string): Refusal =>
  refuse('invalid-coordination-order', detail, { pointer: `/order${pointer}` }).error;

const checkOperators = ({ operators, divisions }: CoordinationOrder, { registry }: DecisionContext): Refusal | null => {
  for (const [index, { operator }] of operators.entries()) {
    const known = registry.operators.get(operator);
    if (known === undefined) return invalid(`operator ${operator} is not registered`, `/operators/${index}/operator`);
    if (operators.findIndex((other) => other.operator === operator) !== index)
      return invalid(`operator ${operator} is named twice`, `/operators/${index}/operator`);
    if (overlap(divisions, known.regions).length === 0)
      return invalid(`operator ${operator} serves none of the divisions`, `/operators/${index}/operator`);
  }
  return null;
};

/** A tenth beyond the estimate is left for rounding and for phones that came since; no more was applied for. */
export const isBeyondEstimate = (ordered: number, estimate: number | undefined): boolean =>
  estimate !== undefined && ordered * 10 > estimate * 11;

/** A prefix alone names the class, not a number in it (draft-2020 art. 9). */
export const isOfPublicInterestClass = (
  accessNumber: string,
  { accessNumberPrefixes }: Pick<Policy, 'accessNumberPrefixes'>,
): boolean =>
  accessNumberPrefixes.some((prefix) => accessNumber.startsWith(prefix) && accessNumber.length > prefix.length);

const checkVolume = ({ operators }: CoordinationOrder, { volumeEstimate }: ApplicationContent): Refusal | null => {
  const ordered = sumOf(operators, ({ volumeCeiling }) => volumeCeiling);
  return isBeyondEstimate(ordered, volumeEstimate)
    ? invalid(`the ceilings sum to ${ordered}, over a tenth beyond the ${volumeEstimate} applied for`, '/operators')
    : null;
};

const checkWindow = ({ window }: CoordinationOrder, content: ApplicationContent, now: string): Refusal | null => {
  const [start, end] = [epochMs(window.start), epochMs(window.end)];
  if (start >= end) return invalid('the window ends before it starts', '/window/end');
  const asked = content.window;
  if (asked === undefined || start < epochMs(asked.start) || end > epochMs(asked.end))
    return invalid('the window lies outside the one applied for', '/window');
  // What is undecided when the send time comes has lapsed, also where the clock is late to say so.
  return epochMs(now) < epochMs(asked.start)
    ? null
    : invalid('the send time applied for has already come', '/window/start');
};

const checkDivisions = ({ divisions }: CoordinationOrder): Refusal | null => {
  const none = divisions.findIndex((code) => nowhere([code]).length > 0);
  return none < 0 ? null : invalid('it is no division of today', `/divisions/${none}`);
};

const checkScope = (
  { divisions, accessNumber }: CoordinationOrder,
  content: ApplicationContent,
  policy: Policy,
): Refusal | null => {
  const foreign = divisions.findIndex((code) => !liesWithin(code, content.divisions ?? []));
  if (foreign >= 0) return invalid('a division lies outside the scope applied for', `/divisions/${foreign}`);
  return isOfPublicInterestClass(accessNumber, policy)
    ? null
    : invalid('the access number is not one of the public-interest class', '/accessNumber');
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
