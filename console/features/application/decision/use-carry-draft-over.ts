import { useEffect, useRef } from 'react';
import type { ApplicationCase } from '../../../api/types.ts';
import type { Draft } from '../../../drafts/use-draft.ts';
import { carryDraftOver, isTyped } from './carry-draft-over.ts';
import type { DecisionDraft } from './decision-draft.ts';

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
