import { err, ok, type Result } from '../../vocabulary/result.ts';
import type { Area, ShapeFault } from './area.ts';

type Read = Result<readonly Area[], ShapeFault>;

const areaOf = (line: string): Area => {
  const tokens = line.split(/\s+/);
  const [, second = ''] = tokens;
  return tokens.length === 2 && !second.includes(',') ? { circle: tokens.join(' ') } : { polygon: [tokens.join(' ')] };
};

/**
 * Points as CAP 1.2 writes them, an area a line: `lat,lon lat,lon …`, or `lat,lon radius` in kilometres. What people type
 * between them (，、；) is read as it is meant.
 */
export const readLists = (text: string): Read => {
  const lines = text
    .replaceAll('，', ',')
    .replace(/[ \t]*,[ \t]*/g, ',')
    .split(/[\r\n;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isList = lines.length > 0 && lines.every((line) => /^[\d\s.,+-]+$/.test(line));
  return isList ? ok(lines.map(areaOf)) : err({ reason: 'shape-unreadable', facts: {} });
};
