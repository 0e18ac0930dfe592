import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createClient } from '../../console/api/create-client.ts';
import type { Session, SessionState } from '../../console/api/services.tsx';
import type { Me } from '../../console/api/types.ts';
import { Surroundings } from '../../console/app/console.tsx';
import { told } from '../../console/features/registry/entry-of.ts';
import type { Language } from '../../console/i18n/words.ts';
import { MeProvider } from '../../console/session/me-provider.tsx';
import { NoticesProvider } from '../../console/ui/notices.tsx';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { PublishedPolicy } from '../../lambda/domain/rules/published-policy.ts';
import { type ActorName, actors, registered } from '../http/world.ts';
import { type Answers, createFakeService, type FakeService } from './support/service.ts';

/** The service's time in component tests: a Wednesday morning in Beijing. */
export const now = '2026-05-06T01:00:00.000Z';

// Only what never comes is waited for so long.
configure({ asyncUtilTimeout: 20_000 });

export const meOf = (name: ActorName, changes: Partial<Me> = {}): Me => {
  const { subject, name: called, organisation, roles } = actors[name];
  const [entry] = registered
    .filter(({ kind, value }) => kind === 'organisation' && value.id === organisation)
    .map(told);
  return {
    subject,
    name: called,
    organisation,
    roles,
    registered: entry?.kind === 'organisation' ? entry.value : null,
    policy: PublishedPolicy.parse(defaultPolicy),
    now,
    ...changes,
  };
};

type Shown = {
  readonly language?: Language;
  /** The address of the page; `/console` goes before it in a browser. */
  readonly at?: string;
  /** As the router names it where parts of it are parameters: `/tasks/:id`; several where one screen has several. */
  readonly path?: string | readonly string[];
  /** Who is signed in. */
  readonly as?: ActorName | Me;
  readonly answers?: Answers;
  /** What is not named does nothing, for somebody whose sign-in is valid. */
  readonly session?: Partial<Session>;
};

/** Once nothing of a page that is drawn part by part is still to come. */
export const allDrawn = () => waitFor(() => expect(document.querySelector('.still-to-draw')).toBeNull());

/** Where no file of boundaries is registered. */
const nothingHeld = {
  ...{ files: [], outlines: [], within: [], touched: [], untouched: [], partly: [], undrawn: [], missing: [] },
  more: { within: 0, touched: 0, missing: 0 },
};

const valid: SessionState = { is: 'valid' };

const services: FakeService[] = [];

/**
 * Shows a part of the console within everything that it may count on: languages, antd, queries, an address, whoever is
 * signed in, and a service that answers by the API's own schemas.
 */
export const show = (part: ReactNode, shown: Shown = {}) => {
  const { language = 'zh', at = '/', path = '*', as = 'clerk', answers = {}, session = {} } = shown;
  localStorage.setItem('console.language', language);
  const me = typeof as === 'string' ? meOf(as) : as;
  const service = createFakeService({
    'GET /me': me,
    'POST /estimates': { operators: [] },
    'POST /outlines/divisions': nothingHeld,
    ...answers,
  });
  services.push(service);
  let keys = 0;
  const client = createClient({
    token: () => 'token',
    onExpired: () => Promise.resolve(false),
    fetch: service.fetch,
    newKey: () => `key-${++keys}`,
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const element = <MeProvider>{part}</MeProvider>;
  const router = createMemoryRouter([...[path].flat().map((one) => ({ path: one, element })), { path: '*' }], {
    initialEntries: [at],
  });
  const nothing = () => Promise.resolve();
  const signedIn = {
    token: () => 'token',
    state: () => valid,
    subscribe: () => () => undefined,
    onExpired: () => Promise.resolve(false),
    renew: nothing,
    giveUp: () => undefined,
    signIn: nothing,
    signOut: nothing,
    ...session,
  };
  // What is pressed follows what was pressed, with no pause for a person's hand and no question about styles.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const { container, unmount } = render(
    <QueryClientProvider client={queries}>
      <Surroundings services={{ client, session: signedIn }}>
        <NoticesProvider>
          <RouterProvider router={router} />
        </NoticesProvider>
      </Surroundings>
    </QueryClientProvider>,
  );
  return {
    user,
    container,
    unmount,
    router,
    /** Where the page is now. */
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
    /** What was asked of the service, but for who is signed in. */
    asked: () => service.asked.filter(({ route }) => route !== 'GET /me'),
    answer: service.answer,
    /** Asks everything on the page again, as time does. */
    lookAgain: () => queries.invalidateQueries(),
  };
};

afterEach(() => {
  const faults = services.splice(0).flatMap((service) => service.faults);
  sessionStorage.clear();
  localStorage.clear();
  if (faults.length > 0) throw faults[0];
});
