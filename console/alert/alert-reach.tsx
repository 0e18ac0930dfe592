import { Alert } from 'antd';
import { describeDivisions } from '../../lambda/domain/division/division.ts';
import { inForce } from '../../lambda/domain/division/division-history.ts';
import type { Coverage } from '../../lambda/domain/emergency/standing-authority.ts';
import { divisionRemarkWords, remarkOf } from '../divisions/division-words.ts';
import { emergencyWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords, defineWords } from '../i18n/words.ts';

const reachWords = defineWords(
  {
    real: (where: string) => `${where}内的全部电话用户`,
    nobody: '区域内没有现行行政区划，不发往任何电话',
    drill: (where: string) => `不发往任何电话；演练区域：${where}`,
  },
  {
    real: (where: string) => `every phone in ${where}`,
    nobody: 'no phone: no part of the area is a division of today',
    drill: (where: string) => `goes to no phone; area of the drill: ${where}`,
  },
);

/** Whom a warning reaches, in words for a confirmation: nobody counts phones before it, and a drill reaches none. */
export const useReach = (): ((drill: boolean, divisions: readonly string[]) => string) => {
  const words = useWords(reachWords);
  return (drill, divisions) => {
    const area = inForce(divisions);
    return area.length === 0 ? words.nobody : words[drill ? 'drill' : 'real'](describeDivisions(area));
  };
};

type UndeliverableProps = { readonly codes: readonly string[] | undefined; readonly drill: boolean };

/** The parts of an area to which nothing is sent, so that nobody takes them for reached. */
export const Undeliverable = ({ codes = [], drill }: UndeliverableProps) => {
  const words = useWords(divisionRemarkWords);
  return [...new Set(codes)].map((code) => {
    const what = remarkOf(code, words) ?? code;
    return (
      <strong key={code} className="field-wrong undeliverable">
        {drill ? words.drillWithout(what) : words.notSent(what)}
      </strong>
    );
  });
};

const coverageWords = defineWords(
  {
    unknown: '填写级别、类别和区域后，显示应急发送授权是否涵盖。',
    covered: (id: string) => `应急发送授权（${id}）涵盖本次发送：提交后立即发送。`,
    nowhere: '所选区域没有现行行政区划：提交后无处可发，也不能由值班员确认；请更正区域。',
    notCovered: '应急发送授权未涵盖本次发送：提交后由电信管理机构值班员确认，确认后发送。',
    drillCovered: (id: string) => `应急发送授权（${id}）涵盖：提交后演练立即开始，不向公众发送。`,
    drillNotCovered: '应急发送授权未涵盖：提交后由电信管理机构值班员确认，确认后演练开始，不向公众发送。',
  },
  {
    unknown: 'Fill in level, class and area to see whether the standing authority covers this.',
    covered: (id: string) => `The standing authority ${id} covers this: it is sent the moment it is submitted.`,
    nowhere: 'No part of the area is a division of today: nothing could be sent or confirmed. Put the area right.',
    notCovered: 'No standing authority covers this: the duty officer of the authority confirms it, then it is sent.',
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
  if (coverage === null) return <p className="field-note">{words.unknown}</p>;
  if (!coverage.covered && coverage.gaps.includes('no-such-division'))
    return <Alert type="error" showIcon title={words.nowhere} />;
  return coverage.covered ? (
    <Alert type="success" showIcon title={(drill ? words.drillCovered : words.covered)(coverage.standingAuthority)} />
  ) : (
    <Alert
      type="warning"
      showIcon
      title={drill ? words.drillNotCovered : words.notCovered}
      description={coverage.gaps.map((gap) => gaps[gap]).join(semicolon)}
    />
  );
};
