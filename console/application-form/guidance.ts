import { createContext, useContext } from 'react';
import type { Finding } from '../api/types.ts';
import { type FieldName, fieldNames, spokenOf } from '../i18n/application-field-words.ts';

/** What stands beside the fields. */
export type Guidance = {
  /** Whether the rules have spoken: before that, no finding means nothing. */
  readonly judged: boolean;
  readonly findings: (name: FieldName) => readonly Finding[];
  readonly remarks: (name: FieldName) => readonly string[];
  /** Told when the keyboard has left a field. */
  readonly leave: (name: FieldName) => void;
};

const none: Guidance = { judged: false, findings: () => [], remarks: () => [], leave: () => undefined };
export const GuidanceContext = createContext<Guidance>(none);
export const useGuidance = (): Guidance => useContext(GuidanceContext);

/** The field a finding is about; null where it is about the applicant or the whole. */
export const fieldOf = ({ pointer }: Finding): FieldName | null => {
  const part = pointer.split('/')[1];
  const first = part === 'furtherScans' ? 'attachment' : part;
  return fieldNames.find((name) => name === first) ?? null;
};

/** Only says that something is not filled in yet: not worth saying before somebody wants to submit. */
export const isMissing = (finding: Finding, text: string): boolean =>
  finding.rule === 'application.fields' || (text.trim() === '' && fieldOf(finding) === 'text');

const blocks = ({ severity }: Finding): boolean => severity === 'block';

export type Begun = {
  readonly text: string;
  /** Somebody has wanted to submit. */
  readonly tried: boolean;
  readonly left: ReadonlySet<FieldName>;
};

/**
 * What is said beside the fields by now. That something required is missing is said once somebody wants to submit; what
 * may be missing, but is asked for, once its field was left or nothing else is in the way.
 */
export const shownOf = (findings: readonly Finding[], { text, tried, left }: Begun): readonly Finding[] => {
  const isReady = !findings.some(blocks);
  return findings.filter((finding) => {
    if (tried || !isMissing(finding, text)) return true;
    const field = fieldOf(finding);
    return !blocks(finding) && (isReady || (field !== null && left.has(field)));
  });
};

/** The sentences of a reason that speak of each field; one about none is in no field. */
export const remarksIn =
  (reason: string): Guidance['remarks'] =>
  (name) =>
    reason
      .split(/[\n；;。]/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => spokenOf[name].some((word) => sentence.includes(word)));
