import { Input } from 'antd';
import { instantOf } from './moment.ts';

type MomentInputProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** A moment that exists and cannot be meant. */
  readonly refused?: boolean;
};

/**
 * A moment as it is written here, `2026-12-15 09:00`, whatever language the browser has and wherever the machine stands:
 * its own control for moments names no zone. What is half typed is marked.
 */
export const MomentInput = ({
  id,
  value,
  onChange,
  disabled = false,
  describedBy,
  refused = false,
}: MomentInputProps) => {
  const isWrong = refused || (value !== '' && instantOf(value) === null);
  return (
    <Input
      id={id}
      maxLength={20}
      autoComplete="off"
      placeholder="YYYY-MM-DD HH:MM"
      disabled={disabled}
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
};
