/** One line of the changes: a place that had `oldCode` has `newCode` from that year on; '' where there is none. */
export type Change = {
  readonly year: number;
  readonly type: string;
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
};

/** A code that names nothing today: when it was given up, whose it was last, and what lies there now. */
export type Abolished = {
  readonly code: string;
  readonly year: number;
  readonly name: string;
  readonly successors: readonly string[];
};

/** A code given to another place: never a renaming, and no successor. */
const reassigned = '码位改派';

/** The changes, where each that is mistaken says only that the place was given up. */
export const correctedBy = (
  mistaken: readonly Pick<Change, 'year' | 'oldCode' | 'newCode'>[],
  changes: readonly Change[],
): readonly Change[] =>
  changes.map((change) => {
    const { year, oldCode, newCode } = change;
    const isMistaken = mistaken.some((it) => it.year === year && it.oldCode === oldCode && it.newCode === newCode);
    return isMistaken ? { ...change, newCode: '', newName: '' } : change;
  });

type History = { readonly changes: readonly Change[]; readonly current: ReadonlySet<string> };
type Place = { readonly code: string; readonly name: string; readonly after: number };

const isMove = ({ type, oldCode, newCode }: Change): boolean =>
  oldCode !== '' && (type === reassigned || oldCode !== newCode);

/** Where a place that was moved went: for a code given to another, to the one that its name was given. */
const next = ({ changes }: History, change: Change): Change =>
  change.type !== reassigned
    ? change
    : (changes.find(
        ({ type, year, newName }) => type === reassigned && year === change.year && newName === change.oldName,
      ) ?? change);

/** The codes of today for a place that had this code and name at the end of the year `after`. */
const followed = (history: History, { code, name, after }: Place): readonly string[] => {
  const moves = history.changes.filter(
    (change) =>
      isMove(change) &&
      change.oldCode === code &&
      change.year > after &&
      (change.type !== reassigned || change.oldName === name),
  );
  if (moves.length === 0) return history.current.has(code) ? [code] : [];
  const year = Math.min(...moves.map((move) => move.year));
  return moves
    .filter((move) => move.year === year && move.newCode !== '')
    .map((move) => next(history, move))
    .flatMap(({ newCode, newName }) => followed(history, { code: newCode, name: newName, after: year }));
};

const isPrefecture = (code: string): boolean => code.endsWith('00');

/** Without repeats, and without what lies in another of them. */
const distinct = (codes: readonly string[]): readonly string[] => {
  const prefectures = codes.filter(isPrefecture).map((code) => code.slice(0, 4));
  return [...new Set(codes.filter((code) => isPrefecture(code) || !prefectures.includes(code.slice(0, 4))))].toSorted();
};

/**
 * Every code that was given up, with its last holder. A prefecture is succeeded by what succeeds its counties as well:
 * 莱芜市 became 莱芜区 by the changes, but its other half is 钢城区.
 */
export const abolishedOf = (history: History): readonly Abolished[] => {
  const moves = history.changes.filter((change) => isMove(change) && change.type !== reassigned);
  const codes = [...new Set(moves.map(({ oldCode }) => oldCode))]
    .filter((code) => !history.current.has(code))
    .toSorted();
  const own = codes.flatMap((code): Abolished[] => {
    const last = moves.filter(({ oldCode }) => oldCode === code).toSorted((left, right) => right.year - left.year)[0];
    if (last === undefined) return [];
    const successors = followed(history, { code, name: last.oldName, after: last.year - 1 });
    return [{ code, year: last.year, name: last.oldName, successors }];
  });
  return own.map((it) => {
    const counties = own.filter(
      ({ code, year }) => isPrefecture(it.code) && code.slice(0, 4) === it.code.slice(0, 4) && year >= it.year,
    );
    return { ...it, successors: distinct([it, ...counties].flatMap(({ successors }) => successors)) };
  });
};
