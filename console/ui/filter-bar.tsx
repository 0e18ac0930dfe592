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
  // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar in every browser
  <div className="filters" role="group" aria-label={label}>
    {choices.map(({ value, label: words, count }) => (
      <button key={value} type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
        {words}
        {count === undefined ? null : <span className="filter-count">{count}</span>}
      </button>
    ))}
  </div>
);
