import { useSyncExternalStore } from 'react';
import { createDraftStore } from './draft-store.ts';
import { tabName } from './tab.ts';

const writtenWithinMs = 300;
const daysKept = 30;
const dayMs = 86_400_000;

/** All drafts of this browser, as this tab sees them. */
export const drafts = createDraftStore({
  place: () => localStorage,
  tab: tabName,
  now: Date.now,
  later: (run) => setTimeout(run, writtenWithinMs),
});

/** Old drafts go; what is typed is written at once when a field or the page is left, or the browser asks before. */
export const beginDrafts = (): void => {
  drafts.removeOlderThan(Date.now() - daysKept * dayMs);
  for (const left of ['pagehide', 'focusout'] as const) addEventListener(left, drafts.flush);
  document.addEventListener('visibilitychange', drafts.flush);
  addEventListener('beforeunload', (event) => {
    drafts.flush();
    if (!drafts.isKept()) event.preventDefault();
  });
};

/** Whether what is typed can be kept on this machine. */
export const useKept = (): boolean => useSyncExternalStore(drafts.subscribe, drafts.isKept);
