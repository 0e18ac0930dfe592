import { useWords } from '../../../i18n/language.tsx';
import { defineWords } from '../../../i18n/words.ts';

const nearWords = defineWords(
  {
    near: (length: number, most: number) =>
      `已写 ${length.toLocaleString('zh-CN')} 字，最多 ${most.toLocaleString('zh-CN')} 字。`,
    full: (most: number) => `已到 ${most.toLocaleString('zh-CN')} 字的上限，超出的部分没有写入；粘贴的内容请核对末尾。`,
  },
  {
    near: (length: number, most: number) =>
      `${length.toLocaleString('en')} of at most ${most.toLocaleString('en')} letters.`,
    full: (most: number) =>
      `The limit of ${most.toLocaleString('en')} letters is reached; what goes beyond was not taken. Check the end of what you pasted.`,
  },
);

const nearFrom = 0.9;

type NearLimitProps = { readonly length: number; readonly most: number };

/** A word before the box takes no more: what is pasted over its limit is cut off by the browser in silence. */
export const NearLimit = ({ length, most }: NearLimitProps) => {
  const words = useWords(nearWords);
  return (
    <p role="status" className="near-limit">
      {length < most * nearFrom ? '' : length < most ? words.near(length, most) : words.full(most)}
    </p>
  );
};
