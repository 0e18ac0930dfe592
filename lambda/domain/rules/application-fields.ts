import type { ApplicationContent } from './application-content.ts';
import { draft2020, order31 } from './citation.ts';
import type { EditionId } from './editions.ts';
import type { ApplicationField } from './facts.ts';
import type { Severity } from './finding.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

type Field = {
  readonly name: ApplicationField;
  readonly missing: (content: ApplicationContent) => boolean;
  readonly severity: Readonly<Record<EditionId, Severity | null>>;
};

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const always = { 'order-31-2015': 'block', 'draft-2020': 'block' } as const;
const draftOnly = { 'order-31-2015': null, 'draft-2020': 'block' } as const;
const asked = { 'order-31-2015': 'warn', 'draft-2020': 'warn' } as const;

const fields: readonly Field[] = [
  {
    name: 'reason',
    missing: (it) => blank(it.reason),
    severity: draftOnly,
  },
  {
    name: 'text',
    missing: (it) => blank(it.text),
    severity: always,
  },
  {
    name: 'window',
    missing: (it) => !it.window,
    severity: always,
  },
  {
    name: 'divisions',
    missing: (it) => !it.divisions?.length,
    severity: always,
  },
  {
    // Absent means the applicant itself; an agency that is named must have a name.
    name: 'sendingAgency',
    missing: (it) => it.sendingAgency !== undefined && blank(it.sendingAgency),
    severity: always,
  },
  {
    name: 'classification',
    missing: (it) => !it.classification,
    severity: always,
  },
  {
    name: 'attachment',
    missing: (it) => !it.attachment,
    severity: draftOnly,
  },
  {
    name: 'volumeEstimate',
    missing: (it) => it.volumeEstimate === undefined,
    severity: asked,
  },
  {
    name: 'frequency',
    missing: (it) => !it.frequency,
    severity: asked,
  },
];

/** What an application must say; one finding for each part that is missing. */
export const applicationFields: Rule = {
  id: 'application.fields',
  about: 'application',
  citations: {
    'order-31-2015': order31(
      '17',
      'the time for sending the short message, the content to be sent, the scope of sending, the sending agency, etc.',
    ),
    'draft-2020': draft2020('27', '提出书面发送申请，说明短信息发送理由、发送内容、发送时间、发送范围、发送机构等信息'),
  },
  judge: (subject, context) => {
    if (!subject.application) return [];
    const { content } = subject.application;
    return fields.flatMap((field) => {
      const severity = field.severity[context.edition.id];
      if (severity === null || !field.missing(content)) return [];
      const citation = applicationFields.citations[context.edition.id];
      const at = { severity, citation, pointer: `/${field.name}`, span: null, found: '' };
      return [findingOf('application.fields', at, { field: field.name })];
    });
  },
};
