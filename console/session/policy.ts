import type { Me } from '../api/types.ts';
import { useMe } from './me.tsx';

/** What this deployment goes by, never what the rulebook was delivered with. Throws outside the shell. */
export const usePolicy = (): Me['policy'] => useMe().policy;
