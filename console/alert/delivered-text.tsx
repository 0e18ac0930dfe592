import { phoneText, wordsOf } from '../../lambda/domain/emergency/phone-text.ts';
import { measureText } from '../../lambda/domain/rules/content-length.ts';
import { languages } from '../../lambda/domain/vocabulary/language.ts';
import { TextWithFindings } from '../answers/text-with-findings.tsx';
import type { Alert, Finding } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { usePolicy } from '../session/me.tsx';
import { PhoneBubble } from '../ui/phone-bubble.tsx';

/** What is worth a word on an alert: the limit of 70 characters is none of it, its length is told beside the text. */
export const remarksOn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule !== 'content.length');

/** Findings of words that begin at `by` in a longer text; none where they do not stand in it. */
export const shifted = (findings: readonly Finding[], by: number): readonly Finding[] =>
  by < 0
    ? []
    : findings.map((finding) =>
        finding.span === null
          ? finding
          : { ...finding, span: { start: finding.span.start + by, end: finding.span.end + by } },
      );

const deliveredWords = defineWords(
  {
    measured: (units: number, segments: number) => `共 ${units} 个字符，按 ${segments} 条短信计，不限 70 字`,
    long: (most: number) => `超过政策规定的 ${most} 条：请缩短，否则须由值班员确认（此前已确认过同样长的除外）。`,
    rule: '由短信内容和防御指引组成；短信内容中已写明的指引不重复。',
  },
  {
    measured: (units: number, segments: number) =>
      `${units} characters in all, ${segments} ${segments === 1 ? 'message' : 'messages'}; the limit of 70 does not apply`,
    long: (most: number) =>
      `More than the ${most} that policy lets go unconfirmed: shorten it, or the duty officer has to confirm it first, unless one as long has been confirmed before.`,
    rule: 'The message, then what people should do, unless the message says it already.',
  },
);

type MeasuredProps = { readonly text: string; readonly recorded: boolean; readonly limited: boolean };

const Measured = ({ text, recorded, limited }: MeasuredProps) => {
  const words = useWords(deliveredWords);
  const { alertMessagesAtMost: most } = usePolicy();
  const { units, segments } = measureText(text);
  return (
    <>
      <span role="status">
        {words.measured(units, units === 0 ? 0 : segments)}
        {limited && most !== null && segments > most ? <strong> {words.long(most)}</strong> : null}
      </span>{' '}
      {recorded ? null : words.rule}
    </>
  );
};

type DeliveredTextProps = {
  /** To the letter, where it has been delivered; else what would be. */
  readonly recorded?: string | null;
  readonly words: Pick<Alert, 'text' | 'instruction'>;
  readonly drill: boolean;
  /** Whether it waits for the duty officer where it is longer than policy lets go unconfirmed. */
  readonly limited?: boolean;
  /** Of `wordsOf` these words. */
  readonly findings?: readonly Finding[];
  /** BCP 47, where it is a further one. */
  readonly language?: string;
};

const others = '/otherLanguages/';

/** What a language calls itself; its tag where it is none of the list. */
export const nameOf = (tag: string): string => languages.find((language) => language.tag === tag)?.own ?? tag;

/** Exactly what every operator puts on phones, from the number that it comes from. */
export const DeliveredText = (props: DeliveredTextProps) => {
  const { recorded = null, words, drill, limited = false, findings = [], language } = props;
  const { emergencyAccessNumber } = usePolicy();
  const isEmpty = words.text.trim() === '' && words.instruction.trim() === '';
  const text = recorded ?? (isEmpty ? '' : phoneText(words, drill ? 'exercise' : 'emergency', language));
  const own = findings.filter(({ pointer }) => language !== undefined || !pointer.startsWith(others));
  const marks = shifted(own, text.indexOf(wordsOf(words)));
  return (
    <PhoneBubble
      sender={emergencyAccessNumber}
      text={text}
      {...(language === undefined ? {} : { lang: language })}
      note={<Measured text={text} recorded={recorded !== null} limited={limited} />}
    >
      {text === '' || marks.length === 0 ? null : <TextWithFindings text={text} findings={marks} />}
    </PhoneBubble>
  );
};

type Block = { readonly language: string; readonly text: string; readonly instruction?: string | undefined };

type DeliveredTextsProps = Omit<DeliveredTextProps, 'words' | 'language'> & {
  readonly words: DeliveredTextProps['words'] & { readonly otherLanguages?: readonly Block[] | undefined };
};

/** The same in every language that it is said in, each a message of its own. */
export const DeliveredTexts = ({ words, drill, findings = [], ...first }: DeliveredTextsProps) => (
  <>
    <DeliveredText {...first} words={words} drill={drill} findings={findings} />
    {(words.otherLanguages ?? []).map(({ language, text, instruction = '' }, index) =>
      text.trim() === '' && instruction.trim() === '' ? null : (
        <section key={language} aria-label={nameOf(language)}>
          <span lang={language}>{nameOf(language)}</span>
          <DeliveredText
            words={{ text, instruction }}
            drill={drill}
            limited={first.limited ?? false}
            findings={findings.filter(({ pointer }) => pointer.startsWith(`${others}${index}/`))}
            language={language}
          />
        </section>
      ),
    )}
  </>
);
