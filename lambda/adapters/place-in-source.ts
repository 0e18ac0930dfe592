import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { once } from '../domain/vocabulary/once.ts';

/** Of a file that was bundled; null of one that stands as it was written. */
const readMap = (file: string): SourceMap | null => {
  try {
    return new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${file}.map`), 'utf8')));
  } catch {
    return null;
  }
};

const maps = new Map<string, () => SourceMap | null>();

const mapOf = (file: string): SourceMap | null => {
  const known = maps.get(file) ?? once(() => readMap(file));
  maps.set(file, known);
  return known();
};

const bundled = /(?<file>file:\/\/[^\s()]+\.mjs):(?<line>\d+):(?<column>\d+)/;

/**
 * A frame of a stack, with the place in the sources instead of that in a bundle: `at verify (lambda/http/token.ts:107:13)`. Maps are
 * read with the first fault in their file: with `--enable-source-maps` Node reads them all with the code, before any request.
 */
export const placeInSource = (frame: string): string => {
  const { file, line, column } = bundled.exec(frame)?.groups ?? {};
  if (file === undefined) return frame;
  const origin = mapOf(file)?.findOrigin(Number(line), Number(column));
  if (origin === undefined || !('fileName' in origin) || origin.fileName === undefined) return frame;
  // A map tells the way from where the bundle was made.
  const [source = origin.fileName] = /\b(?:lambda|node_modules)\/.*/.exec(origin.fileName) ?? [];
  return frame.replace(bundled, `${source}:${origin.lineNumber}:${origin.columnNumber}`);
};
