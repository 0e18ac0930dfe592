import type { ApplicationCase } from '../../../api/types.ts';
import type { DecisionDraft } from './decision-draft.ts';
import type { DecisionCommand } from './viewed-version.ts';

export type ActionProps = {
  /** The case as the officer looked at it; commands name its version. */
  readonly seen: ApplicationCase;
  readonly draft: DecisionDraft;
  readonly change: (changed: Partial<DecisionDraft>) => void;
  /** Gives the command; once it has succeeded, what was typed need not be kept. Whether it did. */
  readonly decide: (command: DecisionCommand) => Promise<boolean>;
};
