import { describeDivisions } from '../division/division.ts';
import { resolveDivision } from '../division/division-history.ts';
import { nearestDivisions } from '../division/nearest-divisions.ts';
import type { DivisionFacts } from './facts.ts';

/** What is to be said of a code that is no division of today; null for one that is. */
export const remarkOn = (code: string): DivisionFacts | null => {
  const resolved = resolveDivision(code);
  switch (resolved.kind) {
    case 'current':
      return null;
    case 'unknown':
      return { kind: 'unknown', nearest: [...nearestDivisions(code)] };
    case 'abolished': {
      const { year, name, successors } = resolved;
      if (successors.length === 0) return { kind: 'vanished', year, name, nearest: [...nearestDivisions(code)] };
      const now = successors.map((successor) => `${describeDivisions([successor])}（${successor}）`);
      return { kind: 'abolished', year, name, successors: [...successors], now };
    }
    default:
      return resolved satisfies never;
  }
};

/** Whether something lies there today that can be sent to. */
export const isDeliverable = ({ kind }: DivisionFacts): boolean => kind === 'abolished';
