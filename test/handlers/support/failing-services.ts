import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer, json } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as z from 'zod';

export const services = ['dynamodb', 'sns', 'sqs', 's3', 'kms', 'issuer'] as const;
export type Service = (typeof services)[number];

/** `denied`: answers 400 and quotes; `garbled`: answers 200, and something else than was asked for. */
export const manners = ['denied', 'garbled'] as const;
/** `silent`: the socket accepts, and nothing is ever answered. */
export type Manner = (typeof manners)[number] | 'silent';

/** `table`: of DynamoDB, whatever is asked of that one alone. */
export type Failing = { readonly service: Service; readonly manner: Manner; readonly table?: string };

const targets: Readonly<Record<string, Service>> = { DynamoDB: 'dynamodb', AmazonSQS: 'sqs', TrentService: 'kms' };

const serviceOf = ({ headers, url = '' }: IncomingMessage): Service => {
  const target = /^[A-Za-z]+/.exec(String(headers['x-amz-target'] ?? ''))?.[0] ?? '';
  if (url.startsWith('/.well-known/') || url.startsWith('/jwks')) return 'issuer';
  return targets[target] ?? (headers['content-type']?.includes('urlencoded') === true ? 'sns' : 's3');
};

const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const Signed = z.object({ Message: z.base64() });

const answerOfKms = async (message: IncomingMessage): Promise<object> => {
  const body = await json(message);
  if (String(message.headers['x-amz-target']).endsWith('GetPublicKey'))
    return { PublicKey: signing.publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
  const signer = createSign('SHA256').update(Buffer.from(Signed.parse(body).Message, 'base64'));
  return { Signature: signer.sign(signing.privateKey).toString('base64') };
};

const quoting = (service: Service, words: string): string => {
  const denied = { __type: 'AccessDeniedException', message: words, Message: words };
  const xml = `<Code>AccessDenied</Code><Message>${words}</Message>`;
  if (service === 'sns') return `<ErrorResponse><Error>${xml}</Error></ErrorResponse>`;
  return service === 's3' ? `<Error>${xml}</Error>` : JSON.stringify(denied);
};

const passOn = (message: IncomingMessage, body: Buffer, response: ServerResponse, to: string): void => {
  const { method, headers, url } = message;
  const onward = request(`${to}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
};

export type Behind = { readonly dynamodb: string; readonly messaging: string };

/** Every service of AWS and the issuer on one address: they do as the engines behind do, or fail, quoting `words`. */
export const startServices = async ({ dynamodb, messaging }: Behind, words: string) => {
  const keys = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' };
  let failing: Failing | null = null;
  let met = 0;
  let url = '';
  const ofIssuer = (path: string): object =>
    path.startsWith('/jwks') ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` };
  const fail = (message: IncomingMessage, response: ServerResponse, service: Service, manner: Manner): void => {
    met += 1;
    message.resume();
    if (manner === 'silent') return;
    response.writeHead(manner === 'denied' ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(manner === 'denied' ? quoting(service, words) : words);
  };
  const server = createServer(async (message, response) => {
    const service = serviceOf(message);
    if (failing?.service === service && failing.table === undefined)
      return fail(message, response, service, failing.manner);
    if (service === 'issuer') return void response.end(JSON.stringify(ofIssuer(message.url ?? '')));
    if (service === 'kms') return void response.end(JSON.stringify(await answerOfKms(message)));
    const body = await buffer(message);
    if (failing?.service === service && body.includes(`"TableName":"${failing.table}"`))
      return fail(message, response, service, failing.manner);
    return passOn(message, body, response, service === 'dynamodb' ? dynamodb : messaging);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    url,
    /** Until it is told otherwise; answers how often it has failed till then. */
    fail: (next: Failing | null): number => {
      const times = met;
      [failing, met] = [next, 0];
      return times;
    },
    mint: (claims: Readonly<Record<string, unknown>>): Promise<string> =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: 'at+jwt' })
        .setIssuer(url)
        .setAudience('urn:broadcast-coordinator:api')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(keys.privateKey),
  };
};
