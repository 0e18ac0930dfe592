import { useDeferredValue, useMemo } from 'react';
import { wordsOf } from '../../lambda/domain/emergency/phone-text.ts';
import { type Coverage, coverage } from '../../lambda/domain/emergency/standing-authority.ts';
import { ruleContextOf } from '../../lambda/domain/registry/decision-context.ts';
import type { Finding as JudgedFinding } from '../../lambda/domain/rules/finding.ts';
import { useRead } from '../api/queries.ts';
import type { Alert, Finding } from '../api/types.ts';
import { useCalendar } from '../case-file/use-calendar.ts';
import { useMe } from '../session/me.tsx';
import { usePolicy } from '../session/policy.ts';
import { laterCode } from '../ui/later.tsx';

const rules = laterCode(() => import('../../lambda/domain/rules/index.ts'));

/** A finding judged here in the form in which the service answers one. */
export const asAnswered = (found: readonly JudgedFinding[]): readonly Finding[] =>
  found.map(({ facts, ...finding }) => ({ ...finding, ...(facts === undefined ? {} : { facts }) }));

type Said = Pick<Alert, 'text' | 'instruction' | 'issuer'>;

/** What the rules remark on the words as they are delivered, judged here by the service's own rules; none of it holds up a send. null: they have not been heard. */
export const useAlertFindings = ({ text, instruction, issuer }: Said): readonly Finding[] | null => {
  const { registered } = useMe();
  const policy = usePolicy();
  const calendar = useCalendar();
  const fetched = rules.useCode();
  const settled = useDeferredValue(text.trim() === '' ? '' : wordsOf({ text, instruction }));
  return useMemo(() => {
    if (settled === '') return [];
    if (fetched === null || calendar === null) return null;
    const aliases = registered === null ? [] : [registered.name, ...registered.aliases];
    const registry = { organisations: new Map(), operators: new Map(), standingAuthorities: [], calendar };
    const context = ruleContextOf({ policy, registry }, 'emergency');
    const found = fetched.judge({ text: settled, sender: { name: issuer, aliases } }, context);
    return asAnswered(found);
  }, [fetched, settled, issuer, registered, policy, calendar]);
};

/** Whether a registered standing authority covers the alert at `now`; null where that cannot be read. */
export const useCoverage = (alert: Alert | null, organisation: string | null, now: string): Coverage | null => {
  const request = { path: { kind: 'standing-authority' }, query: { limit: 100 } } as const;
  const { data } = useRead('GET /registry/{kind}', request, { staleTime: 60_000 });
  if (data === undefined || alert === null || organisation === null) return null;
  const authorities = data.items.flatMap(({ current }) =>
    current?.kind === 'standing-authority'
      ? [
          {
            ...current.value,
            hazardClasses: [...current.value.hazardClasses],
            divisions: [...current.value.divisions],
          },
        ]
      : [],
  );
  const { plan: _plan, expires: _expires, ...judged } = alert;
  return coverage({ organisation, alert: { ...judged, divisions: [...alert.divisions] }, now }, authorities);
};
