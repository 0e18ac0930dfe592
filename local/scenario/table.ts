import { Console } from 'node:console';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import { formatShanghai } from '../../lambda/domain/calendar/instant.ts';
import { type SampleOperator, sampleOperators } from '../sample-world.ts';
import { createApiClient } from './api-client.ts';
import type { Told } from './ordinary.ts';
import type { Stage } from './play.ts';

const auditor = '工业和信息化部·审计员';

const operatorNames: Readonly<Record<SampleOperator, string>> = {
  mobile: '中国移动',
  telecom: '中国电信',
  unicom: '中国联通',
  broadnet: '中国广电',
};

const Case = z.looseObject({
  id: z.string(),
  status: z.string(),
  paperwork: z.looseObject({ status: z.string(), dueOn: z.string() }).nullish(),
  orders: z.array(
    z.looseObject({
      orderId: z.string(),
      operator: z.string(),
      counts: z.looseObject({ sent: z.number() }).nullable(),
    }),
  ),
});

const Received = z.looseObject({
  received: z.array(
    z.looseObject({
      orderId: z.string().nullish(),
      kind: z.string().nullish(),
      receivedAt: z.string(),
      verified: z.boolean(),
      duplicate: z.boolean(),
    }),
  ),
});

/** What the listener itself has on record of a case, not what the coordinator believes. */
const receivedBy = async (address: string, orderIds: readonly string[]): Promise<readonly string[]> => {
  const { received } = Received.parse(await (await fetch(`${address}/received`)).json());
  return received
    .filter(({ orderId, duplicate, verified }) => verified && !duplicate && orderIds.includes(orderId ?? ''))
    .map(({ kind, receivedAt }) => `${kind} ${formatShanghai(receivedAt).slice(5)}`);
};

const cell = (received: readonly string[], sent: number | undefined): string =>
  received.length === 0
    ? '—'
    : `${received.join('；')}${sent === undefined ? '' : ` ${sent.toLocaleString('en-US')}条`}`;

const statusOf = (found: z.infer<typeof Case>): string =>
  found.paperwork == null
    ? found.status
    : `${found.status}，手续${found.paperwork.status}（${found.paperwork.dueOn}前）`;

/** Prints what became of every case of the scenario, read back through the API and from the operators' own records. */
export const printTable = async (stage: Stage, told: readonly Told[], output: Writable): Promise<void> => {
  const client = createApiClient(stage.api, stage.issuer, stage.dataDir);
  const rows: Record<string, Record<string, string>> = {};
  for (const { title, caseId, note } of told) {
    const kind = caseId.startsWith('e-') ? 'emergencies' : 'applications';
    const found = await client.must(Case, client.get(auditor, `/${kind}/${caseId}`));
    const row: Record<string, string> = { 案件: title, 状态: statusOf(found), 说明: note };
    for (const operator of sampleOperators) {
      const own = found.orders.filter((order) => order.operator === operator);
      const received = await receivedBy(
        stage.operators[operator] ?? '',
        own.map(({ orderId }) => orderId),
      );
      row[operatorNames[operator]] = cell(received, own.findLast(({ counts }) => counts !== null)?.counts?.sent);
    }
    rows[caseId] = row;
  }
  new Console(output).table(rows);
};
