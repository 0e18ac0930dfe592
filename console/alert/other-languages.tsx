import { Button, Flex, Input, Select } from 'antd';
import { languages } from '../../lambda/domain/vocabulary/language.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { FormField } from '../ui/form-field.tsx';
import type { BlockDraft } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';

const otherWords = defineWords(
  {
    note: '由人翻译后填写，平台不作机器翻译。每种语言另发一条短信；运营商登记为支持的才发送，其余只发中文。',
    language: '语言',
    add: '增加一种语言',
    remove: '删除这种语言',
  },
  {
    note: 'Written by people: nothing is translated here. Each language is a message of its own, at operators that have declared they can; the others send the Chinese alone.',
    language: 'Language',
    add: 'Add a language',
    remove: 'Remove this language',
  },
);

/** So many beside the first, as the service takes. */
const most = 4;
const texts = [
  { name: 'text', rows: 3, most: 2000 },
  { name: 'instruction', rows: 2, most: 1000 },
] as const;

type BlockFieldsProps = {
  readonly block: BlockDraft;
  /** Tags that another block has. */
  readonly taken: readonly string[];
  readonly set: (block: BlockDraft) => void;
  readonly remove: () => void;
};

const BlockFields = ({ block, taken, set, remove }: BlockFieldsProps) => {
  const words = useWords(otherWords);
  const { asked } = useWords(alertFormWords);
  const { language: shown } = useLanguage();
  const options = languages.map(({ tag, own, zh, en }) => ({
    value: tag,
    label: `${own}（${shown === 'zh' ? zh : en}）`,
    disabled: taken.includes(tag),
  }));
  return (
    <section className="stack" aria-label={`${words.language} ${block.language}`}>
      <FormField label={words.language}>
        {(control) => (
          <Select
            {...control}
            value={block.language}
            options={options}
            onChange={(language) => set({ ...block, language })}
          />
        )}
      </FormField>
      {texts.map(({ name, rows, most: atMost }) => (
        <FormField key={name} label={`${asked[name]}（${block.language}）`}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={rows}
              maxLength={atMost}
              lang={block.language}
              dir="auto"
              value={block[name]}
              onChange={({ target }) => set({ ...block, [name]: target.value })}
            />
          )}
        </FormField>
      ))}
      <div>
        <Button onClick={remove}>{words.remove}</Button>
      </div>
    </section>
  );
};

type OtherLanguagesProps = {
  readonly blocks: readonly BlockDraft[];
  readonly change: (blocks: readonly BlockDraft[]) => void;
};

/** The words in further languages: English first, any of the list. */
export const OtherLanguages = ({ blocks, change }: OtherLanguagesProps) => {
  const words = useWords(otherWords);
  const taken = blocks.map(({ language }) => language);
  const next = languages.find(({ tag }) => !taken.includes(tag));
  return (
    <div className="stack">
      <p className="soft">{words.note}</p>
      {blocks.map((block, index) => (
        <BlockFields
          key={block.language}
          block={block}
          taken={taken.filter((tag) => tag !== block.language)}
          set={(changed) => change(blocks.with(index, changed))}
          remove={() => change(blocks.toSpliced(index, 1))}
        />
      ))}
      {next === undefined || blocks.length >= most ? null : (
        <Flex>
          <Button onClick={() => change([...blocks, { language: next.tag, text: '', instruction: '' }])}>
            {words.add}
          </Button>
        </Flex>
      )}
    </div>
  );
};
