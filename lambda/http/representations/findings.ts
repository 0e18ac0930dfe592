import type { z } from 'zod';
import type { Finding } from '../../domain/rules/finding.ts';
import { type FindingWords, sayFinding } from '../../words/say-finding.ts';
import type { Finding as SaidFinding } from '../schemas/domain.ts';

/** Findings as they are recorded, with the sentences that their facts make. */
export const saidFindings = (words: FindingWords, findings: readonly Finding[]): z.input<typeof SaidFinding>[] =>
  findings.map((finding) => {
    const { zh, en } = sayFinding(words, finding);
    return { ...finding, detail: zh, detailEn: en };
  });
