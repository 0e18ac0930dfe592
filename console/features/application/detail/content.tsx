import { Alert, Col, Row } from 'antd';
import type { ReactNode } from 'react';
import { measureText } from '../../../../lambda/domain/rules/content-length.ts';
import { FindingList } from '../../../answers/finding-list.tsx';
import { TextWithFindings } from '../../../answers/text-with-findings.tsx';
import type { ApplicationCase, ApplicationContent, Finding } from '../../../api/types.ts';
import { fieldOf, remarksIn } from '../../../application-form/guidance.ts';
import { useFindings } from '../../../application-form/use-live-check.ts';
import { type FieldName, fieldNames, fieldWords } from '../../../i18n/application-field-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { applicationWords } from './detail-words.ts';
import { useValues } from './use-values.tsx';

type Of = { readonly found: ApplicationCase };

type SaidProps = {
  readonly value: ReactNode;
  readonly remarks: readonly string[];
  readonly findings: readonly Finding[];
};

/** What a field says, what the officer says of it, and what the rules do. */
const Said = ({ value, remarks, findings }: SaidProps) => {
  const { officer } = useWords(fieldWords);
  const { absent } = useWords(applicationWords);
  return (
    <>
      {value === undefined || value === '' ? (
        <span className="soft">{absent}</span>
      ) : (
        <div className="said" lang="zh-CN">
          {value}
        </div>
      )}
      {remarks.length === 0 ? null : (
        <Alert
          role="note"
          type="warning"
          title={
            <>
              <strong>{officer}</strong> <span lang="zh-CN">{remarks.join('；')}</span>
            </>
          }
        />
      )}
      {findings.length === 0 ? null : <FindingList findings={findings} />}
    </>
  );
};

const Message = ({
  content,
  findings,
}: {
  readonly content: ApplicationContent;
  readonly findings: readonly Finding[];
}) => {
  const words = useWords(applicationWords);
  const { units, segments } = measureText(content.text);
  return (
    <PhoneBubble text={content.text} note={words.measured(units, units === 0 ? 0 : segments)}>
      {content.text === '' ? undefined : <TextWithFindings text={content.text} findings={findings} />}
    </PhoneBubble>
  );
};

/** What is applied for, field by field, with what the officer and the rules say beside each. */
export const Content = ({ found }: Of) => {
  const words = useWords(applicationWords);
  const { names } = useWords(fieldWords);
  const values = useValues(found);
  const findings = useFindings(found);
  const about = (name: FieldName): readonly Finding[] => findings.filter((finding) => fieldOf(finding) === name);
  const remarks = remarksIn(found.decision?.outcome === 'returned' ? found.decision.reason : '');
  const shown = fieldNames.filter((name) => name !== 'text' && (values[name] !== undefined || about(name).length > 0));
  return (
    <section className="panel">
      <h2>{words.content}</h2>
      <Row gutter={[24, 16]}>
        <Col xs={24} xl={16} xxl={17}>
          <Facts
            facts={shown.map((name) => [
              names[name],
              <Said key={name} value={values[name]} remarks={remarks(name)} findings={about(name)} />,
            ])}
          />
        </Col>
        <Col xs={24} xl={8} xxl={7}>
          <Message content={found.content} findings={about('text')} />
          {about('text').length === 0 ? null : <FindingList findings={about('text')} />}
        </Col>
      </Row>
    </section>
  );
};
