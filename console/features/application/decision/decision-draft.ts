import * as z from 'zod';
import { isBeyondEstimate, isOfPublicInterestClass } from '../../../../lambda/domain/application/coordination.ts';
import { formatShanghai, shanghaiInstant } from '../../../../lambda/domain/calendar/instant.ts';
import { isPlainDate } from '../../../../lambda/domain/calendar/plain-date.ts';
import { overlap } from '../../../../lambda/domain/division/division-overlap.ts';
import { sumOf } from '../../../../lambda/domain/vocabulary/sum.ts';
import { useRead } from '../../../api/queries.ts';
import type { ApplicationCase, CoordinationOrder, RegistryEntry } from '../../../api/types.ts';
import type { DecisionCommand } from './viewed-version.ts';

/** `2026-12-15 09:00`, the clock in Asia/Shanghai, as it is typed. */
type LocalTime = string;

/** Everything an officer may have typed on this page, kept together so that none of it is lost. */
export const DecisionDraft = z.object({
  /** Of the case as it was when this was begun; 0 where that was not kept. */
  version: z.int().default(0),
  /** Ceilings as typed, by operator; an operator without one is not ordered. */
  ceilings: z.record(z.string(), z.string()).nullable(),
  start: z.string(),
  end: z.string(),
  divisions: z.array(z.string()),
  accessNumber: z.string(),
  confirmedExemptions: z.array(z.string()),
  remark: z.string(),
  returnReason: z.string(),
  declineReason: z.string(),
  haltReason: z.string(),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

/** What each action of the officer's is given. */
export type ActionProps = {
  /** The case as the officer looked at it; commands name its version. */
  readonly seen: ApplicationCase;
  readonly draft: DecisionDraft;
  readonly change: (changed: Partial<DecisionDraft>) => void;
  /** Gives the command; once it has succeeded, what was typed need not be kept. Whether it did. */
  readonly decide: (command: DecisionCommand) => Promise<boolean>;
};

export const localTimeOf = (instant: string): LocalTime => formatShanghai(instant);
const isLocalTime = (text: string): boolean =>
  isPlainDate(text.slice(0, 10)) && /^ ([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10));
const instantOf = (local: LocalTime): string => shanghaiInstant(local.slice(0, 10), local.slice(11));

/** The number used last, on this machine. */
export const accessNumberKey = 'console.access-number';

export const emptyDraft = (
  { version, content: { window, divisions = [] } }: ApplicationCase,
  accessNumber: string,
): DecisionDraft => ({
  version,
  ceilings: null,
  start: window === undefined ? '' : localTimeOf(window.start),
  end: window === undefined ? '' : localTimeOf(window.end),
  divisions: [...divisions],
  accessNumber,
  confirmedExemptions: [],
  remark: '',
  returnReason: '',
  declineReason: '',
  haltReason: '',
});

export const readDraft = (found: unknown): DecisionDraft | null => DecisionDraft.safeParse(found).data ?? null;

export type OrderFault =
  | 'operators'
  | 'ceiling'
  | 'beyond'
  | 'window'
  | 'outside'
  | 'divisions'
  | 'accessNumber'
  | 'accessClass'
  | 'exemptions';

const isAccessNumber = (text: string): boolean => /^\d{5,20}$/.test(text);
const isCeiling = (text: string): boolean => /^[1-9]\d{0,9}$/.test(text) && Number(text) <= 2_000_000_000;

/** Of the window alone. */
export const windowFault = (
  { start, end }: DecisionDraft,
  { content: { window } }: ApplicationCase,
): OrderFault | null => {
  if (!isLocalTime(start) || !isLocalTime(end) || start >= end) return 'window';
  const outside = window !== undefined && (start < localTimeOf(window.start) || end > localTimeOf(window.end));
  return outside ? 'outside' : null;
};

/** What still keeps the order from being given in a deployment of this policy; the server stays the judge. */
export const faultsOf = (
  draft: DecisionDraft,
  seen: ApplicationCase,
  policy: Parameters<typeof isOfPublicInterestClass>[1],
): readonly OrderFault[] => {
  const ceilings = Object.values(draft.ceilings ?? {}).filter((text) => text !== '');
  const claims = (seen.content.exemptions ?? []).map(({ rule }) => rule);
  const window = windowFault(draft, seen);
  const found: readonly (readonly [boolean, OrderFault])[] = [
    [ceilings.length === 0, 'operators'],
    [!ceilings.every(isCeiling), 'ceiling'],
    [
      ceilings.every(isCeiling) && isBeyondEstimate(totalOf(draft.ceilings ?? {}), seen.content.volumeEstimate),
      'beyond',
    ],
    [draft.divisions.length === 0, 'divisions'],
    [!isAccessNumber(draft.accessNumber), 'accessNumber'],
    [isAccessNumber(draft.accessNumber) && !isOfPublicInterestClass(draft.accessNumber, policy), 'accessClass'],
    [!claims.every((rule) => draft.confirmedExemptions.includes(rule)), 'exemptions'],
  ];
  return [...(window === null ? [] : [window]), ...found.flatMap(([is, fault]) => (is ? [fault] : []))];
};

/** The applied-for instant where the minute is unchanged, so that seconds do not push it outside the window. */
const kept = (local: LocalTime, asked: string | undefined): string =>
  asked !== undefined && localTimeOf(asked) === local ? asked : instantOf(local);

export const orderOf = (draft: DecisionDraft, { content: { window } }: ApplicationCase): CoordinationOrder => ({
  operators: Object.entries(draft.ceilings ?? {})
    .filter(([, ceiling]) => ceiling !== '')
    .map(([operator, ceiling]) => ({ operator, volumeCeiling: Number(ceiling) })),
  window: { start: kept(draft.start, window?.start), end: kept(draft.end, window?.end) },
  divisions: draft.divisions,
  accessNumber: draft.accessNumber,
});

export type Operator = Extract<NonNullable<RegistryEntry>, { kind: 'operator' }>['value'];

/** Those that serve any of the divisions. */
export const servingOperators = (operators: readonly Operator[], divisions: readonly string[]): readonly Operator[] =>
  operators.filter(({ regions }) => overlap(divisions, regions).length > 0);

/** The estimate by the share of each of those that serve the scope, rounded up; empty where nothing is estimated. */
export const ceilingsByShare = (
  operators: readonly Operator[],
  estimate: number | undefined,
): Readonly<Record<string, string>> => {
  const whole = operators.reduce((sum, { share }) => sum + share, 0);
  const part = (share: number): number => (whole === 0 ? 1 / operators.length : share / whole);
  return Object.fromEntries(
    operators.map(({ id, share }) => [
      id,
      estimate === undefined ? '' : String(Math.max(1, Math.ceil(Number((estimate * part(share)).toFixed(6))))),
    ]),
  );
};

export const totalOf = (ceilings: Readonly<Record<string, string>>): number =>
  sumOf(Object.values(ceilings), (ceiling) => Number(ceiling) || 0);

/** A count as people type it, in full-width digits and with separators of thousands too, in plain digits. */
export const plainCount = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s,，]/g, '');

const aMinute = 60_000;

/** The registered operators; undefined until they are read. */
export const useOperators = (): readonly Operator[] | undefined => {
  const request = { path: { kind: 'operator' }, query: { limit: 100 } } as const;
  const { data } = useRead('GET /registry/{kind}', request, { staleTime: aMinute });
  return data?.items.flatMap(({ current }) => (current?.kind === 'operator' ? [current.value] : []));
};
