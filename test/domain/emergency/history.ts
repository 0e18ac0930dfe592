import type { Alert, PaperworkDocument } from '../../../lambda/domain/emergency/alert.ts';
import type { EmergencyCommand } from '../../../lambda/domain/emergency/commands/index.ts';
import { decideEmergency } from '../../../lambda/domain/emergency/commands/index.ts';
import type { EmergencyEvent } from '../../../lambda/domain/emergency/events.ts';
import { evolveEmergency } from '../../../lambda/domain/emergency/evolve.ts';
import type { Emergency } from '../../../lambda/domain/emergency/state.ts';
import type { Order } from '../../../lambda/domain/order/order.ts';
import { systemActor } from '../../../lambda/domain/vocabulary/actor.ts';
import { type CaseKind, givenFor, type Moment, type Past, pastOf, someone } from '../given.ts';

export const kind: CaseKind<EmergencyCommand, Emergency, EmergencyEvent> = {
  stream: 'emergency#e-1',
  decide: decideEmergency,
  evolve: evolveEmergency,
};
export const given = givenFor(kind);
export const past = pastOf(kind);

export const machine = someone('warning-system', 'gd-emergency', 'emergency-trigger');
export const clerk = someone('gd-clerk', 'gd-emergency', 'department-officer');
export const duty = someone('bureau-duty', 'gd-bureau', 'duty-officer');
export const officer = someone('bureau-officer', 'gd-bureau', 'authority-officer');
export const system = systemActor;

/** Tuesday 2026-06-09, 10:00 in Shanghai. */
export const onset = '2026-06-09T02:00:00.000Z';
export const later = '2026-06-09T03:00:00.000Z';

/** Within the standing authority of Guangdong's department: a natural disaster, red, in Shenzhen. */
export const alert: Alert = {
  hazardClass: 'natural-disaster',
  eventType: '1003',
  level: 'red',
  text: '深圳市气象台发布暴雨红色预警。',
  instruction: '请留在安全场所。',
  divisions: ['440300'],
  issuer: '广东省应急管理厅',
  issuedAt: onset,
  start: onset,
  expires: '2026-06-09T10:00:00.000Z',
  urgent: true,
};

/** Outside the standing authority by its level alone. */
export const mild: Alert = { ...alert, level: 'yellow' };

export const document: PaperworkDocument = {
  reason: '强降雨危及群众安全。',
  plan: { title: '广东省突发事件总体应急预案' },
  situation: '一小时雨量超过一百毫米。',
};

type Step = readonly [EmergencyCommand, Moment];
export const step = (command: EmergencyCommand, by: Moment['by'], at: string): Step => [command, { by, at }];

export const trigger = (it: Alert = alert, path: 'emergency' | 'exercise' = 'emergency'): EmergencyCommand => ({
  type: 'trigger-emergency',
  alert: it,
  exercise: path === 'exercise',
});

export const triggered = step(trigger(), machine, onset);
export const held = step(trigger(mild), machine, onset);
const update = step({ type: 'update-emergency', alert: { ...alert, text: '预警继续。' } }, machine, later);
export const wideUpdate = step(
  { type: 'update-emergency', alert: { ...alert, divisions: ['350000'] } },
  machine,
  later,
);

const stepsTo = {
  'awaiting-confirmation': [held],
  sent: [triggered],
  'sent, update pending': [triggered, wideUpdate],
  updated: [triggered, update],
  ended: [triggered, step({ type: 'end-emergency', reason: '险情解除。' }, duty, later)],
  cancelled: [triggered, step({ type: 'cancel-emergency', reason: '误发。' }, duty, later)],
  'cancelled unsent': [held, step({ type: 'cancel-emergency', reason: '误报。' }, machine, later)],
  refused: [held, step({ type: 'refuse-emergency', reason: '不属危急。' }, duty, later)],
} as const satisfies Record<string, readonly Step[]>;

export type Standing = keyof typeof stepsTo;
const isStanding = (text: string): text is Standing => text in stepsTo;
export const standings = Object.keys(stepsTo).filter(isStanding);

/** The past of an emergency that stands so; the paperwork of one that was sent is due. */
export const standingAt = (standing: Standing): readonly Past<EmergencyEvent>[] => past(...stepsTo[standing]);

export const file = step({ type: 'file-paperwork', document }, clerk, later);
const accept = step({ type: 'accept-paperwork', reason: '' }, officer, later);
const giveBack = step({ type: 'return-paperwork', reason: '请补预案文号。' }, officer, later);

const paperworkStepsTo = {
  due: [triggered],
  filed: [triggered, file],
  accepted: [triggered, file, accept],
  returned: [triggered, file, giveBack],
} as const;

export const paperworkAt = (status: keyof typeof paperworkStepsTo): readonly Past<EmergencyEvent>[] =>
  past(...paperworkStepsTo[status]);

export const ordersOf = (events: readonly EmergencyEvent[]): readonly Order[] =>
  events.flatMap((event) => ('orders' in event ? event.orders : []));
