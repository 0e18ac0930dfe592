import { isSame } from '../kernel/is-same.ts';
import type { Finding } from '../rules/finding.ts';
import { findingOf } from '../rules/finding-of.ts';

/** As read or as answered: counted, and compared as a whole. Apart from what reads them, which is large. */
type Outlined = {
  readonly areas?: readonly unknown[] | undefined;
  readonly delivery?: { readonly streets?: string | undefined } | undefined;
};

const at = { severity: 'warn', citation: null, pointer: '/areas', span: null, found: '' } as const;
const atStreets = { ...at, pointer: '/delivery/streets' } as const;

/** Nobody here knows the outlines of divisions, or their streets: that what is named lies in them is the sender's word. */
export const areaFindings = ({ areas = [], delivery = {} }: Outlined): readonly Finding[] => {
  const named = delivery.streets !== undefined;
  if (areas.length === 0) return named ? [findingOf('alert.areas', atStreets, { kind: 'streets', areas: 0 })] : [];
  // Together they are for what lies in either: said at once, so that neither says that the message goes to it alone.
  const kind = named ? 'outlines-or-streets' : 'unchecked';
  return [findingOf('alert.areas', at, { kind, areas: areas.length })];
};

/** Whoever lies in what was named before and not in what is now hears nothing more, as where divisions are left. */
export const changedAreaFindings = (before: Outlined, after: Outlined): readonly Finding[] => [
  ...(isSame(before.areas, after.areas)
    ? []
    : [findingOf('alert.areas', at, { kind: 'changed', areas: after.areas?.length ?? 0 })]),
  ...(before.delivery?.streets === after.delivery?.streets
    ? []
    : [findingOf('alert.areas', atStreets, { kind: 'streets-changed', areas: 0 })]),
];

const partOf = ({ areas, delivery }: Outlined): readonly unknown[] => [areas ?? null, delivery?.streets ?? null];

/** What was confirmed for the whole of its divisions covers every part of them; what was confirmed for a part, that alone. */
export const isWithinAreas = (confirmed: Outlined, alert: Outlined): boolean =>
  partOf(confirmed).every((part) => part === null) || isSame(partOf(confirmed), partOf(alert));
