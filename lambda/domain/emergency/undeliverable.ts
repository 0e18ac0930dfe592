import { nowhere } from '../division/division-history.ts';
import { remarkOn } from '../rules/division-remark.ts';
import type { Finding } from '../rules/finding.ts';
import { findingOf } from '../rules/finding-of.ts';
import type { Alert } from './alert.ts';
import type { Emergency } from './state.ts';

/** Divisions of an alert that are none of today: what stands for them is sent to, and the rest is named. */
export const divisionFindings = ({ divisions }: Pick<Alert, 'divisions'>): readonly Finding[] =>
  divisions.flatMap((code, index) => {
    const remark = remarkOn(code);
    if (remark === null) return [];
    const at = { severity: 'warn', citation: null, pointer: `/divisions/${index}`, span: null, found: code } as const;
    return [findingOf('alert.division', at, remark)];
  });

/** The parts of the area of what is out, or of a first message that waits, that were and will be sent nowhere. */
export const undeliverableOf = ({ alert, orders }: Pick<Emergency, 'alert' | 'orders'>): string[] =>
  // Before such codes were known they were ordered as they stood.
  nowhere(alert.divisions).filter((code) => !orders.some(({ divisions }) => divisions.includes(code)));
