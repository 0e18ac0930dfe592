import { useDeferredValue, useMemo } from 'react';
import { type Coverage, coverage } from '../../lambda/domain/emergency/standing-authority.ts';
import { isTooLong } from '../../lambda/domain/emergency/too-long.ts';
import { wordGaps } from '../../lambda/domain/emergency/word-gaps.ts';
import { ruleContextOf } from '../../lambda/domain/registry/decision-context.ts';
import type { Finding as JudgedFinding } from '../../lambda/domain/rules/finding.ts';
import { useRead } from '../api/queries.ts';
import type { Alert, Finding } from '../api/types.ts';
import { useCalendar } from '../case-file/use-calendar.ts';
import { useMe, usePolicy } from '../session/me.tsx';
import { laterCode } from '../ui/later.tsx';
import { type AlertDraft, alertOf, areasToType } from './alert-draft.ts';

/** As the domain has it: without the plan, most wishes and what it takes up, which nothing here judges. */
const judgedOf = ({
  plan: _plan,
  delivery: { streets } = {},
  references: _references,
  expires,
  areas,
  otherLanguages,
  ...alert
}: Alert) => ({
  ...alert,
  divisions: [...alert.divisions],
  ...(areas === undefined ? {} : { areas: areasToType(areas) }),
  ...(streets === undefined ? {} : { delivery: { streets } }),
  ...(expires === undefined ? {} : { expires }),
  ...(otherLanguages === undefined ? {} : { otherLanguages: [...otherLanguages] }),
});

/** A finding judged here in the form in which the service answers one. */
export const asAnswered = (found: readonly JudgedFinding[]): readonly Finding[] =>
  found.map(({ facts, ...finding }) => ({ ...finding, ...(facts === undefined ? {} : { facts }) }));

const judging = laterCode(() => import('../../lambda/domain/emergency/judged-alert.ts'));

/**
 * What is remarked on an alert while it is typed, judged here by the service's own rules: on its words from the first, on
 * its fields as soon as there is one in each. `withWords` says what of it asks the duty officer first. null: the rules have not been heard.
 */
export const useAlertFindings = (draft: AlertDraft, now: string): readonly Finding[] | null => {
  const { registered } = useMe();
  const policy = usePolicy();
  const calendar = useCalendar();
  const fetched = judging.useCode();
  const settled = useDeferredValue(draft);
  const minute = `${now.slice(0, 16)}:00.000Z`;
  return useMemo(() => {
    if (settled.text.trim() === '') return [];
    if (fetched === null || calendar === null) return null;
    const registry = { organisations: new Map(), operators: new Map(), standingAuthorities: [], calendar };
    const path = settled.drill ? 'exercise' : 'emergency';
    const known = registered === null ? undefined : { name: registered.name, aliases: registered.aliases };
    const context = {
      path,
      registered: known,
      rules: ruleContextOf({ policy, registry }, path),
      now: minute,
      policy,
    } as const;
    const alert = alertOf(settled, minute);
    const found =
      alert === null
        ? [...fetched.judgeWords(settled, context), ...fetched.judgeOtherLanguages(settled, context)]
        : fetched.judgeAlert(judgedOf(alert), context);
    return asAnswered(found);
  }, [fetched, settled, registered, policy, calendar, minute]);
};

/** Whether it goes out at once, once it is heard what its words say: live and drill mixed up ask the duty officer first. */
export const withWords = (coverage: Coverage | null, findings: readonly Finding[] | null): Coverage | null => {
  const kinds = (findings ?? []).filter(({ rule }) => rule === 'alert.drill').map(({ facts }) => facts?.['kind']);
  const said = wordGaps.filter((gap) => kinds.includes(gap));
  if (coverage === null || said.length === 0) return coverage;
  return { covered: false, gaps: [...(coverage.covered ? [] : coverage.gaps), ...said] };
};

/** The same once it is known how long its texts are: what policy lets nobody send unconfirmed asks the duty officer first. */
const withLength = (coverage: Coverage, isLong: boolean): Coverage =>
  isLong ? { covered: false, gaps: [...(coverage.covered ? [] : coverage.gaps), 'length'] } : coverage;

type Sent = { readonly alert: Alert | null; readonly organisation: string | null; readonly drill: boolean };

/** Whether the alert goes out at once at `now`, covered by a registered standing authority and short enough; null where that cannot be read. */
export const useCoverage = ({ alert, organisation, drill }: Sent, now: string): Coverage | null => {
  const policy = usePolicy();
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
  const judged = judgedOf(alert);
  const covered = coverage({ organisation, alert: judged, now }, authorities);
  return withLength(covered, isTooLong(judged, drill ? 'exercise' : 'emergency', policy));
};
