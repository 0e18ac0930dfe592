import './schedule.css';
import { Alert, Button, Flex } from 'antd';
import { shanghaiDate } from '../../../lambda/domain/calendar/instant.ts';
import { isPlainDate } from '../../../lambda/domain/calendar/plain-date.ts';
import { ListStates } from '../../answers/list-states.tsx';
import { pollEvery, useRead } from '../../api/queries.ts';
import { useNow } from '../../api/services.tsx';
import { AuthorityChoice, useAuthority } from '../../case-file/authority-choice.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Question } from '../../ui/choice.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { useAddressed, useFilter } from '../../ui/use-filter.ts';
import { DayList } from './day-list.tsx';
import { stepped, type View, weeksOf } from './days.ts';
import { MonthTable } from './month-table.tsx';
import { RegionChoice } from './region-choice.tsx';
import { scheduleWords } from './schedule-words.ts';
import { WeekTable } from './week-table.tsx';

const views = ['month', 'week', 'day'] as const;
/** Of a day in a week: more than most have. */
const shownOfWeek = 50;
const lookEveryMs = 15_000;

type StepsProps = { readonly view: View; readonly day: string; readonly go: (day: string) => void };

const Steps = ({ view, day, go }: StepsProps) => {
  const words = useWords(scheduleWords);
  return (
    <Flex wrap gap="small">
      <Button onClick={() => go(stepped(view, day, -1))}>{words.previous[view]}</Button>
      <Button onClick={() => go('')}>{words.today}</Button>
      <Button onClick={() => go(stepped(view, day, 1))}>{words.next[view]}</Button>
    </Flex>
  );
};

type DaysProps = {
  readonly view: Exclude<View, 'day'>;
  readonly day: string;
  readonly title: string;
  readonly weeks: readonly (readonly string[])[];
  readonly query: { readonly from: string; readonly to: string };
};

const Days = ({ view, day, title, weeks, query }: DaysProps) => {
  const words = useWords(scheduleWords);
  const today = shanghaiDate(useNow());
  const asked = view === 'week' ? { ...query, each: shownOfWeek } : query;
  const reading = useRead('GET /schedule', { query: asked }, { refetchInterval: pollEvery(lookEveryMs) });
  const days = reading.data?.days ?? [];
  return (
    <ListStates reading={reading} isEmpty={false}>
      {reading.data?.partial === true ? (
        <Alert className="notice" type="warning" showIcon title={words.partial} />
      ) : null}
      {days.length === 0 ? <p role="status">{words.empty}</p> : null}
      {view === 'month' ? (
        <MonthTable
          caption={words.monthCaption(title)}
          weeks={weeks}
          month={day.slice(0, 7)}
          today={today}
          days={days}
        />
      ) : days.length === 0 ? null : (
        <WeekTable caption={words.weekCaption(title)} days={weeks[0] ?? []} sends={days} />
      )}
    </ListStates>
  );
};

/** What will be sent, when and where; view, day and region are in the address. */
export const ScheduleScreen = () => {
  const words = useWords(scheduleWords);
  const today = shanghaiDate(useNow());
  const [view, chooseView] = useFilter('view', views, 'month');
  const [asked, go] = useAddressed('day');
  const [region, chooseRegion] = useAddressed('region');
  const day = isPlainDate(asked) ? asked : today;
  const weeks = weeksOf(view, day);
  const [from = day, to = day] = [weeks[0]?.[0], weeks.at(-1)?.at(-1)];
  const where = { ...(region === '' ? {} : { division: region }), ...useAuthority() };
  const title = { month: words.month(day.slice(0, 4), day.slice(5, 7)), week: words.week(from, to), day }[view];
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <FilterBar
        label={words.view}
        choices={views.map((value) => ({ value, label: words.views[value] }))}
        chosen={view}
        choose={chooseView}
      />
      <Question>
        <h2 aria-live="polite">{title}</h2>
        <Steps view={view} day={day} go={go} />
        <RegionChoice chosen={region} choose={chooseRegion} />
        <AuthorityChoice />
      </Question>
      {view === 'day' ? (
        <DayList day={day} title={words.dayCaption(day)} query={where} />
      ) : (
        <Days view={view} day={day} title={title} weeks={weeks} query={{ from, to, ...where }} />
      )}
    </Page>
  );
};
