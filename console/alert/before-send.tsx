import { Alert as Notice } from 'antd';
import { formatShanghai, isBefore } from '../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../lambda/domain/division/division.ts';
import { inForce } from '../../lambda/domain/division/division-history.ts';
import { expiryOf } from '../../lambda/domain/emergency/orders.ts';
import { timeFaultOf } from '../../lambda/domain/emergency/time-fault.ts';
import { useNow } from '../api/services.tsx';
import type { Alert } from '../api/types.ts';
import { Moment } from '../case-file/deadline.tsx';
import { alertTimeWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords, defineWords } from '../i18n/words.ts';
import { usePolicy } from '../session/me.tsx';
import { Facts } from '../ui/facts.tsx';
import { later, nothingMeanwhile } from '../ui/later.tsx';

/** What it is narrowed to within its divisions: what lies in any outline, or in a street that is named (docs/orders). */
const partsZh = (outlines: number, streets: boolean): string =>
  [...(outlines === 0 ? [] : [`所给 ${outlines} 个轮廓`]), ...(streets ? ['所写街道和场所'] : [])].join('或');
const partsEn = (outlines: number, streets: boolean): string =>
  [
    ...(outlines === 0 ? [] : [outlines === 1 ? 'the outline' : `the ${outlines} outlines`]),
    ...(streets ? ['the streets and places named'] : []),
  ].join(' or ');

const reachWords = defineWords(
  {
    part: partsZh,
    real: (where: string) => `${where}内的全部电话用户`,
    narrowed: (where: string, part: string) => `${where}内、${part}以内的电话用户`,
    nobody: '区域内没有现行行政区划，不发往任何电话',
    drill: (where: string) => `不发往任何电话；演练区域：${where}`,
    drillNarrowed: (where: string, part: string) => `不发往任何电话；演练区域：${where}内、${part}以内`,
  },
  {
    part: partsEn,
    real: (where: string) => `every phone in ${where}`,
    narrowed: (where: string, part: string) => `the phones within ${part} in ${where}`,
    nobody: 'no phone: no part of the area is a division of today',
    drill: (where: string) => `goes to no phone; area of the drill: ${where}`,
    drillNarrowed: (where: string, part: string) => `goes to no phone; area of the drill: within ${part} in ${where}`,
  },
);

type Reached = {
  readonly divisions: readonly string[];
  readonly areas?: readonly unknown[] | undefined;
  /** How many outlines, where they themselves are not known yet. */
  readonly outlined?: number | undefined;
  readonly delivery?: Alert['delivery'] | undefined;
  /** Whether it names streets, where they themselves are not known yet. */
  readonly streets?: boolean | undefined;
};

/** Whom a warning reaches, in words for a confirmation: nobody counts phones before it, and a drill reaches none. */
export const useReach = (): ((drill: boolean, reached: Reached) => string) => {
  const words = useWords(reachWords);
  return (drill, { divisions, areas, outlined = 0, delivery, streets = delivery?.streets !== undefined }) => {
    const area = inForce(divisions);
    if (area.length === 0) return words.nobody;
    const where = describeDivisions(area);
    const part = words.part(areas?.length ?? outlined, streets);
    if (part === '') return words[drill ? 'drill' : 'real'](where);
    return words[drill ? 'drillNarrowed' : 'narrowed'](where, part);
  };
};

/** Comes when it comes: nobody waits for it, or for what shows it. */
export const Estimates = later(async () => (await import('./estimates.tsx')).Estimates, {
  ...nothingMeanwhile,
  failed: () => null,
});

/** Few alerts have any. */
export const Wishes = later(async () => (await import('./wishes.tsx')).Wishes);

type Times = Pick<Alert, 'start' | 'expires'>;

type ExpiresProps = { readonly times: Times; readonly now: string; readonly from: 'start' | 'now' | 'confirmed' };

/** Its own expiry, or that which the platform gives it: until it is confirmed, one counted from then is no moment yet. */
const Expires = ({ times, now, from }: ExpiresProps) => {
  const policy = usePolicy();
  const words = useWords(alertTimeWords);
  const { policyNotLaw, semicolon } = useWords(commonWords);
  return (
    <>
      {times.expires === undefined && from === 'confirmed' ? null : <Moment at={expiryOf(times, { now, policy })} />}
      {times.expires === undefined ? (
        <span className="soft">
          {' '}
          {words.byPolicy[from](policy.emergencyExpiresInHours)}
          {semicolon}
          {policyNotLaw}
        </span>
      ) : null}
    </>
  );
};

type AlertTimesProps = {
  readonly times: Times;
  readonly drill: boolean;
  /** What sends it: the command it is asked for, or the duty officer afterwards. */
  readonly sends: 'now' | 'confirmed';
  /** The time of the danger was left empty. */
  readonly startsNow?: boolean;
};

/** In the dialog before a send: when the danger begins and its warning ends, and that the message waits for neither. */
export const AlertTimes = ({ times, drill, sends, startsNow = false }: AlertTimesProps) => {
  const words = useWords(alertTimeWords);
  const { zone } = useWords(commonWords);
  const now = useNow(1000);
  const fault = timeFaultOf(times, now);
  // One left empty is the second it was taken at, which this clock may be behind.
  const isLater = !startsNow && isBefore(now, times.start);
  const waitsNot = words[drill ? 'drillLater' : 'later'][sends](`${formatShanghai(times.start)} ${zone}`);
  return (
    <div className="stack">
      {fault === null ? null : <Notice type="error" showIcon role="alert" title={words.faults[fault]} />}
      {isLater ? <Notice type="warning" showIcon title={<strong>{waitsNot}</strong>} /> : null}
      <Facts
        facts={[
          [words.start, <Moment key="start" at={times.start} />],
          [words.expires, <Expires key="expires" times={times} now={now} from={isLater ? 'start' : sends} />],
        ]}
      />
    </div>
  );
};
