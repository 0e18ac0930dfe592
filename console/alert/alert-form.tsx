import { Col, Flex, Row, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Coverage } from '../../lambda/domain/emergency/standing-authority.ts';
import { FindingList } from '../answers/finding-list.tsx';
import type { Finding } from '../api/types.ts';
import { DivisionPicker } from '../divisions/division-picker.tsx';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import type { AlertDraft, Standing } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';
import { What, Words } from './alert-what.tsx';
import { Plan, When } from './alert-when.tsx';
import { DeliveredTexts, remarksOn } from './delivered-text.tsx';
import { OpenedLanguages } from './opened-languages.tsx';
import { OpenedOutlines, OpenedWishes } from './opened-outlines.tsx';
import { CoverageNote } from './sending-notes.tsx';

type ArrivesProps = {
  readonly draft: AlertDraft;
  /** null: the rules have not been heard. */
  readonly findings: readonly Finding[] | null;
};

/** The message as phones show it, with notes; of these a mix-up of live and drill alone has it confirmed first. */
const Arrives = ({ draft, findings }: ArrivesProps) => {
  const words = useWords(alertFormWords);
  const { judging } = useWords(commonWords);
  const remarks = remarksOn(findings ?? []);
  return (
    <>
      <section aria-label={words.delivered} aria-live="polite">
        <strong>{words.delivered}</strong>
        <DeliveredTexts words={draft} drill={draft.drill} limited findings={remarks} />
      </section>
      <section aria-label={words.findings} aria-live="polite">
        <strong>{words.findings}</strong>
        {remarks.length === 0 ? (
          <Typography.Paragraph type="secondary">{findings === null ? judging : words.noFindings}</Typography.Paragraph>
        ) : (
          <FindingList findings={remarks} />
        )}
      </section>
    </>
  );
};

type FormProps = ArrivesProps & {
  readonly change: (draft: AlertDraft) => void;
  /** The division whose provinces and cities are offered: the sender's own. */
  readonly within: string;
  /** Whether it goes out at once; null while that cannot be told. */
  readonly coverage: Coverage | null;
  /** In the place of the fields of the words, where they are written by another. */
  readonly writing?: ReactNode;
  /** As it would be sent, where that is not what is typed. */
  readonly written?: AlertDraft;
  /** Of what is out, or of what was prepared, where that has outlines. */
  readonly standing?: Standing | undefined;
};

/** Everything an emergency message says, for the first message and for an update: what, where, and as it arrives. */
export const AlertForm = (props: FormProps) => {
  const { draft, change, findings, within, coverage, writing, written = draft, standing } = props;
  const words = useWords(alertFormWords);
  const set = (part: Partial<AlertDraft>): void => change({ ...draft, ...part });
  return (
    <Row gutter={24}>
      <Col xs={24} xl={9}>
        {writing ?? (
          <>
            <What draft={draft} set={set} />
            <Words draft={draft} set={set} />
            <OpenedLanguages blocks={draft.otherLanguages} change={(otherLanguages) => set({ otherLanguages })} />
          </>
        )}
      </Col>
      <Col xs={24} md={12} xl={8}>
        <div className="notice">
          <DivisionPicker
            label={words.asked.divisions}
            value={draft.divisions}
            within={within}
            onChange={(divisions) => set({ divisions })}
          />
        </div>
        <OpenedOutlines
          draft={draft}
          set={set}
          standing={standing}
          where={{ divisions: draft.divisions, choose: (divisions, outline) => set({ divisions, outline }) }}
        />
        <OpenedWishes draft={draft} set={set} />
        <When draft={draft} set={set} />
        <Plan draft={draft} set={set} />
      </Col>
      <Col xs={24} md={12} xl={7}>
        <Flex vertical gap="middle">
          <Arrives draft={written} findings={findings} />
          <CoverageNote coverage={coverage} drill={draft.drill} />
        </Flex>
      </Col>
    </Row>
  );
};
