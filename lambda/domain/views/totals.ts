import { millisecondsBetween } from '../calendar/instant.ts';
import { byProvince } from '../order/by-place.ts';
import type { DivisionCounts } from '../order/counts.ts';
import { reachedShare, refusedOf } from '../order/shortfall.ts';
import { type CaseFacts, countingDays, type Decision } from './case-facts.ts';
import { daysOf, hoursOf } from './decision-times.ts';
import { outcomeIn } from './statistics-outcomes.ts';
import { type Sums, summed } from './sums.ts';

const ofDecision = (decision: Decision): Sums => {
  const { outcome, reason, rules } = decision;
  return {
    [`hours:${hoursOf(decision)}`]: 1,
    [`days:${daysOf(decision)}`]: 1,
    ...(outcome === 'approved' ? {} : { [`reason:${outcome}:${reason}`]: 1 }),
    ...Object.fromEntries(rules.map((rule) => [`rule:${outcome}:${rule}`, 1])),
  };
};

const ofReceived = ({ kind, status, decisions }: CaseFacts): Sums => {
  const received = { [`received:${kind}`]: 1 };
  if (kind !== 'application') return received;
  return summed([{ ...received, [`outcome:${outcomeIn(status)}`]: 1 }, ...decisions.map(ofDecision)]);
};

type Paperwork = NonNullable<CaseFacts['paperwork']>;

const ofPaperwork = ({ dueAt, filedAt, acceptedAt }: Paperwork): Sums => ({
  'paperwork:owed': 1,
  [filedAt === null
    ? `unfiled:${dueAt}`
    : millisecondsBetween(filedAt, dueAt) > 0
      ? 'paperwork:filedOnTime'
      : 'paperwork:filedLate']: 1,
  ...(acceptedAt === null ? {} : { 'paperwork:accepted': 1 }),
});

type Report = CaseFacts['operators'][number];

type Judged = Omit<Report, 'operator' | 'places'>;

/** The whole per cent of its ceiling that an operator set out to reach, where that is less than all of it. */
const aimedAt = ({ targeted, ceiling }: Judged): string => {
  if (typeof targeted !== 'number' || typeof ceiling !== 'number' || targeted >= ceiling) return '';
  return `:${Math.floor((100 * targeted) / ceiling)}`;
};

const refusedAt = (percent: number): string => (percent === 0 ? '' : `:refused${percent}`);

/**
 * A report by what it is judged by: once finished by the share reached and the share refused, before by the phones whose outcome
 * is known; and by what was set out for.
 */
const judgedBy = (report: Judged): string => {
  const { finished, targeted, ...counts } = report;
  const reached =
    finished === true
      ? `finished:${reachedShare({ counts, targeted, volumeCeiling: null })}`
      : `sending:${counts.delivered}/${counts.failed}`;
  return `${reached}${aimedAt(report)}${finished === true ? refusedAt(refusedOf(counts)) : ''}`;
};

/**
 * More phones than one case can have reached count for no more than this: an earlier release took any number, and a sum that
 * is full could not give back exactly what is taken from it. Thousands of such cases a day still add up to the last.
 */
export const countedAtMost = 1_000_000_000_000;

const counted = (count: number): number => Math.min(count, countedAtMost);

const ofReport = (report: Report): Sums => {
  const { operator, sent, delivered, failed, refused } = report;
  const counts = {
    sent: counted(sent),
    delivered: counted(delivered),
    failed: counted(failed),
    refused: counted(refused),
  };
  const own = { reports: 1, ...counts, [judgedBy(report)]: 1 };
  return Object.fromEntries(Object.entries(own).map(([name, count]) => [`operator:${operator}:${name}`, count]));
};

const ofSent = ({ kind, volume, complaints, operators, paperwork }: CaseFacts): Sums =>
  kind === 'exercise'
    ? { 'sent:exercise': 1 }
    : summed([
        { [`sent:${kind}`]: 1, volume: counted(volume), complaints: counted(complaints) },
        ...operators.map(ofReport),
        ...(paperwork === null ? [] : [ofPaperwork(paperwork)]),
      ]);

/** What a case adds to the sums of a day. */
export type Contribution = { readonly date: string; readonly sums: Sums };

/** On the day it came in and on the day it was sent; computed from its facts alone, so that it can be taken away again to the last. */
export const contributionsOf = (facts: CaseFacts): readonly Contribution[] => {
  const { received, sent } = countingDays(facts);
  return [{ date: received, sums: ofReceived(facts) }, ...(sent === null ? [] : [{ date: sent, sums: ofSent(facts) }])];
};

const ofPlace = ({ division, counts, targeted }: DivisionCounts, { finished }: Report): Sums => {
  const judged = judgedBy({ ...counts, targeted: targeted ?? null, ...(finished === undefined ? {} : { finished }) });
  const own = { reports: 1, sent: counted(counts.sent), delivered: counted(counts.delivered), [judged]: 1 };
  return Object.fromEntries(Object.entries(own).map(([name, count]) => [`${division}:${name}`, count]));
};

/**
 * What a case adds to the sums by place of the day it was sent, e.g. `440100:sent`: for everyone by province, so that a day of
 * theirs stays as small as any other.
 */
export const placeContributionsOf = (facts: CaseFacts, { scope }: Share): readonly Contribution[] => {
  const { sent } = countingDays(facts);
  if (sent === null || facts.kind === 'exercise') return [];
  const sums = facts.operators.flatMap((report) => {
    const { places = [] } = report;
    return (scope === null ? byProvince(places) : places).map((place) => ofPlace(place, report));
  });
  return sums.length === 0 ? [] : [{ date: sent, sums: summed(sums) }];
};

/** The sums of a day that an organisation, or whoever sees all, asks for: by which part of its cases they are of. */
export type DayOfScope = { readonly date: string; readonly parts: Readonly<Record<string, Sums>> };

/** `scope`: an organisation, or null for everyone. */
export type Share = { readonly scope: string | null; readonly part: string };

const own = 'own/';
const under = 'under';
const ownBefore = (authority: string | null): string => `${own}${authority ?? ''}`;

/** Where a case is counted: for everyone, as its sender's own before its authority, and under an authority that is another. */
export const sharesOf = ({ sender, authority }: Pick<CaseFacts, 'sender' | 'authority'>): readonly Share[] => [
  { scope: null, part: 'all' },
  { scope: sender, part: ownBefore(authority) },
  ...(authority === null || authority === sender ? [] : [{ scope: authority, part: under }]),
];

export type Asked = {
  /** With those whose cases it has taken over; null for all authorities. */
  readonly authorities: readonly string[] | null;
  /** The sender asked for; null for all. */
  readonly sender: string | null;
};

/** Which parts of which scopes hold each case that is asked for once: those of a sender, and those that an authority judges or has sent itself. */
export const askedShares = ({
  authorities,
  sender,
}: Asked): readonly { scope: string | null; has: (part: string) => boolean }[] => {
  if (sender !== null) {
    const isAny = authorities === null || authorities.includes(sender);
    return [
      { scope: sender, has: (part) => (isAny ? part.startsWith(own) : authorities.map(ownBefore).includes(part)) },
    ];
  }
  if (authorities === null) return [{ scope: null, has: () => true }];
  return authorities.map((scope) => {
    const elsewhere = authorities.filter((one) => one !== scope).map(ownBefore);
    return { scope, has: (part) => !elsewhere.includes(part) };
  });
};
