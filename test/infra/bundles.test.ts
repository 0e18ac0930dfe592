import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join } from 'node:path';
import { type Entry, entries } from '../../infra/entries.ts';
import { journalWriters } from '../../infra/journal-writers.ts';
import { streamKinds } from '../../lambda/domain/kernel/streams.ts';
import { apiDocument } from '../http/api-document.ts';
import { samplePdf } from '../sample-pdf.ts';
import { bundledFunctions } from './bundled-functions.ts';

const packageOf = (file: string): readonly string[] => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.slice(1) ?? [];

const bundled = await bundledFunctions();
const filesOf = (name: Entry): readonly string[] => bundled(name).bundle.carries.map(([file]) => file);
const packagesOf = (name: Entry): readonly string[] => [...new Set(filesOf(name).flatMap(packageOf))].toSorted();

/** What a client of DynamoDB brings with it, and what logs and counts: there is none in any function without these. */
const ofDynamoDB = packagesOf('projector').filter((name) => name !== 'zod');

const own = (name: Entry): readonly string[] => packagesOf(name).filter((it) => !ofDynamoDB.includes(it));

describe('what a function carries of packages', () => {
  // biome-ignore format: one function per line
  it.each<[Entry, readonly string[]]>([
    ['emergency-api',         ['@aws-sdk/client-sns', 'canonicalize', 'hono', 'jose', 'zod']],
    ['publisher',             ['@aws-sdk/client-sns', '@aws-sdk/client-sqs', '@aws-sdk/middleware-sdk-sqs', 'canonicalize', 'zod']],
    ['deliver',               ['@aws-sdk/client-kms', '@aws-sdk/client-sqs', '@aws-sdk/middleware-sdk-sqs', 'canonicalize', 'ipaddr.js', 'jose', 'zod']],
    ['projector',             ['zod']],
    ['notify',                ['@aws-sdk/client-sns', '@aws-sdk/client-sqs', '@aws-sdk/middleware-sdk-sqs', 'canonicalize', 'zod']],
    ['hand-notice',           ['@aws-sdk/client-kms', '@aws-sdk/client-sqs', '@aws-sdk/middleware-sdk-sqs', 'canonicalize', 'ipaddr.js', 'jose', 'zod']],
    ['keep-record',           ['canonicalize', 'zod']],
    ['check-acknowledgement', ['canonicalize', 'zod']],
    ['anchor',                ['@aws-sdk/checksums', '@aws-sdk/client-kms', '@aws-sdk/client-s3', '@aws-sdk/middleware-sdk-s3', '@aws-sdk/signature-v4-multi-region', 'jose', 'zod']],
    ['clock',                 ['canonicalize', 'ipaddr.js', 'zod']],
    ['api',                   ['canonicalize', 'hono', 'ipaddr.js', 'jose', 'zod']],
  ])('%s carries no more than it uses', (name, expected) => {
    expect(own(name)).toEqual(expected);
  });

  it('is told of every function', () => {
    const exporting = globSync('lambda/handlers/*.ts').filter((file) =>
      readFileSync(file, 'utf8').includes('export const handler ='),
    );
    const names = exporting.map((file) => basename(file, '.ts'));
    expect(entries).toEqual(names.toSorted());
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

describe('what a function reads before it answers', () => {
  // Kilobytes of the files that are loaded with it, with room for a few more: what it grows by is to be seen, and loaded late
  // where few requests need it (docs/decisions/0017).
  // biome-ignore format: one function per line
  it.each<[Entry, number]>([
    ['emergency-api',         1180],
    ['publisher',              708],
    ['deliver',                925],
    ['projector',              855],
    ['notify',                1095],
    ['hand-notice',            760],
    ['keep-record',            615],
    ['check-acknowledgement',  790],
    ['anchor',                 865],
    ['clock',                 1110],
    ['api',                   1524],
  ])('%s: no more than %d kB', (name, kilobytes) => {
    expect(bundled(name).bundle.kilobytes).toBeLessThanOrEqual(kilobytes);
    expect(bundled(name).bundle.kilobytes).toBeGreaterThan(kilobytes * 0.9);
  });
});

describe('what a function requires while it runs', () => {
  it.each(entries)('%s: modules of Node alone', (name) => {
    expect(bundled(name).bundle.requires.filter((module) => !isBuiltin(module))).toEqual([]);
  });
});

/** What decides on an aggregate, and what keeps the record. */
const decidersOf = (name: Entry): readonly string[] => {
  const files = filesOf(name);
  const decided = Object.keys(streamKinds).filter((kind) =>
    files.some((file) => file.startsWith(`lambda/domain/${kind}/commands/`)),
  );
  return files.includes('lambda/handlers/create/keep-record.ts') ? [...decided, 'record'] : decided;
};

describe('what a function can decide', () => {
  const writers = new Map<string, readonly string[]>(Object.entries(journalWriters));

  it.each(entries)('%s may write, and no other kind of stream', (name) => {
    expect(decidersOf(name).toSorted()).toEqual([...(writers.get(name) ?? [])].toSorted());
  });
});

describe('what the emergency function carries of the service', () => {
  it('is nothing that is done with an application or said of one', () => {
    const foreign =
      /^lambda\/(words\/(all|application-|refusal-)|domain\/(application\/|views\/(cards|case-facts))|adapters\/(views-table|views-writer|reports-reader|figures-reader|ask-operator)|(service|http\/routes)\/estimates)/;
    expect(filesOf('emergency-api').filter((file) => foreign.test(file))).toEqual([]);
  });

  it.each(entries)('and %s carries none of the languages of zod but its own', (name) => {
    const locales = filesOf(name).filter((file) => /^node_modules\/zod\/.*\/locales\//.test(file));
    expect(locales).toEqual(['node_modules/zod/v4/locales/en.js']);
  });
});

describe('what a function asks for late', () => {
  const { folder, handler } = bundled('api');
  const asked = `
    const { handler } = await import(process.argv[1]);
    const [method, path] = ['GET', '/openapi.json'];
    const { statusCode, body } = await handler({
      version: '2.0', rawPath: path, rawQueryString: '', headers: {}, isBase64Encoded: false,
      requestContext: { http: { method, path }, requestId: 'request' },
    }, { awsRequestId: 'request' });
    process.stdout.write(JSON.stringify([statusCode, Object.keys(JSON.parse(body).paths).length]));`;
  const environment = {
    AWS_REGION: 'cn-north-1',
    JOURNAL_TABLE: 'journal',
    VIEWS_TABLE: 'views',
    ACCESS_TABLE: 'access',
    NOTICES_TABLE: 'notices',
    ATTACHMENTS_BUCKET: 'attachments',
    UPLOADS_BUCKET: 'uploads',
    TOKEN_ISSUER: 'https://issuer.invalid',
    TOKEN_AUDIENCE: 'coordinator',
    SIGNING_KEY_ID: 'key',
    ANCHORS_BUCKET: 'anchors',
    ANCHOR_KEY_ID: 'anchor-key',
    ESTIMATE_KEY_ID: 'estimate-key',
  };

  it('is deployed beside it: the API describes itself from its bundle', () => {
    const child = spawnSync(process.execPath, ['--input-type=module', '--eval', asked, handler], {
      env: environment,
      encoding: 'utf8',
    });
    expect(child.stderr).toBe('');
    expect(child.stdout).toBe(JSON.stringify([200, Object.keys(apiDocument.paths ?? {}).length]));
  });

  it('is deployed beside it: a scan is opened by a file of its own, with what Node brings along', () => {
    const opened = `
      const { openScan } = await import(process.argv[1]);
      process.stdout.write(JSON.stringify(await openScan(Buffer.from(process.argv[2], 'base64'), 'application/pdf')));`;
    const [file] = globSync('open-scan-*.mjs', { cwd: folder });
    const child = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', opened, join(folder, file ?? ''), samplePdf('scan').toString('base64')],
      { encoding: 'utf8' },
    );
    expect(child.stderr).toBe('');
    expect(JSON.parse(child.stdout)).toEqual({ ok: true, value: { pages: 1, pictures: [] } });
  });
});
