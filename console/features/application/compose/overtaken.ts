import { mayPass, type Problem } from '../../../api/problem.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import type { Kept } from '../../../application-form/form.ts';
import { mayOverwrite } from './differing.ts';

/** The case has gone on without what is typed here: nothing is saved or submitted before that is settled. */
export type Overtaken = {
  readonly latest: ApplicationCase;
  /** The version that is gone on from here. */
  readonly since: number;
  /** What is typed cannot take the place of the latest version any more. */
  readonly tooLate: boolean;
};

type Writing = {
  readonly draft: { readonly value: Pick<Kept, 'base'> };
  readonly saving: { readonly problem: Problem | null; readonly busy: boolean };
};

/** The case as a refusal showed it; null where nothing was refused for it. */
export const refusedFor = ({ saving: { problem } }: Writing): ApplicationCase | null => {
  const current = problem?.current;
  return current !== undefined && 'content' in current ? current : null;
};

/** Of an answer that is not known, the next look may tell: whoever tries again hears what became of it. */
const isUnsettled = ({ saving: { busy, problem } }: Writing): boolean => busy || (problem !== null && mayPass(problem));

/** `found`: as the case was seen last; `opened`: how it stood when it was opened, null for a new one. */
export const overtakenBy = (
  writing: Writing,
  found: ApplicationCase | null,
  opened: ApplicationCase['status'] | null,
): Overtaken | null => {
  const { base } = writing.draft.value;
  if (base === null || isUnsettled(writing)) return null;
  const refused = refusedFor(writing);
  const seen = found !== null && found.id === base.id && found.version > base.version ? found : null;
  const latest = refused !== null && refused.version >= (seen?.version ?? 0) ? refused : seen;
  return latest === null ? null : { latest, since: base.version, tooLate: !mayOverwrite(opened, latest.status) };
};
