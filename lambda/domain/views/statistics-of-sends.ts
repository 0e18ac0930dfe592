import { millisecondsBetween } from '../calendar/instant.ts';
import { aimedShort, type Judgement, shortfallOf } from '../order/shortfall.ts';
import { sumOf } from '../vocabulary/sum.ts';
import { named, type Sums } from './sums.ts';

const ofSend = { kind: 'send', path: 'ordinary', volumeCeiling: null } as const;

/** Phones that stand for all of a send, so that a share above none is above none. */
const scale = 1_000;
const wholeCeiling = 100;
const refusedMark = 'refused';

/** What was reported is judged as policy has it today: see `judgedBy` of the totals. */
const isFailed = (report: string, judgement: Judgement): boolean => {
  const [is, said = '', ...more] = report.split(':');
  const aimed = more.find((one) => !one.startsWith(refusedMark));
  const refused = Number(more.find((one) => one.startsWith(refusedMark))?.slice(refusedMark.length) ?? 0);
  if (refused > judgement.refusedFailedAbovePercent) return true;
  if (aimed !== undefined && aimedShort(Number(aimed), wholeCeiling, judgement)?.isGrave === true) return true;
  if (is === 'finished') {
    const delivered = said === 'none' ? 0 : Math.max(1, (Number(said) * scale) / 100);
    const counts = { sent: scale, delivered, failed: 0, refused: 0 };
    return said !== 'all' && shortfallOf({ ...ofSend, status: is, counts }, judgement)?.isGrave === true;
  }
  const [delivered = 0, failed = 0] = said.split('/').map(Number);
  const counts = { sent: delivered + failed, delivered, failed, refused: 0 };
  return is === 'sending' && shortfallOf({ ...ofSend, status: 'started', counts }, judgement)?.isGrave === true;
};

/** Rounded to four digits; null where nothing was sent. */
const rateOf = (delivered: number, sent: number): number | null =>
  sent === 0 ? null : Math.round((delivered / sent) * 10_000) / 10_000;

/** What operators reported of what was sent. */
export const operatorsOf = (sums: Sums, judgement: Judgement) => {
  const all = named(sums, 'operator:').map(([name, count]) => {
    const at = name.indexOf(':');
    return { operator: name.slice(0, at), what: name.slice(at + 1), count };
  });
  const lines = [...Map.groupBy(all, ({ operator }) => operator)].map(([operator, group]) => {
    const of = (what: string): number => group.find((one) => one.what === what)?.count ?? 0;
    const failing = group.filter(({ what }) => isFailed(what, judgement));
    return {
      operator,
      reports: of('reports'),
      sent: of('sent'),
      delivered: of('delivered'),
      failed: of('failed'),
      refused: of('refused'),
      fellShort: sumOf(failing, ({ count }) => count),
      deliveryRate: rateOf(of('delivered'), of('sent')),
    };
  });
  return lines.toSorted((left, right) => left.operator.localeCompare(right.operator));
};

/** What operators reported by place, of the sums by place of some days; each report counts once in each of its places. */
export const divisionsOf = (sums: Sums, judgement: Judgement) => {
  const all = named(sums, '').map(([name, count]) => {
    const at = name.indexOf(':');
    return { division: name.slice(0, at), what: name.slice(at + 1), count };
  });
  const lines = [...Map.groupBy(all, ({ division }) => division)].map(([division, group]) => {
    const of = (what: string): number => group.find((one) => one.what === what)?.count ?? 0;
    const failing = group.filter(({ what }) => isFailed(what, judgement));
    return {
      division,
      reports: of('reports'),
      sent: of('sent'),
      delivered: of('delivered'),
      fellShort: sumOf(failing, ({ count }) => count),
      deliveryRate: rateOf(of('delivered'), of('sent')),
    };
  });
  return lines.toSorted((left, right) => left.division.localeCompare(right.division));
};

/** Paperwork of what was sent, as it stands now: what is unfiled counts under the first instant at which it is overdue. */
export const paperworkOf = (sums: Sums, now: string) => {
  const of = (what: string): number => sums[`paperwork:${what}`] ?? 0;
  const unfiled = named(sums, 'unfiled:');
  const isOverdue = ([dueAt]: readonly [string, number]): boolean => millisecondsBetween(now, dueAt) <= 0;
  const countOf = (lines: typeof unfiled): number => sumOf(lines, ([, count]) => count);
  return {
    owed: of('owed'),
    filedOnTime: of('filedOnTime'),
    filedLate: of('filedLate'),
    unfiled: countOf(unfiled.filter((line) => !isOverdue(line))),
    overdue: countOf(unfiled.filter(isOverdue)),
    accepted: of('accepted'),
  };
};
