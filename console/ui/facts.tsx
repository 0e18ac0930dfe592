import { Descriptions } from 'antd';
import type { ReactNode } from 'react';

/** A name and what it is; a value of null leaves the whole fact out. */
export type Fact = readonly [name: string, value: ReactNode];

type FactsProps = {
  readonly facts: readonly Fact[];
  /** Facts beside each other on a wide window; for many short ones. */
  readonly beside?: 1 | 2 | 3;
};

/** antd's Descriptions, ruled: its names are the header cells of their rows. */
export const Facts = ({ facts, beside = 1 }: FactsProps) => (
  <Descriptions
    bordered
    size="small"
    className="facts"
    column={{ xs: 1, md: beside }}
    items={facts
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => ({ key: name, label: name, children: value }))}
  />
);
