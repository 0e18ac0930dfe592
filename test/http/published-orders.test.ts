import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import { payloadOf } from '../../lambda/adapters/outgoing-order.ts';
import { areasOf, ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { isAlerting, isStopping, isTelling } from '../../lambda/domain/order/alerting.ts';
import { EstimateAnswer, EstimateQuestion } from '../../lambda/domain/order/estimate.ts';
import {
  OrderSchema1,
  OrderSchema2,
  publishedEstimateSchema,
  publishedOrderSchema,
} from '../../lambda/http/schemas/published-orders.ts';
import { formats, goldensOf, historiesOf } from '../journal-of-releases/recorded.ts';
import { commitOf } from '../journal-of-releases/replay.ts';
import { apiDocument } from './api-document.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const publishedAs = (name: string) =>
  z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(read(`docs/orders/${name}.schema.json`)));
const published = (schema: 1 | 2) => publishedAs(`order-${schema}`);
const strict = { 1: OrderSchema1, 2: OrderSchema2 } as const;

const examples = globSync('docs/orders/examples/schema-*.json').toSorted();
const schemaOf = (path: string): 1 | 2 => (basename(path).startsWith('schema-1.') ? 1 : 2);

/** Every order that releases of the newest format have made, by name and by chance, with the outlines of its alert. */
const made = [...goldensOf(formats.at(-1) ?? ''), ...historiesOf(formats.at(-1) ?? '')].flatMap(
  ({ commits: stored }) => {
    const commits = stored.map((commit) => commitOf(JSON.stringify(commit)));
    return [...Map.groupBy(commits, ({ stream }) => stream).values()].flatMap((own) =>
      own.flatMap(ordersIn).map((order) => {
        const areas = areasOf(own, order);
        return areas === null ? order : { ...order, areas };
      }),
    );
  },
);

describe('the published schemas of orders', () => {
  it.each([1, 2] as const)('are what orders are checked by: schema %i', (schema) => {
    expect(read(`docs/orders/order-${schema}.schema.json`)).toEqual(
      JSON.parse(JSON.stringify(publishedOrderSchema(schema))),
    );
    expect(apiDocument.components?.schemas).toHaveProperty(`OrderSchema${schema}`);
  });

  it('have examples of both, of alerts, stops and tellings', () => {
    expect(examples.map((path) => basename(path, '.json'))).toEqual([
      'schema-1.alert',
      'schema-1.correction',
      'schema-1.stop',
      'schema-2.alert-for-outlines',
      'schema-2.alert-for-streets',
      'schema-2.alert-in-three-languages',
      'schema-2.alert',
      'schema-2.correction',
      'schema-2.stop',
    ]);
  });

  it.each(examples)('fit their example: %s', (path) => {
    const [schema, example] = [schemaOf(path), read(path)];
    expect(published(schema).parse(example)).toEqual(example);
    expect(strict[schema].parse(example)).toEqual(example);
  });

  it('let an operator pass over what comes to be, and refuse what never was an order', () => {
    const [path = ''] = examples;
    const example = z.record(z.string(), z.unknown()).parse(read(path));
    expect(published(1).safeParse({ ...example, later: true }).success).toBe(true);
    expect(published(1).safeParse({ ...example, kind: 'correction' }).success).toBe(false);
    expect(published(2).safeParse({ ...example, target: { divisions: [] } }).success).toBe(false);
  });

  it('fit every order that was ever made, in either schema, and say for whom exactly where there is somebody', () => {
    expect(made.length).toBeGreaterThan(500);
    expect(made.some(({ target }) => target?.areas !== undefined)).toBe(true);
    for (const order of made) {
      expect(() => OrderSchema1.parse(payloadOf(order, {}, null))).not.toThrow();
      const said = OrderSchema2.parse(payloadOf(order, { orderSchema: 2 }, null));
      const isForSomebody = isTelling(order.kind) || (isAlerting(order.kind) && order.path !== 'ordinary');
      expect(said.target !== undefined).toBe(isForSomebody);
      if (isStopping(order.kind)) expect([said.text, said.presentation, said.pace]).toEqual(['', undefined, undefined]);
    }
  });

  it('have no member for anybody’s number, cell or position', () => {
    const names = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('properties' in value && typeof value.properties === 'object' && value.properties !== null)
        for (const name of Object.keys(value.properties)) names.add(name);
      for (const part of Object.values(value)) collect(part);
    };
    for (const schema of [1, 2] as const) collect(publishedOrderSchema(schema));
    expect(names.size).toBeGreaterThan(25);
    expect([...names].filter((name) => /phone|msisdn|imsi|imei|cell|position|subscriber/i.test(name))).toEqual([]);
  });
});

describe('the published schemas of estimates', () => {
  it.each([
    ['question', EstimateQuestion],
    ['answer', EstimateAnswer],
  ] as const)('are what a %s is checked by, and fit their example', (part, strictly) => {
    expect(read(`docs/orders/estimate-${part}.schema.json`)).toEqual(
      JSON.parse(JSON.stringify(publishedEstimateSchema(part))),
    );
    const example = read(`docs/orders/examples/estimate.${part}.json`);
    expect(publishedAs(`estimate-${part}`).parse(example)).toEqual(example);
    expect(strictly.parse(example)).toEqual(example);
  });

  it('let an operator pass over what comes to be asked, and refuse an answer that says more than a count', () => {
    const example = (part: string) =>
      z.record(z.string(), z.unknown()).parse(read(`docs/orders/examples/estimate.${part}.json`));
    expect(publishedAs('estimate-question').safeParse({ ...example('question'), later: true }).success).toBe(true);
    expect(publishedAs('estimate-answer').safeParse({ ...example('answer'), msisdn: '13800000000' }).success).toBe(
      false,
    );
  });

  it('are no order: neither is taken for the other', () => {
    expect(published(2).safeParse(read('docs/orders/examples/estimate.question.json')).success).toBe(false);
    const [order = ''] = examples;
    expect(publishedAs('estimate-question').safeParse(read(order)).success).toBe(false);
  });
});

/** Every pattern of a schema, wherever it stands. */
const patternsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'pattern' in value && typeof value.pattern === 'string' ? [value.pattern] : [];
  return [...own, ...Object.values(value).flatMap(patternsIn)];
};

/** What validators in other languages do not know, or read otherwise: any sign at all, looking around, classes by property, references. */
const inJavaScriptAlone = /\[\^\]|\[\]|\(\?(?!:)|\\[pPckBbGZzA1-9]|\\u\{|\\x\{/;

describe('patterns that are published', () => {
  it.each([
    ...globSync('docs/orders/*.schema.json').map((path) => [path, read(path)] as const),
    ['the document of the API', apiDocument] as const,
  ])('are for validators in any language: %s', (_where, schema) => {
    expect([...new Set(patternsIn(schema))].filter((pattern) => inJavaScriptAlone.test(pattern))).toEqual([]);
  });

  it.each(['^(?=[^]*\\S)', '(?<!a)b', '(?!zh)', '\\p{Cc}', '(a)\\1', '[]'])('would be found out: %s', (pattern) => {
    expect(inJavaScriptAlone.test(pattern)).toBe(true);
    expect(patternsIn({ items: [{ pattern }] })).toEqual([pattern]);
  });
});
