/** A square of degrees: nothing in the open sea has an outline. */
export type Square = { readonly south: number; readonly west: number; readonly size: number };

export const cornersOf = ({ south, west, size }: Square): readonly (readonly [lat: number, lon: number])[] => [
  [south, west],
  [south, west + size],
  [south + size, west + size],
  [south + size, west],
  [south, west],
];

/** As GeoJSON writes a ring. */
export const ringOf = (square: Square) => cornersOf(square).map(([lat, lon]) => [lon, lat]);

/** As an alert writes an area. */
export const areaOf = (square: Square) => ({
  polygon: [
    cornersOf(square)
      .map(([lat, lon]) => `${lat.toFixed(9)},${lon.toFixed(9)}`)
      .join(' '),
  ],
});

export const featureOf = (code: unknown, ...squares: readonly Square[]) => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'MultiPolygon', coordinates: squares.map((square) => [ringOf(square)]) },
});

export const collectionOf = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
