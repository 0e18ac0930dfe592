import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Position } from '../../lambda/domain/division/area/position.ts';
import { useWords } from '../i18n/language.tsx';
import { colours } from '../theme/colours.ts';
import { drawWords } from './draw-words.ts';
import { kmBetween, type Laid, laidOn, type NetLine, type Point, type Sheet, type Size } from './outline-sheet.ts';
import { type Grip, gripsOf, placeOf, type Shape, withMoved, written, writtenRadius } from './outline-strokes.ts';

/** As wide as there is room for, and no wider; two thirds as high. */
const widest = 600;
const sized = (width: number): Size => ({ width, height: Math.round(width / 1.4) });

const Net = ({
  lines,
  size,
  across,
}: {
  readonly lines: readonly NetLine[];
  readonly size: Size;
  readonly across: boolean;
}) =>
  lines.map(({ at, label }) => (
    <g key={label} aria-hidden>
      <path d={across ? `M0 ${at}H${size.width}` : `M${at} 0V${size.height}`} stroke={colours.colorBorderSecondary} />
      <text
        {...(across ? { x: 4, y: at < 15 ? at + 12 : at - 3 } : besides(at, size))}
        fontSize={11}
        fill={colours.colorTextSecondary}
      >
        {label}
      </text>
    </g>
  ));

/** Wide enough for the longest label. */
const labelWidth = 62;

const besides = (at: number, { width, height }: Size) =>
  at > width - labelWidth ? ({ x: at - 3, y: height - 5, textAnchor: 'end' } as const) : { x: at + 3, y: height - 5 };

/** Where the edge of a circle is taken hold of: in the east. */
const pointOf = (laid: Laid, shape: Shape, point: number): Point => {
  const { x, y } = laid.put(placeOf(shape, point));
  return 'radius' in shape && point === 1 ? { x: x + Number(shape.radius) * laid.pixelsPerKm, y } : { x, y };
};

const Drawn = ({ shape, laid, colour }: { readonly shape: Shape; readonly laid: Laid; readonly colour: string }) => {
  const drawn = { fill: colour, fillOpacity: 0.15, stroke: colour, strokeWidth: 1.5 } as const;
  if ('radius' in shape) {
    const { x, y } = laid.put(placeOf(shape, 0));
    return <circle cx={x} cy={y} r={Number(shape.radius) * laid.pixelsPerKm} {...drawn} />;
  }
  const points = shape.points.map((_, at) => pointOf(laid, shape, at)).map(({ x, y }) => `${x} ${y}`);
  return <path d={`M${points.join('L')}${points.length > 2 ? 'Z' : ''}`} {...drawn} />;
};

const useGripName = (): ((shape: Shape, at: Grip) => string) => {
  const words = useWords(drawWords);
  return (shape, { shape: index, point }) => {
    const number = index + 1;
    if ('points' in shape) return words.point(number, point + 1, shape.points[point] ?? '');
    return point === 0 ? words.centre(number, shape.middle) : words.rim(number, shape.radius);
  };
};

const nameOf = ({ shape, point }: Grip): string => `${shape}.${point}`;

const gripIn = (target: EventTarget): Grip | null => {
  const name = target instanceof Element ? target.closest('[data-grip]')?.getAttribute('data-grip') : null;
  const [shape, point] = (name ?? '').split('.').map(Number);
  return shape === undefined || point === undefined ? null : { shape, point };
};

/** A finger on a point moves it; beside the points it scrolls the page, which `touch-action` cannot tell apart within a drawing. */
const useFingersOnGrips = (svg: RefObject<SVGSVGElement | null>): void => {
  useEffect(() => {
    const sheet = svg.current;
    const keep = (event: TouchEvent): void => {
      if (event.target !== null && gripIn(event.target) !== null) event.preventDefault();
    };
    sheet?.addEventListener('touchstart', keep, { passive: false });
    return () => sheet?.removeEventListener('touchstart', keep);
  }, [svg]);
};

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Of all outlines together: each point that can be moved is a stop of the keyboard. */
const gripsAtMost = 80;

export const hasGrips = (shapes: readonly Shape[]): boolean =>
  shapes.reduce((sum, shape) => sum + gripsOf(shape).length, 0) <= gripsAtMost;

type OutlineSketchProps = {
  readonly sheet: Sheet;
  readonly shapes: readonly Shape[];
  readonly drill: boolean;
  readonly describedBy: string;
  /** Taken hold of next, once it is drawn. */
  readonly wanted: Grip | null;
  readonly add: (at: Position, laid: Laid) => void;
  /** `along`: a step of many in one way, which are undone together. */
  readonly change: (shapes: readonly Shape[], along: string | null) => void;
  readonly remove: (at: Grip) => void;
  readonly undo: () => void;
};

/** The sheet with its net of degrees and what is drawn on it: a click adds, points are dragged or moved by keys. */
export const OutlineSketch = (props: OutlineSketchProps) => {
  const { sheet, shapes, drill, describedBy, wanted, add, change, remove, undo } = props;
  const words = useWords(drawWords);
  const gripName = useGripName();
  const svg = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState(sized(widest));
  const [dragged, drag] = useState<{ readonly grip: Grip; readonly shapes: readonly Shape[] } | null>(null);
  const held = useRef<Grip | null>(null);
  const laid = useMemo(() => laidOn(sheet, size), [sheet, size]);
  const colour = drill ? colours.purple : colours.colorPrimary;
  useEffect(() => {
    const room = svg.current?.parentElement?.clientWidth ?? 0;
    if (room > 0) setSize(sized(Math.min(widest, room)));
  }, []);
  useEffect(() => {
    if (wanted === null) return;
    const grip = svg.current?.querySelector<SVGElement>(`[data-grip="${nameOf(wanted)}"]`);
    (grip ?? svg.current)?.focus();
  }, [wanted]);
  useFingersOnGrips(svg);
  const shown = dragged?.shapes ?? shapes;
  const pointAt = ({ clientX, clientY }: MouseEvent): Point => {
    const box = svg.current?.getBoundingClientRect();
    const scale = box === undefined || box.width === 0 ? 1 : size.width / box.width;
    return { x: (clientX - (box?.left ?? 0)) * scale, y: (clientY - (box?.top ?? 0)) * scale };
  };
  const moved = (grip: Grip, to: Point): readonly Shape[] => {
    const [shape, at] = [shapes[grip.shape], laid.at(to)];
    if (shape === undefined) return shapes;
    const radius = 'radius' in shape ? kmBetween(laid, placeOf(shape, 0), at) : 0;
    return withMoved(shapes, grip, written(at, sheet.widthKm), writtenRadius(radius));
  };
  const take = ({ target }: PointerEvent): void => {
    held.current = gripIn(target);
  };
  const pull = (event: PointerEvent): void => {
    const { current: grip } = held;
    if (grip !== null && event.buttons !== 0) drag({ grip, shapes: moved(grip, pointAt(event)) });
  };
  const drop = (): void => {
    if (dragged !== null) change(dragged.shapes, null);
    drag(null);
  };
  // What was dragged ends with a click as well.
  const press = (event: MouseEvent): void => {
    if (held.current === null) add(laid.at(pointAt(event)), laid);
    held.current = null;
  };
  const key = (event: KeyboardEvent): void => {
    const grip = gripIn(event.target);
    const way = ways[event.key];
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    const shape = grip === null ? undefined : shapes[grip.shape];
    if (isUndo) undo();
    else if (grip !== null && (event.key === 'Delete' || event.key === 'Backspace')) remove(grip);
    else if (grip !== null && way !== undefined && shape !== undefined) {
      const from = pointOf(laid, shape, grip.point);
      const step = size.width / (event.shiftKey ? 1000 : 100);
      change(moved(grip, { x: from.x + way.x * step, y: from.y + way.y * step }), nameOf(grip));
    } else return;
    event.preventDefault();
  };
  return (
    <svg
      ref={svg}
      role="application"
      tabIndex={-1}
      aria-label={words.sheet(sheet.widthKm)}
      aria-describedby={describedBy}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      style={{ maxWidth: '100%', background: colours.colorFillFaint, cursor: 'crosshair' }}
      onPointerDown={take}
      onPointerMove={pull}
      onPointerUp={drop}
      onPointerCancel={drop}
      onPointerLeave={drop}
      onClick={press}
      onKeyDown={key}
    >
      <Net lines={laid.meridians} size={size} across={false} />
      <Net lines={laid.parallels} size={size} across />
      {shown.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no other name than their place
        <Drawn key={index} shape={shape} laid={laid} colour={colour} />
      ))}
      {hasGrips(shown)
        ? shown.flatMap((shape, index) =>
            gripsOf(shape).map((point) => {
              const grip = { shape: index, point };
              const { x, y } = pointOf(laid, shape, point);
              return (
                // biome-ignore lint/a11y/useSemanticElements: there is no button within a drawing
                <g
                  key={nameOf(grip)}
                  role="button"
                  tabIndex={0}
                  aria-label={gripName(shape, grip)}
                  data-grip={nameOf(grip)}
                  transform={`translate(${x} ${y})`}
                  style={{ cursor: 'move' }}
                >
                  <circle r={13} fill="transparent" />
                  <circle r={5} fill={colours.levelWhite} stroke={colour} strokeWidth={2} />
                </g>
              );
            }),
          )
        : null}
    </svg>
  );
};
