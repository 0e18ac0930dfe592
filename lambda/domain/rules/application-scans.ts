import { scanPointer, scansIn } from '../vocabulary/scans-in.ts';
import type { ApplicationContent } from './application-content.ts';
import { draft2020, order31 } from './citation.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

type Content = Pick<ApplicationContent, 'attachment' | 'furtherScans'>;

/**
 * The scans that an application carries: no more than policy allows, none twice, and none that another case carries too,
 * for a seal is put on one application. How often that is, is told; whose the others are is for whoever may see them.
 */
export const applicationScans: Rule = {
  id: 'application.scans',
  about: 'application',
  citations: {
    'order-31-2015': order31('17', 'provide the telecommunications management agency with information'),
    'draft-2020': draft2020('27', '提出书面发送申请'),
  },
  judge: ({ application }, { edition, scans: { atMost, elsewhere } }) => {
    if (application === undefined) return [];
    const { content } = application;
    const scans = scansIn(content);
    const citation = applicationScans.citations[edition.id];
    return scans.flatMap(({ sha256, name }, index) => {
      const at = { citation, pointer: scanPointer(content, index), span: null, found: name };
      const refusal = { severity: 'block', ...at } as const;
      const cases = elsewhere.get(sha256) ?? 0;
      const isTwice = scans.findIndex((other) => other.sha256 === sha256) < index;
      return [
        ...(index === atMost ? [findingOf('application.scans', refusal, { kind: 'too-many', count: atMost })] : []),
        ...(isTwice ? [findingOf('application.scans', refusal, { kind: 'twice', count: 2 })] : []),
        ...(cases === 0
          ? []
          : [findingOf('application.scans', { severity: 'warn', ...at }, { kind: 'elsewhere', count: cases })]),
      ];
    });
  },
};

/** In how many other cases each scan was when these findings were recorded, by SHA-256. */
export const elsewhereAsRecorded = (content: Content, findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const told = new Map(
    findings.flatMap(({ rule, pointer, facts }) =>
      rule === 'application.scans' && facts?.['kind'] === 'elsewhere' ? [[pointer, facts['count']] as const] : [],
    ),
  );
  return new Map(
    scansIn(content).flatMap(({ sha256 }, index) => {
      const count = told.get(scanPointer(content, index));
      return typeof count === 'number' ? [[sha256, count] as const] : [];
    }),
  );
};
