/** A sign-out in this browser. `forgets`: how the keys of the drafts begin that go with it; null: they all stay. */
export type SignOut = { readonly id: string; readonly forgets: string | null };

const storedAs = 'console.signed-out';
/** Kept by each tab: the last sign-out before it was signed in. */
const knownAs = 'console.signed-out-before';

const otherwise = <T>(fallback: T, ask: () => T): T => {
  try {
    return ask();
  } catch {
    return fallback;
  }
};

const signOutOf = (found: unknown): SignOut | null => {
  const { id, forgets }: { id?: unknown; forgets?: unknown } = Object(found);
  return typeof id === 'string' ? { id, forgets: typeof forgets === 'string' ? forgets : null } : null;
};

const last = (): SignOut | null =>
  otherwise(null, () => signOutOf(JSON.parse(localStorage.getItem(storedAs) ?? 'null')));

/** To be called when somebody has signed in here: earlier sign-outs do not concern this tab. */
export const noteSignIn = (): void => otherwise(undefined, () => sessionStorage.setItem(knownAs, last()?.id ?? ''));

/** The sign-out that this tab has slept through, or was closed and opened again over; null where there is none. */
export const missedSignOut = (): SignOut | null => {
  const found = last();
  const known = otherwise(null, () => sessionStorage.getItem(knownAs));
  return found === null || found.id === known ? null : found;
};

export type SignOuts = {
  /** Tells every other tab of this browser. */
  readonly announce: (forgets: string | null) => void;
};

/** `heard` is told at once of a sign-out in another tab; a tab that sleeps learns of it when it wakes. */
export const watchSignOuts = (heard: (signOut: SignOut) => void): SignOuts => {
  const channel = new BroadcastChannel(storedAs);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const signOut = signOutOf(data);
    if (signOut !== null) heard(signOut);
  });
  const look = (): void => {
    const missed = missedSignOut();
    if (missed !== null) heard(missed);
  };
  for (const woken of ['storage', 'pageshow', 'focus'] as const) addEventListener(woken, look);
  document.addEventListener('visibilitychange', look);
  return {
    announce: (forgets) => {
      const signOut: SignOut = { id: crypto.randomUUID(), forgets };
      otherwise(undefined, () => sessionStorage.setItem(knownAs, signOut.id));
      otherwise(undefined, () => localStorage.setItem(storedAs, JSON.stringify(signOut)));
      channel.postMessage(signOut);
    },
  };
};
