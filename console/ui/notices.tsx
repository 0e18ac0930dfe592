import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Flex } from 'antd';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';

export type NoticeKind = 'success' | 'info' | 'warning' | 'error';
type Notice = { readonly id: number; readonly kind: NoticeKind; readonly text: string };

export type Notify = (kind: NoticeKind, text: string) => void;
const NotifyContext = createContext<Notify>(() => undefined);

/** Says something to everyone, readers of the screen included; it stays until closed, errors first of all. */
export const useNotify = (): Notify => useContext(NotifyContext);

const goesAfterMs: Readonly<Record<NoticeKind, number | null>> = {
  success: 8000,
  info: 8000,
  warning: null,
  error: null,
};

const Notices = ({ notices, close }: { readonly notices: readonly Notice[]; readonly close: (id: number) => void }) => {
  const words = useWords(commonWords);
  return notices.map(({ id, kind, text }) => (
    <Alert
      key={id}
      type={kind}
      showIcon
      title={text}
      role="presentation"
      action={
        <Button
          type="text"
          size="small"
          aria-label={words.close}
          icon={<CloseOutlined aria-hidden />}
          onClick={() => close(id)}
        />
      }
    />
  ));
};

export const NoticesProvider = ({ children }: { readonly children: ReactNode }) => {
  const words = useWords(commonWords);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const last = useRef(0);
  const close = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), []);
  const notify = useCallback<Notify>(
    (kind, text) => {
      last.current += 1;
      const id = last.current;
      setNotices((all) => [...all.slice(-3), { id, kind, text }]);
      const stays = goesAfterMs[kind];
      if (stays !== null) setTimeout(() => close(id), stays);
    },
    [close],
  );
  const area = useMemo(() => <Notices notices={notices} close={close} />, [notices, close]);
  return (
    <NotifyContext value={notify}>
      {children}
      <Flex
        component="section"
        vertical
        gap="small"
        className="notices not-on-paper"
        aria-live="polite"
        aria-label={words.notices}
      >
        {area}
      </Flex>
    </NotifyContext>
  );
};
