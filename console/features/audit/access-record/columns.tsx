import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AccessRow } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { shellWords } from '../../../session/shell-words.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { useHere } from '../../../ui/way-back.tsx';
import { accessRecordWords } from './access-record-words.ts';
import { addressOf } from './use-question.ts';

type Reader = AccessRow['reader'];

/** Leads to what else they read. */
const Who = ({ reader }: { readonly reader: Reader }) => {
  const { roles } = useWords(shellWords);
  const { comma } = useWords(commonWords);
  return (
    <div className="cut">
      <Link to={addressOf({ by: 'subject', id: reader.subject, day: '' })} lang="zh-CN">
        {reader.name}
      </Link>{' '}
      <div className="soft">
        <code>{reader.subject}</code> {reader.roles.map((role) => roles[role]).join(comma)}
      </div>
    </div>
  );
};

const What = ({ reading: { kind, part } }: Pick<AccessRow, 'reading'>) => {
  const { kinds, refused } = useWords(accessRecordWords);
  if (kind === 'refused') {
    const what = Object.entries(kinds).find(([name]) => name === part)?.[1] ?? '';
    return <strong className="cut">{refused(what)}</strong>;
  }
  return (
    <div className="cut">
      {kinds[kind]}{' '}
      {part === null ? null : (
        <div className="soft">
          <code>{part}</code>
        </div>
      )}
    </div>
  );
};

const useScope = (): ((scope: AccessRow['reading']['scope']) => ReactNode) => {
  const { scopes } = useWords(accessRecordWords);
  const nameOf = useOrganisationName();
  return (scope) => {
    if (scope === null) return null;
    if (scope.of === 'all') return scopes.all;
    return scope.of === 'reader' ? scopes.reader(scope.subject) : scopes[scope.of](nameOf(scope.organisation));
  };
};

export const useAccessColumns = (): readonly Column<AccessRow>[] => {
  const words = useWords(accessRecordWords);
  const nameOf = useOrganisationName();
  const scoped = useScope();
  const here = useHere();
  return [
    { key: 'reader', title: words.reader, names: true, width: '26%', render: ({ reader }) => <Who reader={reader} /> },
    {
      key: 'organisation',
      title: words.organisation,
      width: '13%',
      blank: ({ reader }) => reader.organisation === null,
      render: ({ reader }) => (
        <span className="cut" lang="zh-CN">
          {nameOf(reader.organisation)}
        </span>
      ),
    },
    { key: 'what', title: words.what, width: '12%', render: ({ reading }) => <What reading={reading} /> },
    {
      key: 'of',
      title: words.of,
      render: ({ reading: { caseId, scope } }) =>
        caseId === null ? (
          <span className="cut">{scoped(scope)}</span>
        ) : (
          <Link to={`/audit?case=${caseId}`} state={here}>
            <code>{caseId}</code>
          </Link>
        ),
    },
    { key: 'at', title: words.at, width: '15%', render: ({ at }) => <Moment at={at} zoned={false} /> },
    { key: 'request', title: words.request, width: '18%', render: ({ requestId }) => <code>{requestId}</code> },
  ];
};
