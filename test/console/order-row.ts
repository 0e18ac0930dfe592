import type { OrderRow } from '../../console/api/types.ts';

/** An emergency order that was just given to one operator. */
export const orderRow = (changes: Partial<OrderRow> = {}): OrderRow => ({
  orderId: 'e-1.1.mobile',
  caseId: 'e-1',
  kind: 'send',
  path: 'emergency',
  operator: 'mobile',
  status: 'handed-over',
  issuedAt: '2026-05-06T01:00:00.000Z',
  volumeCeiling: null,
  handedOverAt: null,
  acceptedAt: null,
  startedAt: null,
  finishedAt: null,
  lastReceiptAt: null,
  suppressed: null,
  failures: 0,
  resends: 0,
  counts: null,
  targeted: null,
  overCeiling: false,
  operatorReference: null,
  version: 1,
  ...changes,
});
