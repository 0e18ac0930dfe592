import type { RegistryEntry } from '../../api/types.ts';

type Prepared = Extract<NonNullable<RegistryEntry>, { kind: 'prepared-message' }>['value'];
type Block = NonNullable<Prepared['otherLanguages']>[number];

const between = ' | ';

/** A text on one line: a line break and what stands between two texts are written with a backslash. */
const onOneLine = (text: string): string =>
  text.replaceAll(/[\\|\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));

const asTyped = (part: string): string =>
  part.trim().replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

/** `en | text | what to do | correction | all-clear`. */
export const languageLine = ({ language, text, instruction, correction, allClear }: Block): string =>
  [language, ...[text, instruction, correction.text, allClear.text].map(onOneLine)].join(between);

/** A line read back; what is not written rightly is for the schema to say. */
export const languageOf = (line: string): unknown => {
  const [language = '', text = '', instruction = '', correction = '', allClear = '', ...more] =
    line.match(/(?:\\.|[^\\|])+/g)?.map(asTyped) ?? [];
  return {
    language,
    text,
    instruction,
    correction: { text: correction },
    allClear: { text: allClear },
    ...(more.length === 0 ? {} : { more }),
  };
};
