import type { ReactNode } from 'react';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import type { Exemption } from '../../../../lambda/domain/rules/application-content.ts';
import { scansIn } from '../../../../lambda/domain/vocabulary/scans-in.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import { detailWords } from '../../../application-form/form-words.ts';
import { Attached } from '../../../case-file/attachment/attached.tsx';
import { WindowTime } from '../../../case-file/deadline.tsx';
import type { FieldName } from '../../../i18n/application-field-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { applicationWords } from './detail-words.ts';

const Claim = ({ claim: { rule, title, number, article } }: { readonly claim: Exemption }) => {
  const { rules } = useWords(detailWords);
  return (
    <div>
      {rules[rule]} · <span lang="zh-CN">{`《${title}》（${number}）${article}`}</span>
    </div>
  );
};

/** What is applied for, as a reader sees it; absent where it is not given. */
export const useValues = ({
  id,
  content,
  attachmentVerified,
  scans,
}: ApplicationCase): Partial<Record<FieldName, ReactNode>> => {
  const words = useWords(applicationWords);
  const { window, frequency, classification, channel, exemptions, attachment, divisions, volumeEstimate } = content;
  const carried = scansIn(content);
  return {
    reason: content.reason,
    window: window === undefined ? undefined : <WindowTime {...window} />,
    divisions: divisions === undefined ? undefined : describeDivisions(divisions),
    audience: content.audience,
    volumeEstimate: volumeEstimate === undefined ? undefined : words.phones(volumeEstimate),
    frequency: frequency === undefined ? undefined : words.often(frequency.sends, frequency.note),
    sendingAgency: content.sendingAgency,
    classification: classification === undefined ? undefined : words.classes[classification],
    channel: channel === undefined ? undefined : words.channels[channel],
    exemptions: exemptions?.map((claim) => <Claim key={claim.rule} claim={claim} />),
    attachment:
      carried.length === 0
        ? undefined
        : carried.map((scan) => {
            const known = scans.find(({ sha256 }) => sha256 === scan.sha256);
            const verified = known?.verified ?? (scan === attachment && attachmentVerified);
            return (
              <Attached key={scan.sha256} caseId={id} attachment={scan} verified={verified === true} known={known} />
            );
          }),
  };
};
