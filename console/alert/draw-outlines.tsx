import { Alert, Button, Flex, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import type { Outline } from '../../lambda/domain/division/area/measure.ts';
import type { Position } from '../../lambda/domain/division/area/position.ts';
import { useWords } from '../i18n/language.tsx';
import { FormField } from '../ui/form-field.tsx';
import { drawWords } from './draw-words.ts';
import { kmBetween, type Laid, type Sheet, sheetAround, sheetOf } from './outline-sheet.ts';
import { hasGrips, OutlineSketch } from './outline-sketch.tsx';
import {
  asLists,
  type Grip,
  outlinesOf,
  placeOf,
  pointsMissing,
  type Shape,
  shapesIn,
  textOf,
  waitsForEdge,
  withCircle,
  without,
  withPoint,
  written,
  writtenRadius,
} from './outline-strokes.ts';

const kinds = ['polygon', 'circle'] as const;
type Kind = (typeof kinds)[number];

const nothing = { middle: '', width: '10' };
const typedOf = ({ middle: { lat, lon }, widthKm }: Sheet) => ({
  middle: `${lat.toFixed(5)},${lon.toFixed(5)}`,
  width: String(widthKm),
});

/** What was written before, the newest last. `along`: the point whose steps are undone together. */
type Before = { readonly texts: readonly string[]; readonly along: string | null };

const useDrawing = (text: string, write: (text: string) => void) => {
  const [before, setBefore] = useState<Before>({ texts: [], along: null });
  const [wanted, want] = useState<Grip | null>(null);
  const shapes = shapesIn(text);
  const change = (next: readonly Shape[], along: string | null = null): void => {
    const isStep = along !== null && along === before.along;
    setBefore({ texts: isStep ? before.texts : [...before.texts, text], along });
    write(textOf(next));
  };
  const undo = (): void => {
    const last = before.texts.at(-1);
    if (last === undefined) return;
    setBefore({ texts: before.texts.slice(0, -1), along: null });
    write(last);
  };
  return { shapes, change, undo, wanted, want, canUndo: before.texts.length > 0 };
};

/** A text that is no list of points, and cannot be drawn on. */
const OtherForm = ({ text, write }: { readonly text: string; readonly write: (text: string) => void }) => {
  const words = useWords(drawWords);
  const lists = asLists(text);
  return (
    <Alert
      type="info"
      showIcon
      title={words.otherForm}
      action={lists === null ? null : <Button onClick={() => write(lists)}>{words.asLists}</Button>}
    />
  );
};

type DrawOutlinesProps = {
  readonly text: string;
  readonly write: (text: string) => void;
  /** What stands where nothing is written. */
  readonly standing: readonly Outline[];
  readonly drill: boolean;
};

/** A sheet to draw on. It writes the text that is typed or pasted otherwise, and knows no more than that says. */
export const DrawOutlines = ({ text, write, standing, drill }: DrawOutlinesProps) => {
  const words = useWords(drawWords);
  const help = useId();
  const { shapes, change, undo, wanted, want, canUndo } = useDrawing(text, write);
  const drawn = shapes === null || shapes.length === 0 ? standing : outlinesOf(shapes);
  const around = drawn.length === 0 ? null : sheetAround(drawn);
  const [typed, type] = useState(around === null ? nothing : typedOf(around));
  const [kind, choose] = useState<Kind>('polygon');
  const [goesOn, goOn] = useState(false);
  if (shapes === null) return <OtherForm text={text} write={write} />;
  const sheet = sheetOf(typed.middle, typed.width);
  const last = shapes.at(-1);
  const add = (at: Position, laid: Laid): void => {
    goOn(true);
    const place = written(at, laid.widthKm);
    if (last !== undefined && 'radius' in last && waitsForEdge(shapes)) {
      const radius = writtenRadius(kmBetween(laid, placeOf(last, 0), at));
      change([...shapes.slice(0, -1), { ...last, radius }]);
    } else change(kind === 'polygon' ? withPoint(shapes, place, goesOn) : withCircle(shapes, place, '0'));
  };
  const addInTheMiddle = ({ middle: at, widthKm }: Sheet): void => {
    goOn(true);
    const place = written(at, widthKm);
    const next =
      kind === 'polygon' ? withPoint(shapes, place, goesOn) : withCircle(shapes, place, writtenRadius(widthKm / 8));
    const added = next.at(-1);
    want({ shape: next.length - 1, point: added !== undefined && 'points' in added ? added.points.length - 1 : 0 });
    change(next);
  };
  const remove = (grip: Grip): void => {
    want({ ...grip, point: Math.max(0, grip.point - 1) });
    change(without(shapes, grip));
  };
  const missing = pointsMissing(shapes);
  return (
    <section className="stack" aria-label={words.title}>
      <p className="soft">{words.note}</p>
      <Flex wrap gap="small" align="flex-start">
        <FormField label={words.middle} note={words.middleNote}>
          {(control) => (
            <Input
              {...control}
              value={typed.middle}
              onChange={({ target }) => type({ ...typed, middle: target.value })}
            />
          )}
        </FormField>
        <FormField label={words.width}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={typed.width}
              onChange={({ target }) => type({ ...typed, width: target.value })}
            />
          )}
        </FormField>
      </Flex>
      {around === null ? null : (
        <div>
          <Button onClick={() => type(typedOf(around))}>{words.fit}</Button>
        </div>
      )}
      {sheet === null ? null : (
        <>
          <Radio.Group
            aria-label={words.kind}
            optionType="button"
            value={kind}
            options={kinds.map((value) => ({ value, label: words.shapes[value] }))}
            onChange={({ target }) => {
              goOn(false);
              choose(target.value === 'circle' ? 'circle' : 'polygon');
            }}
          />
          <p className="soft" id={help}>
            {words.help}
          </p>
          <div>
            <OutlineSketch
              sheet={sheet}
              shapes={shapes}
              drill={drill}
              describedBy={help}
              wanted={wanted}
              add={add}
              change={change}
              remove={remove}
              undo={undo}
            />
          </div>
          <p role="status">
            {missing > 0 ? words.missing(missing) : waitsForEdge(shapes) ? words.edge : ''}
            {hasGrips(shapes) ? '' : words.manyPoints}
          </p>
          <Flex wrap gap="small">
            <Button onClick={() => addInTheMiddle(sheet)}>{words.add[kind]}</Button>
            {kind === 'polygon' && goesOn && missing === 0 ? (
              <Button onClick={() => goOn(false)}>{words.next}</Button>
            ) : null}
            <Button disabled={!canUndo} onClick={undo}>
              {words.undo}
            </Button>
          </Flex>
        </>
      )}
    </section>
  );
};
