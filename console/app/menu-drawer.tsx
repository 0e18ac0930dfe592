import { Drawer } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { shellWords } from '../session/shell-words.ts';
import { Navigation } from './navigation.tsx';

type MenuDrawerProps = { readonly open: boolean; readonly close: () => void };

/** The navigation on a phone. */
export const MenuDrawer = ({ open, close }: MenuDrawerProps) => (
  <Drawer
    open={open}
    onClose={close}
    placement="left"
    size={280}
    title={useWords(shellWords).menu}
    styles={{ body: { padding: 0 } }}
  >
    <Navigation onGo={close} />
  </Drawer>
);
