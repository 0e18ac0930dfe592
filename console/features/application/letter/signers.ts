import type { ApplicationCase } from '../../../api/types.ts';

type Signed = Pick<ApplicationCase, 'firstSignature' | 'decision'>;
type Signer = { readonly as: 'first' | 'second'; readonly name: string };

/** Whoever signed a decision: two where it took a second signature, else one; nobody while nothing is decided. */
export const signersOf = ({ firstSignature, decision }: Signed): readonly Signer[] => {
  if (decision === null) return [];
  const { name } = decision;
  return firstSignature === null
    ? [{ as: 'first', name }]
    : [
        { as: 'first', name: firstSignature.name },
        { as: 'second', name },
      ];
};
