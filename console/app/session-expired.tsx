import { Alert, Button, Space } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { useSession } from '../api/services.tsx';
import { draftWords } from '../drafts/draft-words.ts';
import { useKept } from '../drafts/drafts.ts';
import { useWords } from '../i18n/language.tsx';
import { shellWords } from '../session/shell-words.ts';
import { later } from '../ui/later.tsx';
import type { ExpiredProps } from './expired-dialog.tsx';

const Banner = ({ title, told, actions }: ExpiredProps) => (
  <div className="expired not-on-paper">
    <Alert banner type="warning" title={title} description={told} action={actions} />
  </div>
);

/** Comes when it is needed; until it can be had, the banner asks the same. */
const { Part: ExpiredDialog } = later(async () => (await import('./expired-dialog.tsx')).ExpiredDialog, {
  meanwhile: Banner,
  failed: Banner,
});

/** Nothing typed is lost: signing in again happens in a window of its own, this page stays as it is. */
export const SessionExpired = () => {
  const words = useWords(shellWords);
  const { popupKept, popupNotKept } = useWords(draftWords);
  const kept = useKept();
  const session = useSession();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  if (state.is !== 'expired') return null;
  const again = async (): Promise<void> => {
    setBusy(true);
    setFailed(
      await session.renew().then(
        () => false,
        () => true,
      ),
    );
    setBusy(false);
  };
  const actions = (
    <Space wrap>
      <Button type="primary" loading={busy} onClick={() => void again()}>
        {words.signInAgain}
      </Button>
      {failed ? <Button onClick={() => void session.signIn()}>{words.signInHere}</Button> : null}
      {state.awaited ? <Button onClick={session.giveUp}>{words.notNow}</Button> : null}
    </Space>
  );
  const told = (
    <>
      <p>{state.awaited ? words.expiredAwaited : words.expiredKept}</p>
      {failed ? (
        <p role="alert">
          {words.popupFailed} {kept ? popupKept : popupNotKept}
        </p>
      ) : null}
    </>
  );
  const said = { title: words.expiredTitle, told, actions, giveUp: session.giveUp };
  if (!state.awaited) return <Banner {...said} />;
  return <ExpiredDialog {...said} />;
};
