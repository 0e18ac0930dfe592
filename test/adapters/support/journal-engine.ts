import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { createDynamoDB } from '../../../lambda/adapters/clients/dynamodb.ts';
import type { Limits } from '../../../lambda/adapters/clients/limits.ts';

const Item = z.looseObject({ stream: z.object({ S: z.string() }), version: z.object({ N: z.string() }) });
type Item = z.infer<typeof Item>;
const Put = z.looseObject({ Item });
const Query = z.looseObject({
  ExpressionAttributeValues: z.record(z.string(), z.object({ S: z.string().optional(), N: z.string().optional() })),
});

export type Outage =
  /** Every call is answered. */
  | 'none'
  /** What is to be written is accepted by the socket, and lost. */
  | 'loses writes'
  /** It is written, but nobody hears of it. */
  | 'is silent on writes'
  | 'is silent on reads';

const keyOf = ({ stream, version }: Item): string => `${stream.S} ${version.N}`;

/** As much of DynamoDB as the journal asks for, with a dial for what is never answered, and for how many calls. */
export const startJournalEngine = async () => {
  const items = new Map<string, Item>();
  let [outage, left]: [Outage, number] = ['none', 0];
  const isSilent = (...kinds: readonly Outage[]): boolean => kinds.includes(outage) && left-- > 0;
  const answer = (response: ServerResponse, status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(body));
  };
  const put = (response: ServerResponse, { Item: item }: z.infer<typeof Put>): void => {
    if (isSilent('loses writes')) return;
    const isTaken = items.has(keyOf(item));
    if (!isTaken) items.set(keyOf(item), item);
    if (isSilent('is silent on writes')) return;
    if (isTaken) answer(response, 400, { __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException' });
    else answer(response, 200, {});
  };
  const query = (response: ServerResponse, { ExpressionAttributeValues }: z.infer<typeof Query>): void => {
    if (isSilent('is silent on reads')) return;
    const { ':stream': asked, ':after': after } = ExpressionAttributeValues;
    const found = [...items.values()].filter(
      ({ stream, version }) => stream.S === asked?.S && Number(version.N) > Number(after?.N),
    );
    answer(response, 200, { Items: found, Count: found.length });
  };
  const server = createServer(async (request: IncomingMessage, response) => {
    const body: unknown = JSON.parse(await text(request));
    if (String(request.headers['x-amz-target']).endsWith('PutItem')) put(response, Put.parse(body));
    else query(response, Query.parse(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  return {
    clientWithin: (within: Limits) => createDynamoDB(within, { endpoint, region: 'cn-north-1', credentials }),
    turn: (how: Outage, calls = Number.POSITIVE_INFINITY): void => {
      [outage, left] = [how, calls];
    },
    commits: (): number => items.size,
    clear: (): void => items.clear(),
  };
};
