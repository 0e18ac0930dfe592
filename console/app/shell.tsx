import { Flex } from 'antd';
import { type ReactNode, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { AlarmProvider } from '../features/emergency/alarm/alarm.tsx';
import { DutyBar } from '../features/emergency/alarm/duty-bar.tsx';
import { useWords } from '../i18n/language.tsx';
import { useMe } from '../session/me.tsx';
import { MeProvider } from '../session/me-provider.tsx';
import { NotYours } from '../session/no-such-page.tsx';
import { notFor } from '../session/places.ts';
import { shellWords } from '../session/shell-words.ts';
import { later, nothingMeanwhile } from '../ui/later.tsx';
import { NoticesProvider } from '../ui/notices.tsx';
import { WaitingProvider } from '../waiting/waiting.tsx';
import { Header } from './header.tsx';
import { Side } from './navigation.tsx';
import { SessionExpired } from './session-expired.tsx';

const { Part: MenuDrawer } = later(async () => (await import('./menu-drawer.tsx')).MenuDrawer, nothingMeanwhile);

const Screen = () => {
  const place = notFor(useMe().roles, useLocation().pathname);
  return place === null ? <Outlet /> : <NotYours place={place} />;
};

/** What a duty officer is asked for is looked for, counted and heard on every page. */
const OnDuty = ({ children }: { readonly children: ReactNode }) => (
  <WaitingProvider>
    <AlarmProvider>{children}</AlarmProvider>
  </WaitingProvider>
);

/** The frame around every screen. */
export const Shell = () => {
  const words = useWords(shellWords);
  // null: not opened yet, and not loaded.
  const [menuOpen, setMenuOpen] = useState<boolean | null>(null);
  return (
    <NoticesProvider>
      <a className="visually-hidden" href="#main">
        {words.skip}
      </a>
      <SessionExpired />
      <MeProvider>
        <OnDuty>
          <Header openMenu={() => setMenuOpen(true)} />
          <Flex>
            <Side />
            <main id="main" tabIndex={-1}>
              <DutyBar />
              <Screen />
            </main>
          </Flex>
          {menuOpen === null ? null : <MenuDrawer open={menuOpen} close={() => setMenuOpen(false)} />}
        </OnDuty>
      </MeProvider>
    </NoticesProvider>
  );
};
