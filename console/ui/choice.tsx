import { Flex } from 'antd';
import { type ReactNode, useId } from 'react';

type ChoiceProps = {
  readonly label: string;
  readonly chosen: string;
  readonly choose: (value: string) => void;
  /** Its options. */
  readonly children: ReactNode;
};

/** One of a list, as the browser's own control, which any keyboard and any telephone knows; beside a `FilterBar`. */
export const Choice = ({ label, chosen, choose, children }: ChoiceProps) => {
  const id = useId();
  return (
    <Flex align="center" gap="small" className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ target }) => choose(target.value)}>
        {children}
      </select>
    </Flex>
  );
};

/** What a page asks beside each other: filters, and choices from lists. */
export const Question = ({ children }: { readonly children: ReactNode }) => (
  <Flex wrap align="baseline" gap="8px 24px">
    {children}
  </Flex>
);
