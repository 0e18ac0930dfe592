import type { Result } from '../../../../lambda/domain/vocabulary/result.ts';
import { alertOf } from '../../../alert/alert-draft.ts';
import { isRefused, mayPass, type Problem } from '../../../api/problem.ts';
import { useCommand } from '../../../api/queries.ts';
import type { EmergencyAnswer } from '../../../api/types.ts';
import { rememberScope } from '../../../divisions/division-choice.ts';
import type { Draft } from '../../../drafts/use-draft.ts';
import { draftOf, type Kept, preparedIn, repeated, twinIn } from './attempt.ts';
import { toldOf, unfilledOf } from './prepared-draft.ts';

/**
 * Sends what is typed. It is kept with its key before it goes, until its answer is known: whoever repeats it after a lost
 * answer, or after the page was loaded anew, sends the public nothing twice.
 */
export const useTrigger = ({ value, update }: Pick<Draft<Kept>, 'value' | 'update'>) => {
  const { give: post, running, problem, forget } = useCommand('POST /emergencies');
  const twin = twinIn(problem);
  /** null while something is missing. What is given after it was held because of a twin is meant. */
  const give = async (now: string): Promise<Result<EmergencyAnswer, Problem> | null> => {
    const typed = preparedIn(value);
    const attempt = repeated(value, now) ?? {
      key: crypto.randomUUID(),
      issuedAt: now,
      draft: draftOf(value),
      prepared: toldOf(typed),
      again: twin !== null,
    };
    const alert = unfilledOf(typed).length > 0 ? null : alertOf(attempt.draft, attempt.issuedAt);
    if (alert === null) return null;
    update((kept) => ({ ...kept, attempt }));
    const { prepared, again } = attempt;
    const more = { ...(prepared === null ? {} : { prepared }), ...(again ? { again } : {}) };
    const body = { alert, exercise: attempt.draft.drill, ...more };
    const outcome = await post({ body, key: attempt.key });
    if (outcome.ok) rememberScope(alert.divisions);
    else if (isRefused(outcome.error)) update((kept) => ({ ...kept, attempt: null }));
    return outcome;
  };
  /** A problem of earlier is not that of the dialog opened anew. */
  const begin = (): void => {
    if (problem !== null && !mayPass(problem)) forget();
  };
  return { give, begin, running, problem: twin === null ? problem : null, twin };
};
