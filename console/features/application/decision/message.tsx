import { measureText } from '../../../../lambda/domain/rules/content-length.ts';
import { FindingList } from '../../../answers/finding-list.tsx';
import { TextWithFindings } from '../../../answers/text-with-findings.tsx';
import type { ApplicationCase } from '../../../api/schema.ts';
import { useWords } from '../../../i18n/language.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { decisionWords } from './decision-words.ts';

/** The message as the citizen sees it, beside everything that was found. */
export const Message = ({ current: { content, findings, order } }: { readonly current: ApplicationCase }) => {
  const words = useWords(decisionWords);
  const { units, segments } = measureText(content.text);
  return (
    <section className="panel" aria-label={words.message}>
      <h2>{words.message}</h2>
      <PhoneBubble
        text={content.text}
        note={words.units(units, segments)}
        {...(order === null ? {} : { sender: order.accessNumber })}
      >
        <TextWithFindings text={content.text} findings={findings} />
      </PhoneBubble>
      <h3>{words.findings}</h3>
      <FindingList findings={findings} />
    </section>
  );
};
