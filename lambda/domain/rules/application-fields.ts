import type { ApplicationContent } from './application-content.ts';
import { draft2020, order31 } from './citation.ts';
import type { EditionId } from './editions.ts';
import type { Severity } from './finding.ts';
import type { Rule } from './rule.ts';

type Field = {
  readonly pointer: string;
  readonly name: string;
  readonly missing: (content: ApplicationContent) => boolean;
  readonly detail: string;
  readonly severity: Readonly<Record<EditionId, Severity | null>>;
};

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const always = { 'order-31-2015': 'block', 'draft-2020': 'block' } as const;
const draftOnly = { 'order-31-2015': null, 'draft-2020': 'block' } as const;
const asked = { 'order-31-2015': 'warn', 'draft-2020': 'warn' } as const;
const weighed = '电信管理机构须综合考虑发送频次和发送总量';

const fields: readonly Field[] = [
  {
    pointer: '/reason',
    name: '发送理由',
    missing: (it) => blank(it.reason),
    detail: '请说明为何需要发送。',
    severity: draftOnly,
  },
  {
    pointer: '/text',
    name: '发送内容',
    missing: (it) => blank(it.text),
    detail: '请填写短信息全文。',
    severity: always,
  },
  {
    pointer: '/window',
    name: '发送时间',
    missing: (it) => !it.window,
    detail: '请填写开始和结束时间。',
    severity: always,
  },
  {
    pointer: '/divisions',
    name: '发送范围',
    missing: (it) => !it.divisions?.length,
    detail: '请选择至少一个行政区划。',
    severity: always,
  },
  {
    // Absent means the applicant itself; an agency that is named must have a name.
    pointer: '/sendingAgency',
    name: '发送机构',
    missing: (it) => it.sendingAgency !== undefined && blank(it.sendingAgency),
    detail: '请填写对公众显示的发送机构名称，或留空表示申请单位本身。',
    severity: always,
  },
  {
    pointer: '/classification',
    name: '短信息类别',
    missing: (it) => !it.classification,
    detail: '请声明属于公益性、工作宣传类还是商业性。',
    severity: always,
  },
  {
    pointer: '/attachment',
    name: '盖章的书面申请',
    missing: (it) => !it.attachment,
    detail: '申请须以书面提出，请上传盖章申请的扫描件。',
    severity: draftOnly,
  },
  {
    pointer: '/volumeEstimate',
    name: '预计发送总量',
    missing: (it) => it.volumeEstimate === undefined,
    detail: `${weighed}，请填写预计接收的号码数。`,
    severity: asked,
  },
  {
    pointer: '/frequency',
    name: '发送频次',
    missing: (it) => !it.frequency,
    detail: `${weighed}，请填写发送次数。`,
    severity: asked,
  },
];

/** What an application must say; one finding for each part that is missing. */
export const applicationFields: Rule = {
  id: 'application.fields',
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
      return [
        {
          rule: applicationFields.id,
          severity,
          citation: applicationFields.citations[context.edition.id],
          pointer: field.pointer,
          span: null,
          found: '',
          detail: `缺少${field.name}。${field.detail}`,
          facts: { field: field.pointer.slice(1) },
        },
      ];
    });
  },
};
