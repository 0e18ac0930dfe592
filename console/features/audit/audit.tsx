import { useNavigate, useSearchParams } from 'react-router';
import { PagedTable } from '../../answers/paged-table.tsx';
import { useRead } from '../../api/queries.ts';
import { useWords } from '../../i18n/language.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { useCursor, useFilter } from '../../ui/use-filter.ts';
import { auditWords } from './audit-words.ts';
import { AuditedCase } from './audited-case.tsx';
import { useAuditColumns } from './columns.tsx';
import { FindCase, isCaseId, writtenId } from './find-case.tsx';

const kinds = ['applications', 'emergencies'] as const;

const Cases = ({ given }: { readonly given: string }) => {
  const words = useWords(auditWords);
  const go = useNavigate();
  const [kind, choose] = useFilter('of', kinds, 'applications');
  const [cursor] = useCursor();
  const query = { order: 'recent', cursor } as const;
  const applications = useRead('GET /applications', { query }, { enabled: kind === 'applications' });
  const emergencies = useRead(
    'GET /emergencies',
    { query: { ...query, orders: 'true' } },
    { enabled: kind === 'emergencies' },
  );
  const choices = kinds.map((value) => ({ value, label: words.filters[value] }));
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <FindCase key={given} given={given} found={(id) => void go(`/audit?case=${id}`)} />
      <FilterBar label={words.filter} choices={choices} chosen={kind} choose={choose} />
      <PagedTable
        caption={words.caption}
        reading={kind === 'applications' ? applications : emergencies}
        columns={useAuditColumns()}
        rowKey={({ caseId }) => caseId}
        scope={kind}
        empty={words.empty}
      />
    </Page>
  );
};

/** The one case in the address; else all of them, with what in the address is no id. */
export const AuditScreen = () => {
  const [params] = useSearchParams();
  const id = writtenId(params.get('case') ?? '');
  return isCaseId(id) ? <AuditedCase key={id} id={id} /> : <Cases given={id} />;
};
