import { useMemo } from 'react';
import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import { shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import type { ApplicationContent } from '../../lambda/domain/rules/application-content.ts';
import { useNow } from '../api/services.tsx';
import type { ApplicationCase, Finding } from '../api/types.ts';
import { useOrganisations } from '../case-file/organisations.ts';
import { useCalendar } from '../case-file/use-calendar.ts';
import { useMe, usePolicy } from '../session/me.tsx';
import { laterCode } from '../ui/later.tsx';

/** The rules are 40 KB that nobody needs before there is something to judge. They are there once they can judge at once. */
const judging = laterCode(async () => {
  const rules = await import('./judging.ts');
  await rules.readPatterns();
  return rules;
});

/** What the rules say: as recorded at its submission, and of a draft of one's own as it stands today. */
export const useFindings = ({ applicant, content, findings, status }: ApplicationCase): readonly Finding[] => {
  const { organisation } = useMe();
  const isOwnDraft = status === 'draft' && organisation === applicant;
  const fetched = judging.useCode(isOwnDraft);
  const own = useMemo(
    () => (isOwnDraft && fetched !== null ? fetched.asSent(content) : null),
    [isOwnDraft, fetched, content],
  );
  const live = useLiveCheck(own, null).findings;
  return isOwnDraft ? live : findings;
};

/** What was submitted before, and the day its lead time counts from: a clerical correction does not restart it. */
export type Before = { readonly content: ApplicationContent; readonly clockStartedOn: string } | null;

export type LiveCheck = {
  readonly findings: readonly Finding[];
  /** False until the rules, the calendar and the register are there. */
  readonly judged: boolean;
  /** YYYY-MM-DD from which the lead time counts if it is submitted now. */
  readonly countsFrom: string;
  /** Nothing material has changed since it was submitted: the lead time goes on counting. */
  readonly clockKept: boolean;
  readonly strict: boolean;
  readonly calendar: Calendar | null;
};

/** Judges what is typed by the service's own rules, here and at once; null is nothing typed. */
export const useLiveCheck = (content: ApplicationContent | null, before: Before): LiveCheck => {
  const me = useMe();
  const calendar = useCalendar();
  const register = useOrganisations();
  const policy = usePolicy();
  const today = shanghaiDate(useNow(60_000));
  const rules = judging.useCode(content !== null);
  const isClockKnown = before === null || rules !== null;
  const clockKept = before !== null && content !== null && rules?.isClerical(before.content, content) === true;
  const countsFrom = clockKept ? before.clockStartedOn : today;
  const judged = rules !== null && calendar !== null && register.size > 0;
  const findings = useMemo(() => {
    if (content === null || rules === null || calendar === null || register.size === 0) return [];
    return rules.judgeLive(content, countsFrom, { organisation: me.organisation, calendar, register, policy });
  }, [rules, content, calendar, register, policy, countsFrom, me.organisation]);
  return {
    findings,
    judged,
    countsFrom,
    clockKept,
    strict: policy.strictLeadTime,
    calendar: isClockKnown ? calendar : null,
  };
};
