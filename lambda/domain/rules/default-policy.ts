import { Policy } from './policy.ts';

/** What holds where a deployment says nothing. */
export const defaultPolicy: Policy = Policy.parse({});
