import { LogoutOutlined } from '@ant-design/icons';
import { Button, Modal, Space } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/services.tsx';
import { draftWords } from '../drafts/draft-words.ts';
import { drafts } from '../drafts/drafts.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { useMe } from '../session/me.tsx';
import { shellWords } from '../session/shell-words.ts';

type AskedProps = {
  readonly count: number;
  readonly open: boolean;
  readonly leave: () => void;
  readonly remove: () => void;
  readonly stay: () => void;
};

const Asked = ({ count, open, leave, remove, stay }: AskedProps) => {
  const words = useWords(draftWords);
  const { cancel } = useWords(commonWords);
  const footer = (
    <Space wrap className="confirm-footer">
      <Button onClick={stay}>{cancel}</Button>
      <Button danger onClick={remove}>
        {words.removeDrafts}
      </Button>
      <Button type="primary" onClick={leave}>
        {words.keepDrafts}
      </Button>
    </Space>
  );
  return (
    <Modal open={open} title={words.signOutTitle} footer={footer} onCancel={stay}>
      <p>{words.signOutWhat(count)}</p>
    </Modal>
  );
};

/** On a machine that others use too, nothing unsaved stays behind unasked. */
export const SignOut = () => {
  const words = useWords(shellWords);
  const session = useSession();
  const mine = `${useMe().subject}.`;
  const [asked, setAsked] = useState({ open: false, count: 0 });
  const stay = (): void => setAsked((before) => ({ ...before, open: false }));
  const leave = (forgets: string | null): void => {
    stay();
    void session.signOut(forgets);
  };
  const ask = (): void => {
    const count = drafts.count(mine);
    if (count === 0) leave(null);
    else setAsked({ open: true, count });
  };
  const remove = (): void => {
    drafts.removeAll(mine);
    drafts.flush();
    leave(mine);
  };
  return (
    <>
      <Button
        ghost
        size="small"
        icon={<LogoutOutlined aria-hidden />}
        aria-label={words.signOut}
        title={words.signOut}
        onClick={ask}
      />
      <Asked {...asked} leave={() => leave(null)} remove={remove} stay={stay} />
    </>
  );
};
