export type Point = { readonly name: string; readonly value: number };

export type ChartShape = {
  readonly points: readonly Point[];
  /** Names below the bars instead of beside them: for days. */
  readonly upright?: boolean;
};

const uprightHeight = 220;
/** Of a lying bar with the space around it, in pixels. */
export const rowHeight = 34;
const margin = 24;

/** In pixels. */
export const heightOf = ({ points, upright = false }: ChartShape): number =>
  upright ? uprightHeight : points.length * rowHeight + margin;
