import { approver, auditor, clerk, dutyOfficer, registrar, secondOfficer, watch } from '../people.ts';
import type { ScreenCases } from './stage.ts';

type Words = Readonly<Record<'zh' | 'en', string>>;

export const roles = {
  department: { zh: '申请部门', en: 'Department' },
  authority: { zh: '电信主管部门', en: 'Authority' },
  emergency: { zh: '应急', en: 'Emergency' },
  records: { zh: '登记与审计', en: 'Registry and audit' },
  everyone: { zh: '所有人', en: 'Everyone' },
} as const satisfies Record<string, Words>;

export type ScreenPage = {
  /** The pictures are `<name>.zh.webp`, `<name>.en.webp` and, where `narrow`, `<name>.360.zh.webp`… */
  readonly name: string;
  readonly role: keyof typeof roles;
  readonly person: string;
  /** Below /console. */
  readonly path: string;
  readonly caption: Words;
  /** Also at 360 px. */
  readonly narrow?: boolean;
  /** Pressed before the picture is taken: a button by its class or place, the same in both languages. */
  readonly press?: string;
};

/** THE table of the pictures. */
// biome-ignore format: one page per line
export const pagesOf = (cases: ScreenCases): readonly ScreenPage[] => [
  { name: 'compose', role: 'department', person: clerk, path: `/applications/${cases.returned}/edit`, narrow: true, caption: { zh: '填写申请：退回更正', en: 'Compose: corrected after a return' } },
  { name: 'compose-new', role: 'department', person: clerk, path: '/applications/new', caption: { zh: '新建申请', en: 'A new application' } },
  { name: 'applications', role: 'department', person: clerk, path: '/applications', caption: { zh: '我的申请', en: 'My applications' } },
  { name: 'application', role: 'department', person: clerk, path: `/applications/${cases.completed}`, caption: { zh: '已发送的申请', en: 'An application that was sent' } },
  { name: 'application-returned', role: 'department', person: clerk, path: `/applications/${cases.returned}`, caption: { zh: '被退回的申请', en: 'An application returned' } },
  { name: 'letter', role: 'department', person: clerk, path: `/applications/${cases.completed}/letter`, caption: { zh: '决定书', en: 'The letter of the decision' } },
  { name: 'paperwork', role: 'department', person: clerk, path: '/paperwork', caption: { zh: '应补办的手续', en: 'Paperwork owed' } },
  { name: 'filing', role: 'department', person: clerk, path: `/paperwork/${cases.filedInVain}`, caption: { zh: '退回补正的手续', en: 'Paperwork to be filed again' } },
  { name: 'work-list', role: 'authority', person: approver, path: '/tasks?status=all', narrow: true, caption: { zh: '待办事项', en: 'Work list' } },
  { name: 'decision', role: 'authority', person: approver, path: `/tasks/${cases.submitted}`, narrow: true, caption: { zh: '审批', en: 'Decision' } },
  { name: 'second-signature', role: 'authority', person: secondOfficer, path: `/tasks/${cases.countersigning}`, caption: { zh: '复核签批', en: 'Second signature' } },
  { name: 'scheduled', role: 'authority', person: approver, path: `/tasks/${cases.scheduled}`, caption: { zh: '待发送，可叫停', en: 'Scheduled, can be halted' } },
  { name: 'calendar', role: 'authority', person: approver, path: '/calendar?day=2026-12-11', caption: { zh: '发送日历', en: 'Calendar of sends' } },
  { name: 'statistics', role: 'authority', person: approver, path: '/statistics', caption: { zh: '统计', en: 'Statistics' } },
  { name: 'paperwork-review', role: 'authority', person: approver, path: '/paperwork', caption: { zh: '补办手续审查', en: 'Paperwork to review' } },
  { name: 'board', role: 'emergency', person: dutyOfficer, path: '/emergencies', narrow: true, caption: { zh: '应急发送看板', en: 'Emergency board' } },
  { name: 'trigger', role: 'emergency', person: watch, path: '/emergencies/new', caption: { zh: '发起应急发送', en: 'Sending an emergency message' } },
  { name: 'trigger-prepared', role: 'emergency', person: watch, path: '/emergencies/new', press: '.prepared-list button', narrow: true, caption: { zh: '用预置模板发起', en: 'Sending a prepared message' } },
  { name: 'prepared', role: 'emergency', person: watch, path: '/registry/prepared-message', caption: { zh: '预置模板', en: 'Prepared messages' } },
  { name: 'prepared-entry', role: 'emergency', person: watch, path: '/registry/prepared-message/gd-rainstorm-red', caption: { zh: '一个预置模板', en: 'A prepared message' } },
  { name: 'emergency', role: 'emergency', person: approver, path: `/emergencies/${cases.running}`, caption: { zh: '应急发送详情', en: 'An emergency' } },
  { name: 'emergency-filed', role: 'emergency', person: approver, path: `/emergencies/${cases.filed}`, caption: { zh: '手续待审查', en: 'Paperwork filed, to be reviewed' } },
  { name: 'drill', role: 'emergency', person: watch, path: `/emergencies/${cases.drill}`, caption: { zh: '演练', en: 'A drill' } },
  { name: 'registry', role: 'records', person: registrar, path: '/registry', caption: { zh: '登记', en: 'Registry' } },
  { name: 'registry-entry', role: 'records', person: registrar, path: '/registry/standing-authority/gd-emergency-natural', caption: { zh: '一项登记', en: 'An entry of the registry' } },
  { name: 'registry-proposal', role: 'records', person: registrar, path: '/registry/organisation/sz-government', caption: { zh: '待另一人确认的登记', en: 'A proposal that waits for another' } },
  { name: 'registry-new', role: 'records', person: registrar, path: '/registry/new/operator', caption: { zh: '新登记', en: 'A new entry' } },
  { name: 'audit', role: 'records', person: auditor, path: '/audit', caption: { zh: '审计', en: 'Audit' } },
  { name: 'audit-case', role: 'records', person: auditor, path: `/audit?case=${cases.completed}`, press: '.chain-check button', caption: { zh: '在本页校验记录链', en: 'A chain verified in the page' } },
  { name: 'access-record', role: 'records', person: auditor, path: `/access?by=case&id=${cases.completed}`, caption: { zh: '谁查阅过', en: 'Who read a case' } },
  { name: 'not-found', role: 'everyone', person: clerk, path: '/no-such-page', caption: { zh: '没有此页面', en: 'No such page' } },
];
