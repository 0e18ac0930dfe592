import { createBrowserRouter, matchRoutes, Navigate, type RouteObject } from 'react-router';
import { Broken } from './broken.tsx';
import { useMe } from './me.tsx';
import { NoPlace, NoSuchPage } from './no-such-page.tsx';
import { homeOf } from './places.ts';
import { Shell } from './shell.tsx';

const Home = () => {
  const home = homeOf(useMe().roles);
  return home === null ? <NoPlace /> : <Navigate to={home} replace />;
};

/** THE table of screens: one line each, loaded when first looked at. A module exports its screen as `Component`. */
// biome-ignore format: one screen per line
const screens: readonly RouteObject[] = [
  { path: 'tasks',        lazy: () => import('../screens/work-list/work-list.tsx') },
  { path: 'tasks/:id',    lazy: () => import('../screens/decision/decision.tsx') },
  { path: 'calendar',     lazy: () => import('../screens/schedule/schedule.tsx') },
  { path: 'statistics',   lazy: () => import('../screens/statistics/statistics.tsx') },
  { path: 'applications', lazy: () => import('../screens/my-applications/my-applications.tsx') },
  { path: 'applications/new', lazy: () => import('../screens/compose/compose.tsx') },
  { path: 'applications/:id/edit', lazy: () => import('../screens/compose/compose.tsx') },
  { path: 'applications/:id', lazy: () => import('../screens/application/application.tsx') },
  { path: 'applications/:id/letter', lazy: () => import('../screens/application/letter.tsx') },
  { path: 'paperwork', lazy: () => import('../screens/paperwork/paperwork.tsx') },
  { path: 'paperwork/:id', lazy: () => import('../screens/paperwork/filing.tsx') },
  { path: 'emergencies',  lazy: () => import('../screens/emergency-board/emergency-board.tsx') },
  { path: 'emergencies/new', lazy: () => import('../screens/trigger/trigger.tsx') },
  { path: 'emergencies/:id', lazy: () => import('../screens/emergency-case/emergency-case.tsx') },
  { path: 'registry', lazy: () => import('../screens/registry/registry.tsx') },
  { path: 'registry/new/:kind', lazy: () => import('../screens/registry/new-entry.tsx') },
  { path: 'registry/:kind/:id', lazy: () => import('../screens/registry/entry.tsx') },
  { path: 'audit', lazy: () => import('../screens/audit/audit.tsx') },
];

/** Begins to load the screen of an address, before it is known who looks. */
export const warm = (pathname: string): void => {
  const [found] = matchRoutes([...screens], pathname, '/console')?.slice(-1) ?? [];
  const load = found?.route.lazy;
  // What fails here fails again, and is shown, when the router loads it.
  if (typeof load === 'function') void load().catch(() => undefined);
};

export const createRouter = () =>
  createBrowserRouter(
    [
      {
        element: <Shell />,
        errorElement: <Broken />,
        hydrateFallbackElement: <div />,
        children: [
          { index: true, element: <Home /> },
          { errorElement: <Broken />, children: [...screens] },
          { path: '*', element: <NoSuchPage /> },
        ],
      },
    ],
    { basename: '/console' },
  );
