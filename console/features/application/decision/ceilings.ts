import { overlap } from '../../../../lambda/domain/division/division-overlap.ts';
import { sumOf } from '../../../../lambda/domain/vocabulary/sum.ts';
import type { RegistryEntry } from '../../../api/types.ts';

export type Operator = Extract<NonNullable<RegistryEntry>, { kind: 'operator' }>['value'];

/** Those that serve any of the divisions. */
export const servingOperators = (operators: readonly Operator[], divisions: readonly string[]): readonly Operator[] =>
  operators.filter(({ regions }) => overlap(divisions, regions).length > 0);

/** The estimate by the share of each of those that serve the scope, rounded up; empty where nothing is estimated. */
export const ceilingsByShare = (
  operators: readonly Operator[],
  estimate: number | undefined,
): Readonly<Record<string, string>> => {
  const whole = operators.reduce((sum, { share }) => sum + share, 0);
  const part = (share: number): number => (whole === 0 ? 1 / operators.length : share / whole);
  return Object.fromEntries(
    operators.map(({ id, share }) => [
      id,
      estimate === undefined ? '' : String(Math.max(1, Math.ceil(Number((estimate * part(share)).toFixed(6))))),
    ]),
  );
};

export const totalOf = (ceilings: Readonly<Record<string, string>>): number =>
  sumOf(Object.values(ceilings), (ceiling) => Number(ceiling) || 0);

/** A count as people type it, in full-width digits and with separators of thousands too, in plain digits. */
export const plainCount = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s,，]/g, '');
