import type { Outline } from '../../../lambda/domain/division/area/measure.ts';

/** Each outline as JSON, behind the text that is being pasted and what that is drawn in; no line where there is none. */
export const outlineLines = (areas: readonly Outline[] | undefined): readonly string[] =>
  areas === undefined ? [] : ['', '', ...areas.map((area) => JSON.stringify(area))];

/** Those that were read. */
export const outlinesIn = ([, , ...lines]: readonly string[] = []): readonly string[] => lines;

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
};

/** The outlines of a form, for the schema to judge; nothing where there is none. What is pasted and cannot be read is no outline. */
export const areasOf = (values: readonly string[] = []): { readonly areas?: readonly unknown[] } => {
  const lines = outlinesIn(values);
  const [text = ''] = values;
  if (lines.length > 0) return { areas: lines.map(parsed) };
  return text.trim() === '' ? {} : { areas: [text] };
};
