import { Input, Typography } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { FormField } from '../ui/form-field.tsx';
import { DeliveredTexts } from './delivered-text.tsx';
import { OpenedLanguages } from './opened-languages.tsx';
import { tellingWords } from './telling-words.ts';
import type { Telling } from './use-telling.ts';

/** As long as an alert's own, which the service asks. */
const atMost = { text: 2000, instruction: 1000 } as const;

type TellingFieldsProps = { readonly telling: Telling; readonly drill: boolean };

/** What recipients are to be told, as they will see it, and who they are. */
export const TellingFields = ({ telling: { kind, words, change, asPrepared, own }, drill }: TellingFieldsProps) => {
  const said = useWords(tellingWords);
  return (
    <>
      <Typography.Paragraph type="secondary">{drill ? said.whomDrill : said.whom}</Typography.Paragraph>
      <FormField label={said.text[kind]} note={asPrepared ? (own ? said.ownPrepared : said.prepared) : null}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 3 }}
            maxLength={atMost.text}
            value={words.text}
            onChange={({ target }) => change({ ...words, text: target.value })}
          />
        )}
      </FormField>
      <FormField label={said.instruction}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 1 }}
            maxLength={atMost.instruction}
            value={words.instruction}
            onChange={({ target }) => change({ ...words, instruction: target.value })}
          />
        )}
      </FormField>
      <OpenedLanguages
        blocks={words.otherLanguages}
        change={(otherLanguages) => change({ ...words, otherLanguages })}
      />
      <DeliveredTexts words={words} drill={drill} />
    </>
  );
};
