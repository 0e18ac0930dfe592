/** Degrees. */
export type Position = { readonly lat: number; readonly lon: number };

/** Of a point as areas write it: `lat,lon`. */
export const positionOf = (text: string): Position => {
  const comma = text.indexOf(',');
  return { lat: Number(text.slice(0, comma)), lon: Number(text.slice(comma + 1)) };
};

export const isOnEarth = ({ lat, lon }: Position): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** Whoever orders operators in China means a place here: somewhat more than its land and its seas. */
const isNear = ({ lat, lon }: Position): boolean => lat >= 0 && lat <= 56 && lon >= 70 && lon <= 140;

/** Latitude and longitude changed places: far from here as it stands, and here the other way round. */
export const isSwapped = ({ lat, lon }: Position): boolean => !isNear({ lat, lon }) && isNear({ lat: lon, lon: lat });
