import { formatShanghai, millisecondsBetween } from '../calendar/instant.ts';
import { draft2020, order31 } from './citation.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

const timeOf = (instant: string): string => formatShanghai(instant).slice(11);

type Window = { readonly start: string; readonly end: string };
type Hours = { readonly from: string; readonly until: string };

/** Whether `HH:MM` lies in hours that may pass midnight; at their very edge it does on the one side that is asked for. */
const isWithin = (time: string, { from, until }: Hours, isEnd: boolean): boolean => {
  const isAfter = isEnd ? time > from : time >= from;
  const isBefore = isEnd ? time <= until : time < until;
  return from < until ? isAfter && isBefore : isAfter || isBefore;
};

const minuteInMs = 60_000;
const dayInMinutes = 1440;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether a window of less than a day reaches over the hours of rest from their beginning. */
const isAcross = ({ start, end }: Window, { from }: Hours): boolean => {
  const minutes = millisecondsBetween(start, end) / minuteInMs;
  const untilRest = (minuteOf(from) - minuteOf(timeOf(start)) + dayInMinutes) % dayInMinutes;
  return minutes < dayInMinutes && untilRest < minutes;
};

/**
 * A window that begins or ends in the hours of rest (policy, not law), when a message would wake people, or of less than a
 * day that holds them all. One that lasts over a night between two days is spread over them by the operators.
 */
export const windowHours: Rule = {
  id: 'window.hours',
  about: 'application',
  citations: {
    'order-31-2015': order31('17', 'the time for sending the short message'),
    'draft-2020': draft2020('27', '综合考虑短信息内容、发送范围、发送频次、发送总量、用户接收意愿等因素'),
  },
  judge: ({ application }, { edition, proportions }): readonly Finding[] => {
    const window = application?.content.window;
    const hours = proportions.quietHours;
    if (window === undefined || hours === null || hours.from === hours.until) return [];
    const citation = windowHours.citations[edition.id];
    const edges = (['start', 'end'] as const).filter((edge) => isWithin(timeOf(window[edge]), hours, edge === 'end'));
    const told = edges.length === 0 && isAcross(window, hours) ? (['start'] as const) : edges;
    return told.map((edge) => {
      const at = { severity: 'warn', citation, pointer: `/window/${edge}`, span: null, found: window[edge] } as const;
      return findingOf('window.hours', at, { from: hours.from, until: hours.until });
    });
  },
};
