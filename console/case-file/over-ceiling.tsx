import type { OrderRow } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { ToneTag } from './status-tag.tsx';

const overWords = defineWords(
  { over: (by: string, ceiling: string) => `超出数量上限 ${by} 部（上限 ${ceiling}）` },
  { over: (by: string, ceiling: string) => `${by} phones over the ceiling of ${ceiling}` },
);

const count = (value: number): string => value.toLocaleString('en');

/** Says that an operator reports more phones than it was ordered to send to; nothing where it does not. */
export const OverCeiling = ({ order: { overCeiling, volumeCeiling, counts } }: { readonly order: OrderRow }) => {
  const words = useWords(overWords);
  if (!overCeiling || volumeCeiling === null || counts === null) return null;
  return (
    <span className="over-ceiling">
      <ToneTag tone="bad">{words.over(count(counts.sent - volumeCeiling), count(volumeCeiling))}</ToneTag>
    </span>
  );
};
