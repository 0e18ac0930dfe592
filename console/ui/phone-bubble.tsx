import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

const bubbleWords = defineWords(
  { label: '手机上看到的样子', empty: '（尚无内容）' },
  { label: 'As it looks on a phone', empty: '(no text yet)' },
);

type PhoneBubbleProps = {
  /** The number it comes from, e.g. `10639…`. */
  readonly sender?: string;
  readonly text: string;
  /** Of the text; Chinese where none is said. */
  readonly lang?: string;
  /** Instead of the plain text: `TextWithFindings`. */
  readonly children?: ReactNode;
  /** Below the bubble: units, segments. */
  readonly note?: ReactNode;
};

/** The message as the citizen sees it. */
export const PhoneBubble = ({ sender, text, lang = 'zh-CN', children, note }: PhoneBubbleProps) => {
  const words = useWords(bubbleWords);
  return (
    <Flex component="figure" vertical gap="small" className="phone" aria-label={words.label}>
      {sender === undefined ? null : (
        <Flex justify="center" className="soft">
          {sender}
        </Flex>
      )}
      <div className="phone-bubble said" lang={lang} dir="auto">
        {children ?? (text === '' ? words.empty : text)}
      </div>
      {note === undefined ? null : <figcaption className="soft">{note}</figcaption>}
    </Flex>
  );
};
