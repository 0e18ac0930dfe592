import type { Column } from './data-table.tsx';
import { later, nothingMeanwhile } from './later.tsx';

/** Most pages that may show differences never do: the table comes with the first. */
const { Part: DataTable } = later(
  async () => (await import('./data-table.tsx')).DataTable<Difference>,
  nothingMeanwhile,
);

export type Difference = { readonly label: string; readonly before: string; readonly after: string };

/** Only what is not the same in both. */
export const differencesOf = (
  before: readonly (readonly [string, string])[],
  after: readonly (readonly [string, string])[],
): readonly Difference[] => {
  const now = new Map(after);
  return before.flatMap(([label, was]) => {
    const is = now.get(label) ?? '';
    return was === is ? [] : [{ label, before: was, after: is }];
  });
};

type DifferencesWords = {
  readonly caption: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** For what says nothing; absent: its place stays empty. */
  readonly blank?: string;
};

/** Of a change the one is gone and the other has come; of a choice neither. */
const marks = { change: ['del', 'ins'], choice: ['span', 'span'] } as const;

type SaidProps = { readonly as: 'del' | 'ins' | 'span'; readonly text: string; readonly blank: string };

const Said = ({ as: Mark, text, blank }: SaidProps) =>
  text === '' ? (
    blank
  ) : (
    <Mark className="said" lang="zh-CN">
      {text}
    </Mark>
  );

type DifferencesTableProps = {
  readonly lines: readonly Difference[];
  readonly words: DifferencesWords;
  readonly of?: keyof typeof marks;
};

/** Two versions side by side; nothing where nothing differs. */
export const DifferencesTable = ({ lines, words, of = 'change' }: DifferencesTableProps) => {
  const { blank = '' } = words;
  const [was, is] = marks[of];
  if (lines.length === 0) return null;
  const columns: readonly Column<Difference>[] = [
    { key: 'what', title: words.what, width: '9em', names: true, render: ({ label }) => label },
    { key: 'before', title: words.before, render: ({ before }) => <Said as={was} text={before} blank={blank} /> },
    { key: 'after', title: words.after, render: ({ after }) => <Said as={is} text={after} blank={blank} /> },
  ];
  return <DataTable caption={words.caption} rows={lines} rowKey={({ label }) => label} columns={columns} />;
};
