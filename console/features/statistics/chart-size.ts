export type Point = { readonly name: string; readonly value: number };

export type ChartShape = {
  readonly points: readonly Point[];
  /** Names below the bars instead of beside them: for days. */
  readonly upright?: boolean;
};

const uprightHeight = 220;
const barHeight = 34;
const margin = 24;

/** In pixels; kept free until the library of charts is there. */
export const heightOf = ({ points, upright = false }: ChartShape): number =>
  upright ? uprightHeight : points.length * barHeight + margin;
