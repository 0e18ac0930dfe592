import * as z from 'zod';
import { type Area, coordinateSystems, type ShapeFault } from '../division/area/area.ts';
import { faultOfAmount, faultOfAreas, sizeOf } from '../division/area/check-areas.ts';
import { readAreas } from '../division/area/read-areas.ts';
import { type Refusal, reasons, refuse } from '../kernel/refusal.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { Alert } from './alert.ts';

/** Characters of a text that is looked at at all. */
export const pastedAtMost = 250_000;

/**
 * Outlines as they are written elsewhere: GeoJSON, WKT, or lists of points. What they are drawn in is the sender's to say: a
 * map of China by its makers lies some hundred metres beside the other.
 */
export const PastedArea = lazily(() =>
  z.strictObject({ text: z.string().min(1).max(pastedAtMost), coordinates: z.enum(coordinateSystems) }),
);
export type PastedArea = z.infer<typeof PastedArea>;

/** An alert is one item of the journal with all its orders, and an order one message of a queue. */
export const charactersAtMost = 131_072;

const refusalOf = ({ reason, facts }: ShapeFault, pointer: string): Refusal => ({
  code: reasons[reason],
  reason,
  facts,
  pointer,
});

const refuseSize = (areas: readonly Area[], pointer: string, most = charactersAtMost): Refusal | null => {
  const { characters } = sizeOf(areas);
  return characters > most ? refuse('shape-size', { characters, most }, { pointer }).error : null;
};

/** Beside `own`, which have been looked at: what was pasted, or what is wrong with it or with both together. `most`: characters. */
export const readBeside = (
  own: readonly Area[],
  { text, coordinates }: PastedArea,
  most = charactersAtMost,
): Result<readonly Area[], Refusal> => {
  const read = readAreas(text, coordinates);
  if (!read.ok) return err(refusalOf(read.error, '/area/text'));
  const areas = [...own, ...read.value];
  // Each was looked at where it was read: together they may still be too many.
  const beyond = faultOfAmount(areas);
  const refusal = refuseSize(areas, '/area/text', most) ?? (beyond === null ? null : refusalOf(beyond, '/area/text'));
  return refusal === null ? ok(areas) : err(refusal);
};

/** What is wrong with outlines that a request says itself; null where nothing is. */
export const refuseAreas = (areas: readonly Area[], pointer: string): Refusal | null => {
  const tooLarge = refuseSize(areas, pointer);
  if (tooLarge !== null) return tooLarge;
  const fault = faultOfAreas(areas);
  return fault === null ? null : refusalOf(fault, pointer);
};

type Outlined = { readonly areas?: Area[] | undefined };

/** What has areas, at `pointer`, with what was pasted beside it among them, or what is wrong with either. */
export const outlinedBy = <A extends Outlined>(
  alert: A,
  pasted: PastedArea | undefined,
  pointer: string,
): Result<A, Refusal> => {
  const own = alert.areas ?? [];
  const refusal = refuseAreas(own, pointer);
  if (refusal !== null) return err(refusal);
  const areas = pasted === undefined ? ok(own) : readBeside(own, pasted);
  if (!areas.ok) return areas;
  return ok(areas.value.length === 0 ? alert : { ...alert, areas: [...areas.value] });
};

export const outlined = (alert: Alert, pasted: PastedArea | undefined): Result<Alert, Refusal> =>
  outlinedBy(alert, pasted, '/alert/areas');
