import type { Writable } from 'node:stream';
import * as z from 'zod';
import { formatShanghai } from '../../lambda/domain/calendar/instant.ts';
import { type SampleOperator, sampleOperators } from '../sample-world.ts';
import { createApiClient } from './api-client.ts';
import type { Told } from './ordinary.ts';
import type { Stage } from './play.ts';

const auditor = '工业和信息化部·审计员';

const operatorNames: Readonly<Record<SampleOperator, string>> = {
  mobile: '移动',
  telecom: '电信',
  unicom: '联通',
  broadnet: '广电',
};

const statusNames: Readonly<Record<string, string>> = {
  draft: '草稿（未受理）',
  completed: '已完成',
  declined: '不予协调',
  sent: '已发送',
};

const paperworkNames: Readonly<Record<string, string>> = {
  due: '待补办',
  filed: '已补交',
  accepted: '已接受',
  returned: '已退回',
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
    .map(({ receivedAt }) => formatShanghai(receivedAt).slice(5));
};

const inTenThousands = (count: number): string =>
  `${(count / 10_000).toLocaleString('en-US', { maximumFractionDigits: 1 })}万条`;

const cell = (received: readonly string[], sent: number | undefined): string =>
  received.length === 0
    ? '—'
    : `${received.join('，')}${sent === undefined || sent === 0 ? '' : ` ${inTenThousands(sent)}`}`;

const statusOf = ({ status, paperwork }: z.infer<typeof Case>): string => {
  const name = statusNames[status] ?? status;
  return paperwork == null
    ? name
    : `${name}，手续${paperworkNames[paperwork.status] ?? paperwork.status}（${paperwork.dueOn}前）`;
};

/** Columns a text takes on a terminal: Han characters and full-width signs take two. */
const columnsOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u1100-\uffe6]/u.test(sign) ? 2 : 1), 0);

const draw = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - columnsOf(text)))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
};

/** Prints what became of every case of the scenario, read back through the API and from the operators' own records. */
export const printTable = async (stage: Stage, told: readonly Told[], output: Writable): Promise<void> => {
  const client = createApiClient(stage.api, stage.issuer, stage.dataDir);
  const rows = [['案件', '状态', ...sampleOperators.map((operator) => operatorNames[operator])]];
  for (const { title, caseId } of told) {
    const kind = caseId.startsWith('e-') ? 'emergencies' : 'applications';
    const found = await client.must(Case, client.get(auditor, `/${kind}/${caseId}`));
    const cells = sampleOperators.map(async (operator) => {
      const own = found.orders.filter((order) => order.operator === operator);
      const received = await receivedBy(
        stage.operators[operator] ?? '',
        own.map(({ orderId }) => orderId),
      );
      return cell(received, own.findLast(({ counts }) => counts !== null)?.counts?.sent);
    });
    rows.push([title, statusOf(found), ...(await Promise.all(cells))]);
  }
  output.write(`\n${draw(rows)}\n\n`);
  for (const { title, caseId, note } of told) output.write(`${title}  ${caseId}\n    ${note}\n`);
  output.write('\n');
};
