import { createContext, useContext } from 'react';
import type { Me } from '../api/types.ts';

export type Role = Me['roles'][number];

/** Whom `MeProvider` has heard of; null before. */
export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Throws outside the shell. */
export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (me === null) throw new Error('nobody is signed in here');
  return me;
};

export const mayOf = (me: Me, roles: readonly Role[]): boolean => roles.some((role) => me.roles.includes(role));
export const useMay = (...roles: readonly Role[]): boolean => mayOf(useMe(), roles);

/** What this deployment goes by, never what the rulebook was delivered with. Throws outside the shell. */
export const usePolicy = (): Me['policy'] => useMe().policy;
