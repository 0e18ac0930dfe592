import { useId } from 'react';
import { daysBetween } from '../../../lambda/domain/calendar/plain-date.ts';
import { AuthorityChoice } from '../../case-file/authority-choice.tsx';
import { useOrganisations } from '../../case-file/organisations.ts';
import { useWords } from '../../i18n/language.tsx';
import { Choice, Question } from '../../ui/choice.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { DayField } from './day-field.tsx';
import { isDay, mostDays } from './span-fault.ts';
import { statisticsWords } from './statistics-words.ts';
import { type Asked, beginning } from './use-question.ts';

const periods = ['7', '30', '90', '365'] as const;
const senders = ['department', 'government', 'public-institution'];

/** What is wrong with the days asked for, in words. */
const Fault = ({ id, question, fault }: Pick<Asked, 'question' | 'fault'> & { readonly id: string }) => {
  const { faults } = useWords(statisticsWords);
  const said =
    fault === null
      ? ''
      : fault.is === 'backward'
        ? faults.backward(question.from, question.to)
        : fault.is === 'too-long'
          ? faults.tooLong(fault.days, mostDays)
          : `${faults.noDay[fault.at]}${faults.days(mostDays)}`;
  return (
    <div id={id} role="alert" className="wrong">
      {said}
    </div>
  );
};

export const QuestionBar = ({ question, fault, today, ask }: Asked) => {
  const words = useWords(statisticsWords);
  const note = useId();
  const offered = [...useOrganisations().values()].filter(({ kind }) => senders.includes(kind));
  const length = fault === null ? String(daysBetween(question.from, question.to) + 1) : '';
  const last = isDay(question.to) ? question.to : today;
  const faultAt = (at: 'from' | 'to'): string | null => (fault?.at === at ? note : null);
  const choices = periods.map((value) => ({ value, label: words.periods[value] }));
  return (
    <>
      <FilterBar<string>
        label={words.period}
        choices={choices}
        chosen={length}
        choose={(days) => ask({ from: beginning(last, Number(days)), to: last })}
      />
      <Question>
        <DayField
          key={`from ${question.from}`}
          label={words.from}
          value={question.from}
          onChange={(from) => ask({ from })}
          fault={faultAt('from')}
        />
        <DayField
          key={`to ${question.to}`}
          label={words.to}
          value={question.to}
          onChange={(to) => ask({ to })}
          fault={faultAt('to')}
        />
        <Choice
          label={words.sender}
          chosen={question.organisation ?? ''}
          choose={(organisation) => ask({ organisation })}
        >
          <option value="">{words.everyone}</option>
          {offered.map(({ id: organisation, name }) => (
            <option key={organisation} value={organisation} lang="zh-CN">
              {name}
            </option>
          ))}
        </Choice>
        <AuthorityChoice />
      </Question>
      <Fault id={note} question={question} fault={fault} />
    </>
  );
};
