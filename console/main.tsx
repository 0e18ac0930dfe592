import './app/begin.ts';
import './theme/console.css';
import './theme/parts.css';
import './theme/emergency.css';
import { QueryClient, QueryClientProvider, timeoutManager } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from './api/create-client.ts';
import { mayPass, ProblemError } from './api/problem.ts';
import { answerOf, readKey } from './api/queries.ts';
import type { Session } from './api/services.tsx';
import { openSession } from './api/sign-in/session.ts';
import { loadSettings } from './api/sign-in/settings.ts';
import { CannotStart } from './app/cannot-start.tsx';
import { Console } from './app/console.tsx';
import { SignedOut } from './app/signed-out.tsx';
import { timers } from './browser/timing/timers.ts';
import { beginDrafts, drafts, openTab } from './drafts/drafts.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);

// What is asked for while the page is hidden must be asked for as often as when it is seen.
timeoutManager.setTimeoutProvider(timers);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, fault) => failures < 3 && fault instanceof ProblemError && mayPass(fault.problem),
      networkMode: 'always',
      staleTime: 2_000,
    },
  },
});

/** Another person may sit here: nothing of the one before is shown any more, and what was to be forgotten is. */
const leave = (forgets: string | null): void => {
  if (forgets !== null) drafts.removeOwn(forgets);
  page.render(<SignedOut />);
  queries.clear();
};

const show = (session: Session): void => {
  const client = createClient({
    token: session.token,
    onExpired: session.onExpired,
    fetch: (...given) => fetch(...given),
    newKey: () => crypto.randomUUID(),
  });
  let expired = false;
  session.subscribe(() => {
    const state = session.state();
    if (state.is === 'ended') return leave(state.forgets);
    const valid = state.is === 'valid';
    if (valid && expired) void queries.invalidateQueries();
    expired = !valid;
  });
  // Asked for while the screen is still being loaded.
  void queries.prefetchQuery({ queryKey: readKey('GET /me', {}), queryFn: () => answerOf(client, 'GET /me', {}) });
  page.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Console services={{ client, session }} />
      </QueryClientProvider>
    </StrictMode>,
  );
};

const start = async (): Promise<void> => {
  const [session] = await Promise.all([loadSettings().then(openSession), openTab()]);
  if (session === null) return;
  beginDrafts();
  show(session);
};

start().catch(() => page.render(<CannotStart />));
