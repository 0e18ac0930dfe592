import { Flex } from 'antd';
import { WrappingButton } from './wrapping-button.tsx';

type PhrasesProps = {
  readonly label: string;
  /** In Chinese, as the record is. */
  readonly phrases: readonly string[];
  readonly add: (phrase: string) => void;
};

/** Sentences to begin with, under a field of free text: one that is pressed is added to what is there. */
export const Phrases = ({ label, phrases, add }: PhrasesProps) =>
  phrases.length === 0 ? null : (
    <Flex vertical align="start" gap="small" role="group" aria-label={label}>
      <span className="soft">{label}</span>
      {phrases.map((phrase) => (
        <WrappingButton key={phrase} lang="zh-CN" onClick={() => add(phrase)}>
          {phrase}
        </WrappingButton>
      ))}
    </Flex>
  );
