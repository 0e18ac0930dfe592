import { err, ok, type Result } from '../../vocabulary/result.ts';
import type { Area, ShapeFault } from './area.ts';

type Read = Result<readonly Area[], ShapeFault>;

const unreadable: Read = err({ reason: 'shape-unreadable', facts: {} });
const head = /^(?:SRID\s*=\s*(\d{1,6})\s*;)?\s*([A-Z]+)\s*(?:Z|M|ZM)?\s*(?=\(|EMPTY)/i;

/** What stands in one pair of brackets that holds no other: a ring. */
const ring = /\(([^()]*)\)/g;

const pointOf = (written: string): string => {
  // x, then y: longitude comes first (OGC 06-103r4); a height or measure behind them is not ours to use.
  const [lon = '', lat = ''] = written.trim().split(/\s+/);
  return `${lat},${lon}`;
};

const ringsOf = (written: string): readonly string[] =>
  [...written.matchAll(ring)].map(([, points = '']) => points.split(',').map(pointOf).join(' '));

/** Between the brackets of a text in which every `(` has its `)`, those of the outermost pair but one: a polygon each. */
const polygonsOf = (written: string): readonly string[] => {
  const polygons: string[] = [];
  let [depth, from] = [0, 0];
  for (let index = 0; index < written.length; index += 1) {
    const character = written[index];
    if (character === '(') {
      depth += 1;
      if (depth === 2) from = index;
    } else if (character === ')') {
      depth -= 1;
      if (depth === 1) polygons.push(written.slice(from, index + 1));
    }
  }
  return depth === 0 ? polygons : [];
};

const areal: ReadonlySet<string> = new Set(['POLYGON', 'MULTIPOLYGON']);

/** POLYGON and MULTIPOLYGON of OGC Simple Features, with an SRID of WGS 84 or without one; null where the text is no such thing. */
export const readWkt = (text: string): Read | null => {
  const begun = head.exec(text);
  if (begun === null) return null;
  const [whole, srid, type = ''] = begun;
  if (srid !== undefined && srid !== '4326') return err({ reason: 'shape-system', facts: { system: `SRID ${srid}` } });
  const kind = type.toUpperCase();
  if (!areal.has(kind)) return err({ reason: 'shape-kind', facts: { kind: kind.slice(0, 60) } });
  const body = text.slice(whole.length).trim().replace(/;$/, '').trim();
  if (!/^[\d\s.,()+-]+$/.test(body)) return unreadable;
  const polygons = polygonsOf(kind === 'POLYGON' ? `(${body})` : body).map((one) => ({ polygon: [...ringsOf(one)] }));
  return polygons.length === 0 || polygons.some(({ polygon }) => polygon.length === 0) ? unreadable : ok(polygons);
};
