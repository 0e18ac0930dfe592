import type { Area } from '../domain/division/area/area.ts';
import { describeDivisions } from '../domain/division/division.ts';
import type { BoundaryFile } from '../domain/registry/boundary-file.ts';
import { ok } from '../domain/vocabulary/result.ts';
import type { HttpDeps } from './deps.ts';

const pageSize = 100;

/** Those in force; a deployment has one, or one a province. */
const filesInForce = async ({ views }: HttpDeps): Promise<readonly BoundaryFile[]> => {
  const page = await views.registry('boundary-file', { limit: pageSize, cursor: null });
  if (page === 'invalid-cursor') throw new Error('the first page of a list has no cursor');
  return page.items.flatMap(({ current }) => (current?.kind === 'boundary-file' ? [current.value] : []));
};

const named = (division: string) => ({ division, name: describeDivisions([division]) });
const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

/** An answer names so many: nobody reads more, and more are chosen by their city or province. */
const toldAtMost = 100;
/** As many as may be chosen, which they are there for. */
const touchedAtMost = 400;

const nothingHeld = ok({
  outside: [],
  touched: [],
  chosen: { untouched: [], partly: [], undrawn: [], missing: [] },
} as const);

const beyond = (of: readonly unknown[], most: number): number => Math.max(0, of.length - most);

export const answerTo = async (deps: HttpDeps, areas: readonly Area[], divisions: readonly string[]) => {
  const files = await filesInForce(deps);
  const { boundaries } = deps;
  const isHeld = files.length > 0 && boundaries !== undefined;
  const held = isHeld ? await boundaries.hold(files, areas, divisions) : nothingHeld;
  if (!held.ok) return held;
  const { outside, touched: all, chosen } = held.value;
  const touched = all.filter(({ slight }) => !slight);
  return ok({
    files: isHeld
      ? files.map(({ id, title, source, date, reviewNumber, coordinates }) => ({
          id,
          title,
          source,
          date,
          reviewNumber,
          coordinates,
        }))
      : [],
    outlines: outside.map((share) => ({ outside: rounded(share) })),
    within: all.slice(0, toldAtMost).map(({ division, ofOutline, ofDivision, slight }) => ({
      ...named(division),
      ofOutline: rounded(ofOutline),
      ofDivision: rounded(ofDivision),
      slight,
    })),
    touched: touched.slice(0, touchedAtMost).map(({ division }) => named(division)),
    untouched: chosen.untouched.map(named),
    partly: chosen.partly.map(named),
    undrawn: chosen.undrawn.map(named),
    missing: chosen.missing.slice(0, toldAtMost).map(named),
    more: {
      within: beyond(all, toldAtMost),
      touched: beyond(touched, touchedAtMost),
      missing: beyond(chosen.missing, toldAtMost),
    },
  });
};
