import { isSame } from '../kernel/is-same.ts';
import type { Finding } from '../rules/finding.ts';
import { findingOf } from '../rules/finding-of.ts';

/** As read or as answered: counted, and compared as a whole. Apart from what reads them, which is large. */
type Outlined = { readonly areas?: readonly unknown[] | undefined };

const at = { severity: 'warn', citation: null, pointer: '/areas', span: null, found: '' } as const;

/** Nobody here knows the outlines of divisions: that an area lies in those named is the sender's word. */
export const areaFindings = ({ areas = [] }: Outlined): readonly Finding[] =>
  areas.length === 0 ? [] : [findingOf('alert.areas', at, { kind: 'unchecked', areas: areas.length })];

/** Whoever lies in the areas before and not in those after hears nothing more, as where divisions are left. */
export const changedAreaFindings = (before: Outlined, after: Outlined): readonly Finding[] => {
  if (isSame(before.areas, after.areas)) return [];
  return [findingOf('alert.areas', at, { kind: 'changed', areas: after.areas?.length ?? 0 })];
};

/** What was confirmed for the whole of its divisions covers every part of them; what was confirmed for areas, those alone. */
export const isWithinAreas = (confirmed: Outlined, alert: Outlined): boolean =>
  confirmed.areas === undefined || isSame(confirmed.areas, alert.areas);
