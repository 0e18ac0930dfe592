import './differences.css';

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

type DifferencesTableProps = {
  readonly lines: readonly Difference[];
  readonly words: { readonly caption: string; readonly what: string; readonly before: string; readonly after: string };
};

/** Before and after, side by side; nothing where nothing differs. */
export const DifferencesTable = ({ lines, words }: DifferencesTableProps) =>
  lines.length === 0 ? null : (
    <table className="rows differences">
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          {[words.what, words.before, words.after].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row" data-label={words.what}>
              {label}
            </th>
            <td data-label={words.before}>
              <del lang="zh-CN">{before}</del>
            </td>
            <td data-label={words.after}>
              <ins lang="zh-CN">{after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
