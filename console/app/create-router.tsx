import { createBrowserRouter, Navigate } from 'react-router';
import { useMe } from '../session/me.tsx';
import { NoPlace, NoSuchPage } from '../session/no-such-page.tsx';
import { homeOf } from '../session/places.ts';
import { Broken } from './broken.tsx';
import { screens } from './router.tsx';
import { Shell } from './shell.tsx';

const Home = () => {
  const home = homeOf(useMe().roles);
  return home === null ? <NoPlace /> : <Navigate to={home} replace />;
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
