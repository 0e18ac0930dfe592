import type { Capabilities } from '../../lambda/domain/registry/capabilities.ts';

/**
 * What simulated operators can: `cells` tells outlines, `counties` nothing finer than a county, and `divisions` is of schema 1, which
 * hears of no outline.
 */
export type Ability = 'cells' | 'counties' | 'divisions';

const abilities: Readonly<Record<string, Ability>> = { mobile: 'cells', broadnet: 'divisions' };
export const abilityOf = (operator: string): Ability => abilities[operator] ?? 'counties';

/** As it is registered; null where an operator has nothing to declare. */
export const capabilitiesOf = (ability: Ability): Capabilities | null => {
  if (ability === 'divisions') return null;
  return {
    scope: ability === 'cells' ? 'areas' : 'county',
    reach: ['registered', 'present'],
    newcomers: true,
    presentation: ability === 'cells' ? ['cell-broadcast', 'flash', 'sms'] : ['sms'],
    estimates: true,
    ...(ability === 'cells' ? { otherLanguages: true } : {}),
  };
};
