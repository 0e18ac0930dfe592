import { useMemo } from 'react';
import { materialChanges } from '../../lambda/domain/application/content-changes.ts';
import { judgeApplication } from '../../lambda/domain/application/judgement.ts';
import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import { shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { type ApplicationContent, canonicalWindow } from '../../lambda/domain/rules/application-content.ts';
import type { Finding as Judged } from '../../lambda/domain/rules/finding.ts';
import type { Policy } from '../../lambda/domain/rules/policy.ts';
import { Organisation } from '../../lambda/domain/vocabulary/organisation.ts';
import { useNow } from '../api/services.tsx';
import type { ApplicationCase, Finding, Me } from '../api/types.ts';
import { useOrganisations } from '../case-file/organisations.ts';
import { useCalendar } from '../case-file/use-calendar.ts';
import { useMe } from '../session/me.tsx';
import { usePolicy } from '../session/policy.ts';
import { contentOf, fieldsOf } from './form.ts';

/** What the rules say: as recorded at its submission, and of a draft of one's own as it stands today. */
export const useFindings = ({ applicant, content, findings, status }: ApplicationCase): readonly Finding[] => {
  const { organisation } = useMe();
  const own = useMemo(() => contentOf(fieldsOf(content)), [content]);
  const live = useLiveCheck(own, null).findings;
  return status === 'draft' && organisation === applicant ? live : findings;
};

/** What was submitted before, and the day its lead time counts from: a clerical correction does not restart it. */
export type Before = { readonly content: ApplicationContent; readonly clockStartedOn: string } | null;

export type LiveCheck = {
  readonly findings: readonly Finding[];
  /** False until the calendar and the register are there. */
  readonly judged: boolean;
  /** YYYY-MM-DD from which the lead time counts if it is submitted now. */
  readonly countsFrom: string;
  /** Nothing material has changed since it was submitted: the lead time goes on counting. */
  readonly clockKept: boolean;
  readonly strict: boolean;
  readonly calendar: Calendar | null;
};

const canonical = (content: ApplicationContent): ApplicationContent =>
  content.window === undefined ? content : { ...content, window: canonicalWindow(content.window) };

const isClerical = (before: Before, content: ApplicationContent): before is NonNullable<Before> =>
  before !== null && materialChanges(canonical(before.content), canonical(content)).length === 0;

type Facts = {
  readonly me: Me;
  readonly calendar: Calendar;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly policy: Policy;
  readonly now: string;
};

const told = ({ facts, ...rest }: Judged): Finding => (facts === undefined ? rest : { ...rest, facts });

const judgeLive = (content: ApplicationContent, countsFrom: string, facts: Facts): readonly Finding[] => {
  const { me, calendar, organisations, policy, now } = facts;
  const judged = judgeApplication(me.organisation ?? '', content, countsFrom, {
    actor: { subject: me.subject, name: me.name, organisation: me.organisation, roles: [...me.roles] },
    now,
    registry: { organisations, operators: new Map(), standingAuthorities: [], calendar },
    policy,
    caseId: '',
    nextVersion: 1,
  });
  return (judged.ok ? judged.value.findings : (judged.error.findings ?? [])).map(told);
};

/** Judges what is typed by the service's own rules, here and at once. Empty until the calendar and the register are there. */
export const useLiveCheck = (content: ApplicationContent, before: Before): LiveCheck => {
  const me = useMe();
  const calendar = useCalendar();
  const register = useOrganisations();
  const policy = usePolicy();
  const now = useNow(60_000);
  const today = shanghaiDate(now);
  const clockKept = isClerical(before, content);
  const countsFrom = clockKept ? before.clockStartedOn : today;
  const judged = calendar !== null && register.size > 0;
  const findings = useMemo(() => {
    if (calendar === null || register.size === 0) return [];
    const organisations = new Map([...register].map(([id, entry]) => [id, Organisation.parse(entry)]));
    const facts = { me, calendar, organisations, policy, now: `${today}T00:00:00.000Z` };
    return judgeLive(content, countsFrom, facts);
  }, [content, calendar, register, policy, today, countsFrom, me]);
  return { findings, judged, countsFrom, clockKept, strict: policy.strictLeadTime, calendar };
};
