import { Button, Flex } from 'antd';
import { Count } from './tag.tsx';

export type FilterChoice<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly count?: string | undefined;
};

type FilterBarProps<V extends string> = {
  readonly label: string;
  readonly choices: readonly FilterChoice<V>[];
  readonly chosen: V;
  readonly choose: (value: V) => void;
};

/** A few choices of which one holds, each with how many there are. Pair it with `useFilter`. */
export const FilterBar = <V extends string>({ label, choices, chosen, choose }: FilterBarProps<V>) => (
  <Flex wrap gap="small" role="group" aria-label={label} className="filters">
    {choices.map(({ value, label: words, count }) => (
      <Button
        key={value}
        shape="round"
        type={value === chosen ? 'primary' : 'default'}
        aria-pressed={value === chosen}
        onClick={() => choose(value)}
      >
        {words}
        {count === undefined ? null : <Count>{count}</Count>}
      </Button>
    ))}
  </Flex>
);
