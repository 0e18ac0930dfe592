import * as z from 'zod';
import { addMinutes, isBefore } from '../../../../lambda/domain/calendar/instant.ts';
import { PreparedUse } from '../../../../lambda/domain/emergency/prepared-use.ts';
import { isSame } from '../../../../lambda/domain/kernel/is-same.ts';
import type { Result } from '../../../../lambda/domain/vocabulary/result.ts';
import { AlertDraft, alertOf } from '../../../alert/alert-draft.ts';
import { PreparedDraft, saidUse, toldOf, unfilledOf, writtenOf } from '../../../alert/prepared-draft.ts';
import { isRefused, mayPass, type Problem } from '../../../api/problem.ts';
import { useCommand } from '../../../api/queries.ts';
import type { EmergencyAnswer } from '../../../api/types.ts';
import { rememberScope } from '../../../divisions/recent-scopes.ts';
import type { Draft } from '../../../drafts/use-draft.ts';

/** What was sent and has not been answered: under its key and to the letter it is the same emergency again. */
export const Attempt = z.object({
  key: z.string(),
  issuedAt: z.string(),
  draft: AlertDraft,
  prepared: PreparedUse.nullable().default(null),
  /** Meant, though the same is out already. */
  again: z.boolean().default(false),
});
export type Attempt = z.infer<typeof Attempt>;

/** The emergency that stands in the way of the very same one; what its refusal tells. */
const Twin = z.object({
  case: z.string(),
  status: z.string(),
  at: z.string(),
  by: z.string(),
  operators: z.array(z.string()),
});
export type Twin = z.infer<typeof Twin>;

/** null where nothing was held for being the same. */
export const twinIn = (problem: Problem | null): Twin | null =>
  problem?.code === 'identical-emergency' ? (Twin.safeParse(problem.facts).data ?? null) : null;

/** What is kept on this machine until it is answered for. */
export const Kept = PreparedDraft.extend({ attempt: Attempt.nullable().default(null) });
export type Kept = z.infer<typeof Kept>;

/** Later than this nobody means the same message any more: its times would be those of long ago. */
const repeatableForMinutes = 60;

/** What is typed, and what was chosen for it. */
export const preparedIn = ({ attempt: _attempt, chosen, ...draft }: Kept) => ({ draft, chosen });

export const draftOf = (kept: Kept): AlertDraft => writtenOf(preparedIn(kept));

const says = (draft: AlertDraft, issuedAt: string, prepared: unknown): readonly unknown[] => [
  draft.drill,
  draft.planTitle,
  draft.planNumber,
  alertOf(draft, issuedAt),
  prepared,
];

/** The attempt that sending now repeats; null where another message is sent, or the first. */
export const repeated = (kept: Kept, now: string): Attempt | null => {
  const { attempt } = kept;
  if (attempt === null || isBefore(addMinutes(attempt.issuedAt, repeatableForMinutes), now)) return null;
  const { issuedAt } = attempt;
  const isAgain = isSame(
    says(draftOf(kept), issuedAt, toldOf(preparedIn(kept))),
    says(attempt.draft, issuedAt, attempt.prepared),
  );
  return isAgain ? attempt : null;
};

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
    const more = { ...(prepared === null ? {} : { prepared: saidUse(prepared) }), ...(again ? { again } : {}) };
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
