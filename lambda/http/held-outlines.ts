import type { Area } from '../domain/division/area/area.ts';
import { describeDivisions } from '../domain/division/division.ts';
import type { BoundaryFile } from '../domain/registry/boundary-file.ts';
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

const nothingHeld = { held: [], touched: [], chosen: { untouched: [], undrawn: [], missing: [] } } as const;

export const answerTo = async (deps: HttpDeps, areas: readonly Area[], divisions: readonly string[]) => {
  const files = await filesInForce(deps);
  const { boundaries } = deps;
  const isHeld = files.length > 0 && boundaries !== undefined;
  const { held, touched, chosen } = isHeld ? await boundaries.hold(files, areas, divisions) : nothingHeld;
  return {
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
    outlines: held.map(({ within, outside }) => ({
      within: within.map((share) => ({
        ...named(share.division),
        ofOutline: rounded(share.ofOutline),
        ofDivision: rounded(share.ofDivision),
        slight: share.slight,
      })),
      outside: rounded(outside),
    })),
    touched: touched.map(named),
    untouched: chosen.untouched.map(named),
    undrawn: chosen.undrawn.map(named),
    missing: chosen.missing.map(named),
  };
};
