import { describeDivisions } from '../division/division.ts';
import { type Resolution, resolveDivision } from '../division/division-history.ts';
import type { Finding } from './finding.ts';

type Former = Extract<Resolution, { kind: 'abolished' }>;

/** What is to be said of a code that is no division of today. */
export type DivisionRemark = {
  /** Whether something lies there today that can be sent to. */
  readonly isDeliverable: boolean;
  /** In Chinese, without its full stop. */
  readonly what: string;
  readonly facts: NonNullable<Finding['facts']>;
};

/** `广东省肇庆市高要区（441204）`. */
export const successorsInWords = (successors: readonly string[]): string =>
  successors.map((code) => `${describeDivisions([code])}（${code}）`).join('、');

const ofFormer = (code: string, { year, name, successors }: Former): DivisionRemark => {
  const isDeliverable = successors.length > 0;
  const now = isDeliverable ? `现为${successorsInWords(successors)}` : '现属何处不明';
  const facts = { kind: 'abolished', year, name, successors: successors.join(', ') };
  return { isDeliverable, what: `${code}原为${name}，${year}年撤销，${now}`, facts };
};

/** null for a division of today. */
export const remarkOn = (code: string): DivisionRemark | null => {
  const resolved = resolveDivision(code);
  switch (resolved.kind) {
    case 'current':
      return null;
    case 'unknown':
      return { isDeliverable: false, what: `${code}不是现行行政区划`, facts: { kind: 'unknown' } };
    case 'abolished':
      return ofFormer(code, resolved);
    default:
      return resolved satisfies never;
  }
};
