import { isAlerting } from '../../../../lambda/domain/order/alerting.ts';
import type { EmergencyCommand } from '../../../alert/emergency-command.ts';
import type { Client } from '../../../api/client.ts';
import { ProblemError } from '../../../api/problem.ts';
import type { EmergencyLine, Me } from '../../../api/types.ts';
import { isDutyOfficerOf, mayConfirm, type Who } from '../../../waiting/duty.ts';

const pageOf = 100;
const atMostPages = 5;

/** `more`: even so many pages did not hold them all. */
export type Running = { readonly items: readonly EmergencyLine[]; readonly more: boolean };

/** Page after page, the newest first: what runs is never left to another page. Rejects with a `ProblemError`. */
export const readRunning = async (
  client: Client,
  exercise: 'true' | 'false',
  signal?: AbortSignal,
): Promise<Running> => {
  const items: EmergencyLine[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < atMostPages; page += 1) {
    const query = { state: 'running', exercise, orders: 'true', limit: pageOf, cursor } as const;
    const outcome = await client.ask('GET /emergencies', { query }, signal);
    if (!outcome.ok) throw new ProblemError(outcome.error);
    items.push(...outcome.value.items);
    cursor = outcome.value.next ?? undefined;
    if (cursor === undefined) return { items, more: false };
  }
  return { items, more: true };
};

const newestFirst = (left: EmergencyLine, right: EmergencyLine): number =>
  right.triggeredAt.localeCompare(left.triggeredAt);

const newer = (known: EmergencyLine, other: EmergencyLine): EmergencyLine => {
  const [line, older] = other.version > known.version ? [other, known] : [known, other];
  const orders = line.orders ?? older.orders;
  return orders === line.orders || orders === undefined ? line : { ...line, orders };
};

/**
 * Lines of several looks, each case once as its latest version has it, the newest first. A look without orders takes
 * away none that another one brought. What no look adds anything to stays the same object, which is not drawn again.
 */
export const mergeLines = (...looks: readonly (readonly EmergencyLine[])[]): readonly EmergencyLine[] => {
  const lines = new Map<string, EmergencyLine>();
  for (const line of looks.flat()) {
    const known = lines.get(line.caseId);
    lines.set(line.caseId, known === undefined ? line : newer(known, line));
  }
  return [...lines.values()].toSorted(newestFirst);
};

const levels: readonly EmergencyLine['level'][] = ['red', 'orange', 'yellow', 'blue', 'white'];

/** What runs, the gravest level first, the newest of a level in front. */
export const worstFirst = (lines: readonly EmergencyLine[]): readonly EmergencyLine[] =>
  lines.toSorted((left, right) => levels.indexOf(left.level) - levels.indexOf(right.level) || newestFirst(left, right));

/** How many outlines its newest message is narrowed to, 0 where none; lines of earlier do not say, and their orders do. */
export const outlinesOf = ({ areas, orders = [] }: Pick<EmergencyLine, 'areas' | 'orders'>): number =>
  areas ??
  orders
    .filter(({ kind }) => isAlerting(kind))
    .toSorted((left, right) => left.issuedAt.localeCompare(right.issuedAt))
    .at(-1)?.areas ??
  0;

/** Whether any part of a line's area can be sent to; lines of earlier do not say. */
export const isDeliverable = ({
  divisions,
  undeliverable = [],
}: Pick<EmergencyLine, 'divisions' | 'undeliverable'>): boolean =>
  divisions.some((code) => !undeliverable.includes(code));

export type BoardCommand = EmergencyCommand | 'update';

const isSenderOf = ({ organisation }: EmergencyLine, me: Who): boolean =>
  organisation === me.organisation &&
  (me.roles.includes('emergency-trigger') || me.roles.includes('department-officer'));

export const isRunning = ({ status }: EmergencyLine): boolean =>
  ['awaiting-confirmation', 'sent', 'updated'].includes(status);

/** What a line offers whoever looks at it. A line does not say what the service would allow; the service stays the judge. */
export const commandsOn = (line: EmergencyLine, me: Who & Pick<Me, 'subject'>): readonly BoardCommand[] => {
  const sent = line.status === 'sent' || line.status === 'updated';
  const waits = line.status === 'awaiting-confirmation';
  const duty = isDutyOfficerOf(line, me);
  const stops = duty || isSenderOf(line, me);
  const offered: readonly (readonly [BoardCommand, boolean])[] = [
    ['confirm', waits && mayConfirm(line, me) && isDeliverable(line)],
    ['refuse', duty && waits],
    ['update', sent && isSenderOf(line, me) && me.roles.includes('emergency-trigger')],
    ['end', sent && stops],
    // Whoever can refuse what waits is not offered a second button that does the same.
    ['cancel', (sent && stops) || (waits && isSenderOf(line, me))],
  ];
  return offered.flatMap(([command, may]) => (may ? [command] : []));
};
