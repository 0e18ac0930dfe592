import { useSyncExternalStore } from 'react';
import { createDraftStore } from './draft-store.ts';

const storedAs = 'console.tab';
const prefix = 'console.tab.';
/** A page that is loaded anew has its own lock back once the old page is gone; a duplicated tab never gets it. */
const claimWithinMs = 400;

let name: string = crypto.randomUUID();
let open: ReadonlySet<string> = new Set();

const never = new Promise<never>(() => undefined);

/** Resolves to whether this tab has the name now; the browser frees it when the tab ends, however it ends. */
const claim = (wanted: string): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request(prefix + wanted, { signal: AbortSignal.timeout(claimWithinMs) }, () => {
        resolve(true);
        return never;
      })
      .catch(() => resolve(false));
  });

/** This tab's name: the same after a reload, another one in a duplicate. */
export const tabName = (): string => name;

/** As of the last look. Where the browser has no locks, no tab counts as open. */
export const isOpen = (tab: string): boolean => open.has(tab);

/** Sees which tabs are open. Never rejects. */
export const lookAtTabs = async (): Promise<void> => {
  try {
    const { held = [] } = await navigator.locks.query();
    open = new Set(held.map((lock) => (lock.name ?? '').slice(prefix.length)));
  } catch {
    open = new Set();
  }
};

/** To be awaited before any draft is read. Never rejects. */
export const openTab = async (): Promise<void> => {
  try {
    const before = sessionStorage.getItem(storedAs);
    if (before !== null && (await claim(before))) name = before;
    else await claim(name);
    sessionStorage.setItem(storedAs, name);
  } catch {
    // Without storage or locks the name lasts as long as the page.
  }
};

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
