import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { contains, divisionName, provinceCodes } from '../../lambda/domain/division/division.ts';
import { useWords } from '../i18n/language.tsx';
import type { Choice } from './division-boxes.tsx';
import { isCovered } from './division-choice.ts';
import { divisionWords } from './division-words.ts';
import { WithinDivision } from './within-division.tsx';

type Place = { readonly column: number; readonly row: number };

/**
 * The provinces by the one character each is known by, beside their neighbours as far as a grid can do it: a scheme to find a
 * name in, to no scale. A dot is an empty place.
 */
const scheme = `
  . . . . . . . . 黑
  . . . . . 蒙 京 . 吉
  . 新 . 甘 宁 晋 冀 津 辽
  . . . 青 陕 豫 鲁 . .
  . . 藏 川 渝 鄂 皖 苏 沪
  . . . 滇 黔 湘 赣 浙 .
  . . . . 桂 粤 闽 台 .
  . . . . 琼 澳 港 . .`;

/** In the order of their codes, as `provinceCodes` has them. */
const characters = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新台港澳';

const placeOf: ReadonlyMap<string, Place> = new Map(
  scheme
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line
        .trim()
        .split(' ')
        .flatMap((character, column) => (character === '.' ? [] : [[character, { column, row }] as const])),
    ),
);

type Tile = Place & { readonly code: string; readonly character: string };

const tiles: readonly Tile[] = provinceCodes().flatMap((code, index) => {
  const character = characters[index] ?? '';
  const place = placeOf.get(character);
  return place === undefined ? [] : [{ code, character, ...place }];
});

const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The tile that is nearest in the direction of an arrow key; undefined where there is none, or no such key. */
const nextTile = (from: Place, key: string): Tile | undefined => {
  const [across, down] = steps[key] ?? [0, 0];
  const aheadOf = ({ column, row }: Place) => (column - from.column) * across + (row - from.row) * down;
  const asideOf = ({ column, row }: Place) => Math.abs((column - from.column) * down + (row - from.row) * across);
  const farness = (tile: Tile) => aheadOf(tile) + 3 * asideOf(tile);
  return tiles
    .filter((tile) => aheadOf(tile) > 0)
    .toSorted((one, other) => farness(one) - farness(other))
    .at(0);
};

/** 广东, 内蒙古: the name without its kind, as wide tiles say it. */
const shortName = (code: string): string =>
  (divisionName(code) ?? code).replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u, '');

type Chosen = { readonly is: 'whole' } | { readonly is: 'part'; readonly count: number } | { readonly is: 'none' };

const chosenOf = (value: Choice['value'], code: string): Chosen => {
  if (value.includes(code) || isCovered(value, code)) return { is: 'whole' };
  const count = value.filter((one) => contains(code, one)).length;
  return count === 0 ? { is: 'none' } : { is: 'part', count };
};

const markOf = (chosen: Chosen): string => {
  if (chosen.is === 'none') return '';
  return chosen.is === 'whole' ? '✓' : String(chosen.count);
};

/**
 * All provinces at a glance, each with what of it is chosen; the one that is pressed opens below, to be chosen whole, by
 * cities or by counties. Arrow keys go from tile to tile.
 */
export const ProvinceTiles = ({ value, onChange }: Choice) => {
  const words = useWords(divisionWords);
  const below = useId();
  const grid = useRef<HTMLFieldSetElement>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [reached, setReached] = useState(tiles[0]?.code);
  const walk = (event: KeyboardEvent, from: Tile): void => {
    const next = nextTile(from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setReached(next.code);
    grid.current?.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus();
  };
  const saidOf = (chosen: Chosen): string => {
    if (chosen.is === 'none') return '';
    return chosen.is === 'whole' ? words.chosenWhole : words.chosen(chosen.count);
  };
  return (
    <>
      <fieldset className="tiles" aria-label={words.provinces} ref={grid}>
        {tiles.map((tile) => {
          const { code, character, column, row } = tile;
          const chosen = chosenOf(value, code);
          return (
            <button
              type="button"
              key={code}
              data-code={code}
              data-mark={markOf(chosen)}
              className={`tile ${chosen.is}`}
              style={{ gridColumn: column + 1, gridRow: row + 1 }}
              lang="zh-CN"
              tabIndex={code === reached ? 0 : -1}
              aria-label={`${shortName(code)} ${saidOf(chosen)}`.trim()}
              aria-expanded={opened === code}
              aria-controls={below}
              onFocus={() => setReached(code)}
              onKeyDown={(event) => walk(event, tile)}
              onClick={() => setOpened(opened === code ? null : code)}
            >
              <span className="tile-name" data-character={character}>
                {shortName(code)}
              </span>
            </button>
          );
        })}
      </fieldset>
      <div id={below}>
        {opened === null ? null : <WithinDivision key={opened} code={opened} value={value} onChange={onChange} />}
      </div>
    </>
  );
};
