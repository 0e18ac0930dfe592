import type { Alert } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { deliveryWords, sayWishes } from './delivery-words.ts';

type WishesProps = {
  readonly of: NonNullable<Alert['delivery']>;
  /** Where no label stands before it. */
  readonly named?: boolean;
};

/** What an alert wishes of its delivery. */
export const Wishes = ({ of, named = false }: WishesProps) => {
  const words = useWords(deliveryWords);
  return (
    <span>
      {named ? <strong>{words.title} </strong> : null}
      {sayWishes(words, of)}
    </span>
  );
};
