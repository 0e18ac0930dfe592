import { Button, Flex } from 'antd';
import { memo, useMemo } from 'react';
import { extentOf, type Outline, spanOf } from '../../lambda/domain/division/area/measure.ts';
import { geoJsonOf } from '../../lambda/domain/division/area/write-geojson.ts';
import { saveJson } from '../browser/save-file.ts';
import { useWords } from '../i18n/language.tsx';
import { colours } from '../theme/colours.ts';
import { drawingOf, size } from './outline-drawing.ts';
import { outlineWords, sayOutline, sayPicture } from './outline-words.ts';

type DrawnProps = { readonly outlines: readonly Outline[]; readonly drill: boolean };

/** Told apart by their numbers as long as there is room for these. */
const numberedAtMost = 20;

/** The outlines alone: a sketch, never a map. */
const Drawn = memo(({ outlines, drill }: DrawnProps) => {
  const words = useWords(outlineWords);
  const { shapes, bar } = useMemo(() => drawingOf(outlines), [outlines]);
  const { eastWestKm, northSouthKm } = spanOf(extentOf(outlines));
  const colour = drill ? colours.purple : colours.colorPrimary;
  const isNumbered = outlines.length > 1 && outlines.length <= numberedAtMost;
  const drawn = { fill: colour, fillOpacity: 0.15, stroke: colour, strokeWidth: 1.5 } as const;
  const [left, low] = [12, size.height - 8];
  return (
    <svg
      role="img"
      aria-label={sayPicture(words, outlines.length, eastWestKm, northSouthKm)}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      style={{ maxWidth: '100%', background: colours.colorFillFaint }}
    >
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no other name than their place
        <g key={index}>
          {'d' in shape ? (
            <path d={shape.d} fillRule="evenodd" {...drawn} />
          ) : (
            <circle cx={shape.middle.x} cy={shape.middle.y} r={shape.radius} {...drawn} />
          )}
          {isNumbered ? (
            <text
              {...shape.middle}
              fontSize={12}
              fill={colours.colorText}
              textAnchor="middle"
              dominantBaseline="central"
            >
              {index + 1}
            </text>
          ) : null}
        </g>
      ))}
      <path d={`M${left} ${low - 4}v4h${bar.pixels}v-4`} fill="none" stroke={colours.colorTextSecondary} />
      <text x={left + bar.pixels + 6} y={low} fontSize={12} fill={colours.colorTextSecondary}>
        {words.bar(bar.km)}
      </text>
    </svg>
  );
});

const toldAtMost = 5;

type OutlinesProps = {
  readonly outlines: readonly Outline[];
  readonly drill?: boolean;
  /** Of the file that they are saved in, without its ending. */
  readonly name?: string;
};

/** What an alert is narrowed to: each outline in words, all of them sketched, and as a file for other programs. */
export const Outlines = ({ outlines, drill = false, name = 'outlines' }: OutlinesProps) => {
  const words = useWords(outlineWords);
  const told = useMemo(() => outlines.map((outline) => sayOutline(words, outline)), [outlines, words]);
  const lines = told.map((said, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no other name than their place
    <li key={index}>{told.length === 1 ? said : `${index + 1}. ${said}`}</li>
  ));
  return (
    <Flex wrap gap="small" align="flex-start">
      <figure>
        <Drawn outlines={outlines} drill={drill} />
        <figcaption className="soft">{words.caption}</figcaption>
      </figure>
      <div className="stack">
        {told.length === 1 ? null : <strong>{words.count(told.length)}</strong>}
        <ul className="plain">{lines.slice(0, toldAtMost)}</ul>
        {lines.length > toldAtMost ? (
          <details>
            <summary>{words.more(lines.length - toldAtMost)}</summary>
            <ul className="plain">{lines.slice(toldAtMost)}</ul>
          </details>
        ) : null}
        <div>
          <Button onClick={() => saveJson(`${name}.geojson`, geoJsonOf(outlines))}>{words.save}</Button>
        </div>
      </div>
    </Flex>
  );
};
