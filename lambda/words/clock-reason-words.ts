import type { ClockReason } from '../domain/kernel/clock-reason.ts';
import type { Sentence } from './sentence.ts';

const clockReasonWords: Readonly<Record<ClockReason, Sentence>> = {
  undecided: { zh: '发送时间已到，尚未作出决定。', en: 'The time of sending came and nothing had been decided.' },
  'window-passed': { zh: '发送窗口已过，未发送。', en: 'Its window passed and nothing was sent.' },
  'nowhere-to-send': {
    zh: '发送范围内没有现行行政区划，未发送。',
    en: 'No division of today lies in its scope; nothing was sent.',
  },
  'alert-over': { zh: '预警有效期届满。', en: 'The alert has expired.' },
  unconfirmed: { zh: '有效期届满，未经确认，未发送。', en: 'It expired unconfirmed; nothing was sent.' },
};

const isClockReason = (reason: string): reason is ClockReason => Object.hasOwn(clockReasonWords, reason);

/** Why the clock closed something; null where somebody gave the reason in their own words, or an earlier release in its. */
export const sayClockReason = (by: { readonly subject: string; readonly reason: string }): Sentence | null =>
  by.subject === 'system' && isClockReason(by.reason) ? clockReasonWords[by.reason] : null;
