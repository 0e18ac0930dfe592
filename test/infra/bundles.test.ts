import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bundle, functions } from '../../bench/bundle.ts';

const packageOf = (file: string): readonly string[] => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.slice(1) ?? [];

const loaded = new Map(await Promise.all(functions.map(async (entry) => [entry.name, await bundle(entry)] as const)));
const filesOf = (name: string): readonly string[] => loaded.get(name)?.carries.map(([file]) => file) ?? [];
const packagesOf = (name: string): readonly string[] => [...new Set(filesOf(name).flatMap(packageOf))].toSorted();

/** What a client of DynamoDB brings with it, and what logs and counts: there is none in any function without these. */
const ofDynamoDB = packagesOf('projector').filter((name) => name !== 'zod');

const own = (name: string): readonly string[] => packagesOf(name).filter((it) => !ofDynamoDB.includes(it));

describe('what a function carries of packages', () => {
  // biome-ignore format: one function per line
  it.each([
    ['emergency-api',         ['@aws-sdk/client-sns', 'canonicalize', 'hono', 'jose', 'tlds', 'zod']],
    ['publisher',             ['@aws-sdk/client-sns', '@aws-sdk/client-sqs', '@aws-sdk/middleware-sdk-sqs', 'canonicalize', 'zod']],
    ['deliver',               ['@aws-sdk/client-kms', '@aws-sdk/client-sqs', '@aws-sdk/middleware-sdk-sqs', 'canonicalize', 'jose', 'zod']],
    ['projector',             ['zod']],
    ['keep-record',           ['canonicalize', 'zod']],
    ['check-acknowledgement', ['canonicalize', 'zod']],
    ['clock',                 ['canonicalize', 'tlds', 'zod']],
    ['api', [
      '@asteasolutions/zod-to-openapi', '@aws-sdk/checksums', '@aws-sdk/client-kms', '@aws-sdk/client-s3',
      '@aws-sdk/middleware-sdk-s3', '@aws-sdk/s3-request-presigner', '@hono/zod-openapi', '@hono/zod-validator',
      'canonicalize', 'hono', 'jose', 'tlds', 'zod',
    ]],
  ])('%s carries no more than it uses', (name, expected) => {
    expect(own(name)).toEqual(expected);
  });

  it('is told of every function', () => {
    const exporting = globSync('lambda/handlers/*.ts').filter((file) =>
      readFileSync(file, 'utf8').includes('export const handler ='),
    );
    const names = exporting.map((file) => basename(file, '.ts'));
    expect(functions.map(({ name }) => name)).toEqual(names.toSorted());
  });

  it('is, of what every function has, the client of DynamoDB and what that needs, and Powertools without its tracer', () => {
    expect(ofDynamoDB.filter((name) => !/^(@aws-sdk|@aws|@smithy)\//.test(name))).toEqual([
      '@aws-lambda-powertools/commons',
      '@aws-lambda-powertools/logger',
      '@aws-lambda-powertools/metrics',
      'mnemonist',
      'obliterator',
    ]);
    expect(ofDynamoDB.filter((name) => name.startsWith('@aws-sdk/client-'))).toEqual(['@aws-sdk/client-dynamodb']);
  });
});

describe('what the emergency function carries of the service', () => {
  it('is nothing that is done with an application or said of one', () => {
    const foreign =
      /^lambda\/(words\/(all|application-|refusal-)|domain\/(application\/|views\/(cards|case-facts))|adapters\/(views-table|views-writer|reports-reader|figures-reader))/;
    expect(filesOf('emergency-api').filter((file) => foreign.test(file))).toEqual([]);
  });

  it.each(functions.filter(({ name }) => name !== 'api').map(({ name }) => name))(
    'and %s carries none of the languages of zod but its own',
    (name) => {
      const locales = filesOf(name).filter((file) => /^node_modules\/zod\/.*\/locales\//.test(file));
      expect(locales).toEqual(['node_modules/zod/v4/locales/en.js']);
    },
  );
});
