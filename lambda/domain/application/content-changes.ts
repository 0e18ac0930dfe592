import { isSame } from '../kernel/is-same.ts';
import { type ApplicationContent, canonicalWindow } from '../rules/application-content.ts';

/**
 * Parts whose change makes it another application; the rest is clerical (rules: lead time). The reason is one of the
 * five that draft-2020 art. 27(1) asks for; the scan only repeats on paper what these say, and may be scanned again.
 */
const materialParts = [
  'text',
  'reason',
  'window',
  'divisions',
  'audience',
  'sendingAgency',
  'volumeEstimate',
  'frequency',
  'classification',
  'channel',
  'exemptions',
] as const satisfies readonly (keyof ApplicationContent)[];

/** The material parts that differ, e.g. `['text', 'window']`. */
export const materialChanges = (before: ApplicationContent, after: ApplicationContent): readonly string[] =>
  materialParts.filter((part) => !isSame(before[part], after[part]));

export const canonicalContent = (content: ApplicationContent): ApplicationContent =>
  content.window === undefined ? content : { ...content, window: canonicalWindow(content.window) };
