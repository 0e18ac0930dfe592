import {
  AlertOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DatabaseOutlined,
  EyeOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  FormOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  NotificationOutlined,
  SnippetsOutlined,
} from '@ant-design/icons';
import { Button, Menu } from 'antd';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'react-router';
import { remember } from '../browser/remember.ts';
import { useWords } from '../i18n/language.tsx';
import { useMe } from '../session/me.tsx';
import { type PlaceId, placeAt, placesFor } from '../session/places.ts';
import { shellWords } from '../session/shell-words.ts';
import { Count } from '../ui/tag.tsx';
import { useWaits, type Wait, waitPlaces } from '../waiting/waits.ts';

const icons: Readonly<Record<PlaceId, ReactNode>> = {
  work: <CheckSquareOutlined aria-hidden />,
  applications: <FileTextOutlined aria-hidden />,
  compose: <FormOutlined aria-hidden />,
  emergencies: <AlertOutlined aria-hidden />,
  trigger: <NotificationOutlined aria-hidden />,
  paperwork: <FolderOpenOutlined aria-hidden />,
  calendar: <CalendarOutlined aria-hidden />,
  statistics: <BarChartOutlined aria-hidden />,
  prepared: <SnippetsOutlined aria-hidden />,
  registry: <DatabaseOutlined aria-hidden />,
  audit: <AuditOutlined aria-hidden />,
  access: <EyeOutlined aria-hidden />,
};

/** How many wait there for whoever looks, not for others; empty where nothing does. */
const countAt = (path: string, waits: readonly Wait[]): string => {
  const here = waits.filter(({ is }) => !is.endsWith('-others') && waitPlaces[is].split('?')[0] === path);
  const count = here.reduce((sum, wait) => sum + wait.count, 0);
  return count === 0 ? '' : `${count}${here.some(({ more }) => more) ? '+' : ''}`;
};

type NavigationProps = { readonly folded?: boolean; readonly onGo?: () => void };

/**
 * What the roles of whoever is signed in can go to, with how much waits there; the place we are at or within is marked.
 * antd's Menu is gone through by arrows, from link to link.
 */
export const Navigation = ({ folded = false, onGo = () => undefined }: NavigationProps) => {
  const words = useWords(shellWords);
  const { roles } = useMe();
  const waits = useWaits();
  const { pathname } = useLocation();
  const within = placeAt(pathname);
  const items = placesFor(roles).map(({ id, path }) => {
    const count = countAt(path, waits);
    const current = path === pathname ? 'page' : 'true';
    return {
      key: path,
      icon: icons[id],
      title: `${words.places[id]} ${count}`,
      label: (
        <Link to={path} tabIndex={-1} onClick={onGo} {...(id === within?.id ? { 'aria-current': current } : {})}>
          {words.places[id]} {count === '' ? null : <Count>{count}</Count>}
        </Link>
      ),
    };
  });
  return (
    <nav aria-label={words.navigation}>
      <Menu
        mode="inline"
        inlineCollapsed={folded}
        selectedKeys={within === undefined ? [] : [within.path]}
        items={items}
      />
    </nav>
  );
};

const foldedKey = 'console.folded';

/** Where `.side` is not shown (theme/console.css). */
const tooNarrow = '(max-width: 900px)';

const onWidth = (tell: () => void): (() => void) => {
  const asked = matchMedia(tooNarrow);
  asked.addEventListener('change', tell);
  return () => asked.removeEventListener('change', tell);
};

const useIsNarrow = (): boolean => useSyncExternalStore(onWidth, () => matchMedia(tooNarrow).matches);

/** The navigation beside every page; folded to its icons where somebody wants the room, as remembered on this machine. */
export const Side = () => {
  // A phone has its menu in a drawer: what nobody sees is not drawn there.
  const isNarrow = useIsNarrow();
  const words = useWords(shellWords);
  const [folded, setFolded] = useState(() => localStorage.getItem(foldedKey) === 'yes');
  const fold = (): void => {
    remember(foldedKey, folded ? 'no' : 'yes');
    setFolded(!folded);
  };
  if (isNarrow) return null;
  return (
    <aside className="side not-on-paper">
      <Navigation folded={folded} />
      <Button
        block
        type="text"
        size="large"
        icon={folded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
        aria-expanded={!folded}
        aria-label={words.fold}
        title={words.fold}
        onClick={fold}
      />
    </aside>
  );
};
