import { Alert } from 'antd';
import type { Coverage } from '../../lambda/domain/emergency/standing-authority.ts';
import { foremost } from '../../lambda/domain/emergency/word-gaps.ts';
import { alertTimeWords, emergencyWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords, defineWords } from '../i18n/words.ts';
import { type AlertDraft, missingIn, timeFaultIn } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';

const coverageWords = defineWords(
  {
    unknown: '填写级别、类别和区域后，显示应急发送授权是否涵盖。',
    covered: (id: string) => `应急发送授权（${id}）涵盖本次发送：提交后立即发送。`,
    nowhere: '所选区域没有现行行政区划：提交后无处可发，也不能由值班员确认；请更正区域。',
    notCovered: '应急发送授权未涵盖本次发送：提交后由电信管理机构值班员确认，确认后发送。',
    mixedUp: '正式发送与演练似有混淆：提交后先由电信管理机构值班员确认，确认后发送。',
    long: '文字超过政策规定的短信条数：提交后先由电信管理机构值班员确认，确认后发送。',
    drillLong: '文字超过政策规定的短信条数：提交后先由电信管理机构值班员确认，确认后演练开始，不向公众发送。',
    drillMixedUp: '正式发送与演练似有混淆：提交后先由电信管理机构值班员确认，确认后演练开始，不向公众发送。',
    drillCovered: (id: string) => `应急发送授权（${id}）涵盖：提交后演练立即开始，不向公众发送。`,
    drillNotCovered: '应急发送授权未涵盖：提交后由电信管理机构值班员确认，确认后演练开始，不向公众发送。',
  },
  {
    unknown: 'Fill in level, class and area to see whether the standing authority covers this.',
    covered: (id: string) => `The standing authority ${id} covers this: it is sent the moment it is submitted.`,
    nowhere: 'No part of the area is a division of today: nothing could be sent or confirmed. Put the area right.',
    notCovered: 'No standing authority covers this: the duty officer of the authority confirms it, then it is sent.',
    mixedUp:
      'Live and drill seem to be mixed up: the duty officer of the authority confirms it first, then it is sent.',
    long: 'A text takes more messages than policy lets go unconfirmed: the duty officer of the authority confirms it first, then it is sent.',
    drillLong:
      'A text takes more messages than policy lets go unconfirmed: the duty officer confirms it first, then the drill begins; nothing goes to the public.',
    drillMixedUp:
      'Live and drill seem to be mixed up: the duty officer confirms it first, then the drill begins; nothing goes to the public.',
    drillCovered: (id: string) =>
      `The standing authority ${id} covers this: the drill begins at once, nothing goes to the public.`,
    drillNotCovered:
      'No standing authority covers this: the duty officer confirms it, then the drill begins; nothing goes to the public.',
  },
);

type NoteProps = { readonly coverage: Coverage | null; readonly drill: boolean };

/** What will happen once it is submitted, as far as the registry says. The service judges again. */
export const CoverageNote = ({ coverage, drill }: NoteProps) => {
  const words = useWords(coverageWords);
  const { gaps } = useWords(emergencyWords);
  const { semicolon } = useWords(commonWords);
  if (coverage === null) return <p className="soft">{words.unknown}</p>;
  if (!coverage.covered && coverage.gaps.includes('no-such-division'))
    return <Alert type="error" showIcon title={words.nowhere} />;
  const asked = drill
    ? { authority: words.drillNotCovered, words: words.drillMixedUp, length: words.drillLong }
    : { authority: words.notCovered, words: words.mixedUp, length: words.long };
  return coverage.covered ? (
    <Alert type="success" showIcon title={(drill ? words.drillCovered : words.covered)(coverage.standingAuthority)} />
  ) : (
    <Alert
      type="warning"
      showIcon
      title={asked[foremost(coverage.gaps)]}
      description={coverage.gaps.map((gap) => gaps[gap]).join(semicolon)}
    />
  );
};

type MissingFieldsProps = {
  readonly draft: AlertDraft;
  readonly now: string;
  /** What is missing besides, e.g. slots of a prepared message. */
  readonly besides?: readonly string[];
};

/** Why it cannot be sent yet: what is not filled in, and times that cannot be. */
export const MissingFields = ({ draft, now, besides = [] }: MissingFieldsProps) => {
  const { asked, missing } = useWords(alertFormWords);
  const { faults } = useWords(alertTimeWords);
  const missingFields = [...missingIn(draft).map((field) => asked[field]), ...besides];
  const fault = timeFaultIn(draft, now);
  if (missingFields.length === 0 && fault === null) return null;
  return (
    <p className="soft" role="status">
      {missingFields.length === 0 ? null : missing(missingFields)}{' '}
      {fault === null ? null : <span className="wrong">{faults[fault]}</span>}
    </p>
  );
};
