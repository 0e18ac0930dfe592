import { useEffect, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import type { Operations } from '../../../../lambda/http/operations.ts';
import { Problem } from '../../../answers/problem.tsx';
import { useCommand } from '../../../api/queries.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords, defineWords } from '../../../i18n/words.ts';
import { useMay } from '../../../session/me.tsx';
import { Page } from '../../../ui/page.tsx';

const openedWords = defineWords({ title: '打开通知' }, { title: 'Opening a notice' });

type Opened = Operations['POST /notices/{id}/opened']['answer'];

/** The page of an entry begins with what is proposed of it; an authority has pages of its own of what is before it. */
const placeOf = ({ about }: Opened, isBefore: boolean): string => {
  if (about.startsWith('registry/')) return `/${about}`;
  if (about.startsWith('e-')) return `/emergencies/${about}`;
  return isBefore ? `/tasks/${about}` : `/applications/${about}`;
};

/** Where the link of a notice leads: that somebody signed in by it is noted, and the case, or the change of the register, is shown. */
export const OpenedNoticeScreen = () => {
  const { id = '' } = useParams();
  const words = useWords(openedWords);
  const isBefore = useMay('authority-officer', 'duty-officer', 'auditor');
  const { loading } = useWords(commonWords);
  const { give, problem } = useCommand('POST /notices/{id}/opened');
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    void give({ path: { id }, body: {} }).then((outcome) => {
      if (outcome.ok) setOpened(outcome.value);
    });
  }, [give, id]);
  if (opened !== null) return <Navigate to={placeOf(opened, isBefore)} replace />;
  return (
    <Page title={words.title}>{problem === null ? <p role="status">{loading}</p> : <Problem problem={problem} />}</Page>
  );
};
