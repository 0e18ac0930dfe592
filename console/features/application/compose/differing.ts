import { isSame } from '../../../../lambda/domain/kernel/is-same.ts';
import type { ApplicationCase } from '../../../api/types.ts';
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
  return fieldNames.filter((name) => !isSame(said(one, name), said(other, name)));
};
