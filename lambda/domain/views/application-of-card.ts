import type { Application } from '../application/state.ts';
import type { Order } from '../order/order.ts';
import type { ApplicationCard } from './cards.ts';

const unknown = (at: string) => ({ subject: '', name: '', at });

/** As `emergencyOfCard`, of an application; of its content it says what the line does. */
export const applicationOfCard = (card: ApplicationCard, orders: readonly Order[]): Application => {
  const { caseId, version, status, applicant, authority, text, divisions, window, volumeEstimate, updatedAt } = card;
  const { provisional, clockStartedOn, submittedAt } = card;
  const content = {
    text,
    divisions,
    ...(window === null ? {} : { window }),
    ...(volumeEstimate === null ? {} : { volumeEstimate }),
  };
  return {
    id: caseId,
    version,
    status,
    applicant,
    authority,
    content,
    edition: null,
    findings: [],
    clockStartedOn,
    provisional,
    drafted: unknown(updatedAt),
    writers: [],
    submitted: submittedAt === null ? null : unknown(submittedAt),
    submittedContent: submittedAt === null ? null : content,
    firstSignature: null,
    decision: null,
    order: null,
    confirmedExemptions: [],
    orders,
    closing: null,
    complaints: 0,
    updatedAt,
  };
};

/** As `emergencyOfOrders`, of an application: enough to halt what it ordered by. */
export const applicationOfOrders = (
  caseId: string,
  orders: readonly Order[],
  applicant: string,
): Application | null => {
  const send = orders.find(({ kind }) => kind === 'send');
  if (send === undefined || send.path !== 'ordinary') return null;
  const { authority, text, divisions, issuedAt } = send;
  const { start, end } = send.window;
  const card: ApplicationCard = {
    kind: 'application',
    caseId,
    version: 0,
    status: 'dispatching',
    applicant,
    authority,
    text,
    divisions: [...divisions],
    window: end === null ? null : { start, end },
    volumeEstimate: null,
    warnings: 0,
    provisional: false,
    clockStartedOn: null,
    submittedAt: null,
    decidedAt: null,
    dueAt: issuedAt,
    updatedAt: issuedAt,
  };
  return applicationOfCard(card, orders);
};
