import { later } from '../../ui/later.tsx';

/** What the page of an entry opens on demand, or shows below what is in force. */
export const Propose = later(async () => (await import('./propose.tsx')).Propose);
export const ReasonField = later(async () => (await import('../../ui/reason-field.tsx')).ReasonField);
export const HistoryTimeline = later(
  async () => (await import('../../case-file/history/history-timeline.tsx')).HistoryTimeline,
);

export const laterParts = [ReasonField, HistoryTimeline, Propose];
