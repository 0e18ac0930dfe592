import { LogoutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/services.tsx';
import { drafts } from '../drafts/drafts.ts';
import { useWords } from '../i18n/language.tsx';
import { useMe } from '../session/me.tsx';
import { shellWords } from '../session/shell-words.ts';
import { later, nothingMeanwhile } from '../ui/later.tsx';

/** Seldom asked: most leave nothing unsaved behind. */
const { Part: Asked } = later(async () => (await import('./unsaved.tsx')).Unsaved, nothingMeanwhile);

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
      {asked.count === 0 ? null : <Asked {...asked} leave={() => leave(null)} remove={remove} stay={stay} />}
    </>
  );
};
