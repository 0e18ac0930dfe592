import { Alert, Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { isSame } from '../../lambda/domain/kernel/is-same.ts';
import { useWords } from '../i18n/language.tsx';
import { type Other, prefix } from './draft-store.ts';
import { draftWords } from './draft-words.ts';
import { drafts, isOpen, lookAtTabs } from './drafts.ts';
import type { Draft } from './use-draft.ts';

const useOther = (key: string): Other | null => {
  const [other, setOther] = useState<Other | null>(null);
  useEffect(() => {
    let over = false;
    const look = async (): Promise<void> => {
      await lookAtTabs();
      if (!over) setOther(drafts.others(key).find(({ tab }) => isOpen(tab)) ?? null);
    };
    const heard = (event: StorageEvent): void => {
      if (event.key?.startsWith(`${prefix}${key}~`) !== false) void look();
    };
    void look();
    addEventListener('storage', heard);
    return () => {
      over = true;
      removeEventListener('storage', heard);
    };
  }, [key]);
  return other;
};

type OtherTabNoticeProps<T> = { readonly draft: Draft<T>; readonly read: (found: unknown) => T | null };

/** Two tabs write the same, each for itself: whoever types is told, and chooses. */
export const OtherTabNotice = <T,>({ draft, read }: OtherTabNoticeProps<T>) => {
  const words = useWords(draftWords);
  const other = useOther(draft.key);
  const [passed, setPassed] = useState('');
  const theirs = other === null || other.tab === passed ? null : read(other.value);
  if (other === null || theirs === null || isSame(theirs, draft.value)) return null;
  return (
    <Alert
      className="notice"
      role="alert"
      type="warning"
      showIcon
      title={words.otherTab}
      description={
        <Space wrap>
          <Button size="small" onClick={() => draft.change(theirs)}>
            {words.takeTheirs}
          </Button>
          <Button size="small" onClick={() => setPassed(other.tab)}>
            {words.keepMine}
          </Button>
        </Space>
      }
    />
  );
};
