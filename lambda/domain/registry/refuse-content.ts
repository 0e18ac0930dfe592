import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Finding } from '../rules/finding.ts';
import { judge } from '../rules/index.ts';
import { type DecisionContext, ruleContextOf } from './decision-context.ts';
import type { RegistryEntry } from './events.ts';
import { exampleTexts } from './slot-faults.ts';

/** A link, what nobody sees, and what was left unfinished: whoever writes in advance has the time to leave them out. */
const isUnfit = ({ rule, severity }: Finding): boolean =>
  rule === 'content.unfinished' || (severity === 'block' && (rule === 'content.link' || rule === 'content.hidden'));

/** Why the words of a prepared message cannot be kept, judged with the examples in its slots by the rules of ordinary texts. */
export const refuseContent = (
  entry: RegistryEntry,
  context: Pick<DecisionContext, 'policy' | 'registry'>,
): Refusal | null => {
  if (entry.kind !== 'prepared-message') return null;
  const rules = ruleContextOf(context, 'ordinary');
  for (const { path, text } of exampleTexts(entry.value)) {
    const found = judge({ text }, rules).find(isUnfit);
    const pointer = `/entry/${path.join('/')}`;
    if (found !== undefined)
      return refuse('content-unfit', { rule: found.rule, found: found.found }, { pointer }).error;
  }
  return null;
};
