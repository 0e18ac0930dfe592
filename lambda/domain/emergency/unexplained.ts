import { isByClock } from '../kernel/clock-reason.ts';
import type { Emergency } from './state.ts';

type Stopped = Pick<Emergency, 'path' | 'closing' | 'explained'>;

/**
 * Who stopped it, in whose name it is still to be said why; nothing where that was said, then or since, or nobody stopped it.
 * Of a drill nobody is asked: to end is its course.
 */
export const unexplainedIn = ({ path, closing, explained }: Stopped): { readonly unexplained?: string } =>
  path === 'exercise' ||
  closing === null ||
  isByClock(closing) ||
  closing.reason.trim() !== '' ||
  explained !== undefined
    ? {}
    : { unexplained: closing.subject };
