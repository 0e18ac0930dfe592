import { useEffect, useRef } from 'react';
import { contains } from '../../../../lambda/domain/division/division.ts';
import { isSame } from '../../../../lambda/domain/kernel/is-same.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import type { Draft } from '../../../drafts/use-draft.ts';
import { type DecisionDraft, emptyDraft, windowFault } from './decision-draft.ts';

const nameTheSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((one) => right.includes(one));

/** What was narrowed stays narrow as far as it is still applied for; what nobody narrowed is all that is applied for. */
const divisionsOf = (draft: DecisionDraft, was: DecisionDraft | null, is: DecisionDraft): string[] => {
  const still = draft.divisions.filter((one) => is.divisions.some((asked) => contains(asked, one)));
  const untouched = was !== null && nameTheSame(draft.divisions, was.divisions);
  return untouched || still.length === 0 ? is.divisions : still;
};

/**
 * A draft begun on an earlier state of the case, for the state it has now: what was typed stays where it still makes
 * sense, what nobody typed follows the case, and exemptions are to be confirmed anew. `before` is that earlier state,
 * null where it is not known any more.
 */
export const carryDraftOver = (
  draft: DecisionDraft,
  before: ApplicationCase | null,
  after: ApplicationCase,
): DecisionDraft => {
  const was = before === null ? null : emptyDraft(before, '');
  const is = emptyDraft(after, '');
  const isOff = windowFault(draft, after) !== null;
  const untouched = was?.start === draft.start && was.end === draft.end;
  const { start, end } = untouched || isOff ? is : draft;
  const divisions = divisionsOf(draft, was, is);
  return { ...draft, version: after.version, start, end, divisions, confirmedExemptions: [] };
};

/** Whether an officer has put anything into it. */
export const isTyped = (draft: DecisionDraft, of: ApplicationCase): boolean =>
  !isSame(draft, emptyDraft(of, draft.accessNumber));

/** Brings what is being typed up to the state of the case that the officer looks at; what nobody typed is not kept. */
export const useCarryDraftOver = ({ value, change, settle }: Draft<DecisionDraft>, seen: ApplicationCase): void => {
  const last = useRef(seen);
  useEffect(() => {
    if (value.version !== seen.version) {
      const before = last.current.version === value.version ? last.current : null;
      const next = carryDraftOver(value, before, seen);
      if (isTyped(next, seen)) change(next);
      else settle(next);
    }
    last.current = seen;
  }, [value, seen, change, settle]);
};
