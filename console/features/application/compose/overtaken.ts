import { isSame } from '../../../../lambda/domain/kernel/is-same.ts';
import { mayPass, type Problem } from '../../../api/problem.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import type { Kept } from '../../../application-form/form.ts';
import { contentOf, type Fields } from '../../../application-form/form.ts';
import { type FieldName, fieldNames } from '../../../i18n/application-field-words.ts';

type Status = ApplicationCase['status'];
const inTheMaking: readonly Status[] = ['draft', 'returned'];

/**
 * Whether what is typed may still take the place of the latest version. `before`: how the case stood when it was opened,
 * null for a new one. A correction made before the submission would be another application after it.
 */
export const mayOverwrite = (before: Status | null, latest: Status): boolean =>
  inTheMaking.includes(before ?? 'draft') ? inTheMaking.includes(latest) : before === latest;

/** The fields in which two forms would say something else to the service. */
export const differing = (mine: Fields, theirs: Fields): readonly FieldName[] => {
  const [one, other] = [contentOf(mine), contentOf(theirs)] as const;
  const said = (content: Partial<Record<FieldName, unknown>>, name: FieldName): unknown => content[name] ?? null;
  const differ = (name: FieldName): boolean =>
    !isSame(said(one, name), said(other, name)) ||
    (name === 'attachment' && !isSame(one.furtherScans ?? [], other.furtherScans ?? []));
  return fieldNames.filter(differ);
};

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
