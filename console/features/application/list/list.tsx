import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { PagedTable } from '../../../answers/paged-table.tsx';
import { pollEvery, useRead } from '../../../api/queries.ts';
import { useWords } from '../../../i18n/language.tsx';
import { type ApplicationStatus, statusWords } from '../../../i18n/statuses.ts';
import { useMay } from '../../../session/me.tsx';
import { Choice, Question } from '../../../ui/choice.tsx';
import { FilterBar } from '../../../ui/filter-bar.tsx';
import { Page } from '../../../ui/page.tsx';
import { useCursor, useFilter } from '../../../ui/use-filter.ts';
import { EmptyList } from '../../../waiting/also-waits.tsx';
import { useMyApplicationsColumns } from './columns.tsx';
import { myApplicationsWords } from './list-words.ts';

const often = [
  'all',
  'draft',
  'returned',
  'submitted',
  'awaiting-second-signature',
  'scheduled',
  'completed',
  'declined',
] as const;
/** Passing states, and ends that are rare. */
const seldom = ['dispatching', 'dispatched', 'withdrawn', 'lapsed', 'halted'] as const;
/** Every status there is: none is found under 全部 alone. */
type Filter = ApplicationStatus | 'all';
const filters: readonly Filter[] = [...often, ...seldom];
const lookEveryMs = 10_000;

const Compose = () => {
  const { compose } = useWords(myApplicationsWords);
  const go = useNavigate();
  if (!useMay('department-officer')) return null;
  return (
    <Button type="primary" onClick={() => void go('/applications/new')}>
      {compose}
    </Button>
  );
};

type FiltersProps = { readonly chosen: Filter; readonly choose: (filter: Filter) => void };

const Filters = ({ chosen, choose }: FiltersProps) => {
  const words = useWords(myApplicationsWords);
  const { application } = useWords(statusWords);
  const choices = often.map((value) => ({ value, label: value === 'all' ? words.all : application[value] }));
  return (
    <Question>
      <FilterBar<Filter> label={words.filter} choices={choices} chosen={chosen} choose={choose} />
      <Choice
        label={words.others}
        chosen={seldom.find((status) => status === chosen) ?? ''}
        choose={(value) => choose(seldom.find((status) => status === value) ?? 'all')}
      >
        <option value="">{words.noOther}</option>
        {seldom.map((status) => (
          <option key={status} value={status}>
            {application[status]}
          </option>
        ))}
      </Choice>
    </Question>
  );
};

/** A department's own applications: how each stands, and what is asked of it. */
export const ApplicationListScreen = () => {
  const words = useWords(myApplicationsWords);
  const { application } = useWords(statusWords);
  const [filter, choose] = useFilter<Filter>('status', filters, 'all');
  const [cursor] = useCursor();
  const query = { order: 'recent', status: filter === 'all' ? undefined : filter, cursor } as const;
  const reading = useRead('GET /applications', { query }, { refetchInterval: pollEvery(lookEveryMs) });
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={<Compose />}>
      <Filters chosen={filter} choose={choose} />
      <PagedTable
        caption={words.caption}
        reading={reading}
        columns={useMyApplicationsColumns()}
        rowKey={(card) => card.caseId}
        scope={filter}
        empty={
          <EmptyList
            text={filter === 'all' ? words.empty : words.noneOfStatus(application[filter])}
            besides={filter === 'all' || filter === 'returned' ? ['correct'] : []}
          />
        }
      />
    </Page>
  );
};
