import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { createRegistryView } from '../../../lambda/adapters/registry-view.ts';
import { type Item, registryItem, standingOfItem } from '../../../lambda/adapters/view-items.ts';
import type { RegistryEntry } from '../../../lambda/domain/registry/events.ts';
import { emptyRecord } from '../../../lambda/domain/registry/record.ts';
import { registryRow } from '../../../lambda/domain/views/project.ts';

const Text = z.object({ S: z.string() });
const Asked = z.object({
  Limit: z.int().optional(),
  IndexName: z.string().optional(),
  Key: z.object({ pk: Text, sk: Text }).optional(),
  ExpressionAttributeValues: z.record(z.string(), Text).optional(),
  ExclusiveStartKey: z.object({ sk: Text }).loose().optional(),
});
type Asked = z.infer<typeof Asked>;

/** What each call asked for, and how much came of it. */
export type Call = { readonly list: string; readonly bytes: number };

/** As much of the table `views` as holds a register, which may fail, hang, or hold a damaged row. */
export const registerTable = (entries: readonly RegistryEntry[]) => {
  const calls: Call[] = [];
  let trouble: 'none' | 'fails' | 'hangs' = 'none';
  const items = new Map<string, Item>();
  const put = (entry: RegistryEntry): void => {
    const id = String(entry.kind === 'holiday-notice' ? entry.value.year : entry.value.id);
    const row = registryRow(entry.kind, id, { ...emptyRecord, version: 1, current: entry });
    for (const item of [registryItem(row), standingOfItem(row)])
      if (item !== null) items.set(`${item['pk']?.S} ${id}`, item);
  };
  for (const entry of entries) put(entry);

  const found = ({ Key, IndexName, ExpressionAttributeValues, ExclusiveStartKey, Limit = 1_000 }: Asked) => {
    if (Key !== undefined) return { list: 'one entry', answer: { Item: items.get(`${Key.pk.S} ${Key.sk.S}`) } };
    const [list = ''] = Object.values(ExpressionAttributeValues ?? {}).map(({ S }) => S);
    const attribute = IndexName === undefined ? 'pk' : 'ownerKey';
    const all = [...items.values()].filter((item) => item[attribute]?.S === list);
    const sorted = all.toSorted((one, other) => (String(one['sk']?.S) < String(other['sk']?.S) ? -1 : 1));
    const rest = sorted.filter(({ sk }) => String(sk?.S) > (ExclusiveStartKey?.sk.S ?? ''));
    const last = rest[Limit - 1];
    const next =
      rest.length > Limit && last !== undefined ? { LastEvaluatedKey: { pk: last['pk'], sk: last['sk'] } } : {};
    return { list, answer: { Items: rest.slice(0, Limit), ...next } };
  };

  const client = new DynamoDBClient({ region: 'cn-north-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  const answerAll = () => async (args: { readonly input: object }) => {
    if (trouble === 'hangs') return new Promise<never>(() => undefined);
    if (trouble === 'fails') throw new Error('no network');
    const { list, answer } = found(Asked.parse(args.input));
    calls.push({ list, bytes: JSON.stringify(answer).length });
    return { response: {}, output: { $metadata: {}, ...answer } };
  };
  client.middlewareStack.add(answerAll, { step: 'initialize' });
  const view = createRegistryView({ client, table: 'views', onUnreadable: () => undefined });
  return {
    view,
    /** What was asked since the last look. */
    calls: (): readonly Call[] => calls.splice(0),
    put,
    damage: (kind: RegistryEntry['kind'], id: string): void => {
      const key = `registry#${kind} ${id}`;
      items.set(key, { ...items.get(key), body: { S: '{' } });
    },
    retire: (kind: RegistryEntry['kind'], id: string): void => {
      const row = registryItem(registryRow(kind, id, { ...emptyRecord, version: 2, current: null }));
      items.set(`${row['pk']?.S} ${id}`, row);
    },
    /** A row that has lost everything but its key, and with it the list that it stood in. */
    strip: (kind: RegistryEntry['kind'], id: string): void => {
      const pk = `registry#${kind}`;
      items.set(`${pk} ${id}`, { pk: { S: pk }, sk: { S: id } });
    },
    turn: (how: typeof trouble): void => {
      trouble = how;
    },
  };
};
