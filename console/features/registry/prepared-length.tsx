import { preparedLengthFindings } from '../../../lambda/domain/emergency/prepared-length.ts';
import { asAnswered } from '../../alert/use-alert-judgement.ts';
import { FindingList } from '../../answers/finding-list.tsx';
import { usePolicy } from '../../session/me.tsx';
import type { Entry } from './fields.ts';

type PreparedLengthProps = { readonly entry: Extract<Entry, { readonly kind: 'prepared-message' }> };

/** Said while a message is prepared, not when it has to go: one too long to go unconfirmed, in each language that is. */
export const PreparedLength = ({ entry: { value } }: PreparedLengthProps) => {
  const { text, instruction, slots, otherLanguages } = value;
  const further = otherLanguages === undefined ? {} : { otherLanguages: [...otherLanguages] };
  const found = preparedLengthFindings({ text, instruction, slots: [...slots], ...further }, usePolicy());
  return found.length === 0 ? null : <FindingList findings={asAnswered(found)} />;
};
