import type { RegistryRow } from '../../api/types.ts';
import { ToneTag } from '../../case-file/status-tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { registryWords } from './registry-words.ts';

/** In force or retired, whether a change waits, and what was found against it. */
export const RowState = ({ row: { current, proposal, unjustifiedUses } }: { readonly row: RegistryRow }) => {
  const words = useWords(registryWords);
  const isNew = current === null && proposal !== null;
  return (
    <span className="tags">
      {isNew ? null : (
        <ToneTag tone={current === null ? 'stopped' : 'good'}>
          {current === null ? words.retired : words.inForce}
        </ToneTag>
      )}
      {proposal === null ? null : <ToneTag tone="attention">{isNew ? words.proposedNew : words.proposed}</ToneTag>}
      {unjustifiedUses.length === 0 ? null : <ToneTag tone="bad">{words.unjustified(unjustifiedUses.length)}</ToneTag>}
    </span>
  );
};
