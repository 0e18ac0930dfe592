import { Flex, Input } from 'antd';
import { useId, useState } from 'react';
import { isDay } from './span-fault.ts';

type DayProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** The id of what is said against it; null where nothing is. */
  readonly fault: string | null;
};

/** Asked once it is a day: half a date asks nothing. */
export const DayField = ({ label, value, onChange, fault }: DayProps) => {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const type = (text: string): void => {
    setTyped(text);
    if (isDay(text)) onChange(text);
  };
  const isWrong = fault !== null || !isDay(typed);
  return (
    <Flex align="center" gap="small" className="choice">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className="day-field"
        maxLength={10}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        {...(fault === null ? {} : { 'aria-describedby': fault })}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
    </Flex>
  );
};
