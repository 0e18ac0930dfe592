import { millisecondsBetween } from '../calendar/instant.ts';
import { inForce } from '../division/division-history.ts';
import type { ApplicationContent } from './application-content.ts';
import { draft2020, order31 } from './citation.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import { phonesAtMostIn } from './phones-at-most.ts';
import type { Rule, RuleContext } from './rule.ts';

const dayInMs = 24 * 3_600_000;

const judgeVolume = (
  { volumeEstimate: volume, divisions }: ApplicationContent,
  context: RuleContext,
): readonly Finding[] => {
  if (volume === undefined || divisions === undefined || inForce(divisions).length === 0) return [];
  const [most, least] = [phonesAtMostIn(divisions, context.proportions), context.proportions.phonesAtLeast];
  const citation = volumeProportion.citations[context.edition.id];
  const at = { severity: 'warn', citation, pointer: '/volumeEstimate', span: null, found: String(volume) } as const;
  if (volume > most) return [findingOf('volume.proportion', at, { kind: 'too-many', limit: most })];
  return volume < least ? [findingOf('volume.proportion', at, { kind: 'too-few', limit: least })] : [];
};

const judgeFrequency = ({ frequency, window }: ApplicationContent, context: RuleContext): readonly Finding[] => {
  if (frequency === undefined || window === undefined) return [];
  const days = Math.max(1, Math.ceil(millisecondsBetween(window.start, window.end) / dayInMs));
  const limit = context.proportions.sendsPerDayAtMost;
  if (frequency.sends <= days * limit) return [];
  const citation = volumeProportion.citations[context.edition.id];
  const found = String(frequency.sends);
  const at = { severity: 'warn', citation, pointer: '/frequency/sends', span: null, found } as const;
  return [findingOf('volume.proportion', at, { kind: 'too-often', limit })];
};

/** Volume and frequency that the scope and the window do not bear out, for the authority has to weigh them. */
export const volumeProportion: Rule = {
  id: 'volume.proportion',
  about: 'application',
  citations: {
    'order-31-2015': order31('17', 'the scope of sending'),
    'draft-2020': draft2020('27', '综合考虑短信息内容、发送范围、发送频次、发送总量、用户接收意愿等因素'),
  },
  judge: ({ application }, context) =>
    application === undefined
      ? []
      : [...judgeVolume(application.content, context), ...judgeFrequency(application.content, context)],
};
