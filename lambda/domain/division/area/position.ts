/** Degrees. */
export type Position = { readonly lat: number; readonly lon: number };

/** Of a point as areas write it: `lat,lon`. */
export const positionOf = (text: string): Position => {
  const comma = text.indexOf(',');
  return { lat: Number(text.slice(0, comma)), lon: Number(text.slice(comma + 1)) };
};
