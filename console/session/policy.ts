import { useMemo } from 'react';
import * as z from 'zod';
import { Policy } from '../../lambda/domain/rules/policy.ts';
import type { Me } from '../api/types.ts';
import { useMe } from './me.tsx';

/** Not strict: a service newer than this page may know of more. */
const Known = z.object(Policy.shape);

/** The deployment's policy as far as it is published; how it is wired stays at its default. */
export const policyOf = ({ policy }: Pick<Me, 'policy'>): Policy => Known.parse(policy);

/** What this deployment goes by, never what the rulebook was delivered with. Throws outside the shell. */
export const usePolicy = (): Policy => {
  const { policy } = useMe();
  return useMemo(() => policyOf({ policy }), [policy]);
};
