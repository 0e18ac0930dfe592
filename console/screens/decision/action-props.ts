import type { ApplicationCase } from '../../api/schema.ts';
import type { DecisionDraft } from './decision-draft.ts';

export type ActionProps = {
  /** The case as the officer looked at it; commands name its version. */
  readonly seen: ApplicationCase;
  readonly draft: DecisionDraft;
  readonly change: (changed: Partial<DecisionDraft>) => void;
  /** What was typed has been submitted and need not be kept. */
  readonly settle: () => void;
  readonly didMyself: (version: number) => void;
};
