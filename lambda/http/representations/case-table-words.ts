import type { CaseFacts, Decision } from '../../domain/views/case-facts.ts';
import { statusNames } from '../../words/status-names.ts';

type Named<K extends string> = Readonly<Record<K, string>>;
export type TableWords = {
  readonly kinds: Named<CaseFacts['kind']>;
  readonly outcomes: Named<Decision['outcome']>;
  readonly leftOut: (count: number) => string;
};

const zh: TableWords = {
  kinds: { application: '普通发送申请', emergency: '应急发送', exercise: '演练' },
  outcomes: { approved: '同意协调', returned: '退回更正', declined: '不予协调' },
  leftOut: (count) => `另有 ${count} 条记录无法读取，未列入；请告知管理员`,
};

const en: TableWords = {
  kinds: { application: 'Application', emergency: 'Emergency', exercise: 'Drill' },
  outcomes: { approved: 'Approved', returned: 'Returned', declined: 'Declined' },
  leftOut: (count) => `${count} more cannot be read and are left out: tell the administrators`,
};

/** A test holds them to what the statistics of the console say. */
export const tableWords = { zh, en } as const;

const namesOf = { application: 'application', emergency: 'emergency', exercise: 'drill' } as const;

/** The status of a case in words; of one this version does not know, the code. */
export const statusIn = (language: keyof typeof tableWords, { kind, status }: CaseFacts): string => {
  const names: Readonly<Record<string, string>> = statusNames[language][namesOf[kind]];
  return names[status] ?? status;
};
