import { Input } from 'antd';
import { useId, useState } from 'react';
import { daysBetween, isPlainDate } from '../../../lambda/domain/calendar/plain-date.ts';
import { useWords } from '../../i18n/language.tsx';
import { AuthorityChoice } from '../../parts/authority-choice.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { useOrganisations } from '../../parts/organisations.ts';
import { type Asked, beginning } from './use-question.ts';
import { statisticsWords } from './words.ts';

const periods = ['7', '30', '90', '365'] as const;

type DayProps = { readonly label: string; readonly value: string; readonly onChange: (day: string) => void };

/** Asked once it is a day: half a date asks nothing. */
const Day = ({ label, value, onChange }: DayProps) => {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const type = (text: string): void => {
    setTyped(text);
    if (isPlainDate(text)) onChange(text);
  };
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className="day-field"
        maxLength={10}
        status={isPlainDate(typed) ? '' : 'error'}
        aria-invalid={!isPlainDate(typed)}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
    </div>
  );
};

const senders = ['department', 'government', 'public-institution'];

export const QuestionBar = ({ question, ask }: Asked) => {
  const words = useWords(statisticsWords);
  const id = useId();
  const offered = [...useOrganisations().values()].filter(({ kind }) => senders.includes(kind));
  const length = String(daysBetween(question.from, question.to) + 1);
  const choices = periods.map((value) => ({ value, label: words.periods[value] }));
  return (
    <>
      <FilterBar<string>
        label={words.period}
        choices={choices}
        chosen={length}
        choose={(days) => ask({ from: beginning(question.to, Number(days)), to: question.to })}
      />
      <div className="question">
        <Day
          key={`from ${question.from}`}
          label={words.from}
          value={question.from}
          onChange={(from) => ask({ from })}
        />
        <Day key={`to ${question.to}`} label={words.to} value={question.to} onChange={(to) => ask({ to })} />
        <div className="choice">
          <label htmlFor={id}>{words.sender}</label>
          <select
            id={id}
            value={question.organisation ?? ''}
            onChange={({ target }) => ask({ organisation: target.value })}
          >
            <option value="">{words.everyone}</option>
            {offered.map(({ id: organisation, name }) => (
              <option key={organisation} value={organisation} lang="zh-CN">
                {name}
              </option>
            ))}
          </select>
        </div>
        <AuthorityChoice />
      </div>
    </>
  );
};
