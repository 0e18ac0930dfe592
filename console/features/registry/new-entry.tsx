import { Alert } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { problemWords } from '../../api/problem-words.ts';
import { useWords } from '../../i18n/language.tsx';
import { NoSuchPage } from '../../session/no-such-page.tsx';
import { Page } from '../../ui/page.tsx';
import { type EntryKind, entryKinds } from './kinds.ts';
import { useListOf, useMayChange } from './may-change.ts';
import { Propose } from './propose.tsx';
import { changeWords, registryWords } from './registry-words.ts';

const NewEntry = ({ kind }: { readonly kind: EntryKind }) => {
  const words = useWords(changeWords);
  const { kind: names, kinds, back } = useWords(registryWords);
  const { title, advice } = useWords(problemWords)['missing-role'];
  const go = useNavigate();
  const may = useMayChange(kind);
  const listOf = useListOf();
  return (
    <Page title={words.newTitle(names[kind])} subtitle={<Link to={listOf(kind)}>{back(kinds[kind])}</Link>}>
      {may ? (
        <div className="panel">
          <Propose key={kind} kind={kind} current={null} done={(id) => void go(`/registry/${kind}/${id}`)} />
        </div>
      ) : (
        <Alert type="warning" showIcon title={title} description={advice} />
      )}
    </Page>
  );
};

/** Something new to be registered: proposed here, in force once another registrar has confirmed it. */
export const NewEntryScreen = () => {
  const { kind: given = 'prepared-message' } = useParams();
  const kind = entryKinds.find((known) => known === given);
  return kind === undefined ? <NoSuchPage /> : <NewEntry kind={kind} />;
};
