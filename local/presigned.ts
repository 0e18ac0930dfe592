import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What the gateway's addresses are signed with: of this process alone, so that nobody else can sign one. */
export const gatewayCredentials = { accessKeyId: 'gateway', secretAccessKey: randomBytes(32).toString('hex') };

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** AWS Signature Version 4 in a query, as S3 computes it: the path once encoded, the payload unsigned. */
const signatureOf = (method: string, url: URL, headers: Headers): string => {
  const value = (name: string): string => url.searchParams.get(name) ?? '';
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, text]) => `${encoded(name)}=${encoded(text)}`)
    .toSorted();
  const signed = value('X-Amz-SignedHeaders');
  const lines = signed.split(';').map((name) => `${name}:${(headers.get(name) ?? '').trim()}\n`);
  const asked = [method, url.pathname, query.join('&'), lines.join(''), signed, 'UNSIGNED-PAYLOAD'].join('\n');
  const [, ...scope] = value('X-Amz-Credential').split('/');
  const digest = createHash('sha256').update(asked).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', value('X-Amz-Date'), scope.join('/'), digest].join('\n');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${gatewayCredentials.secretAccessKey}`);
  return hmac(key, toSign).toString('hex');
};

/** Whether the gateway itself signed this request, to the letter: method, path, query and the headers it names. */
export const isSignedHere = ({ method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>): boolean => {
  const asked = new URL(url);
  const given = Buffer.from(asked.searchParams.get('X-Amz-Signature') ?? '');
  const own = Buffer.from(signatureOf(method, asked, headers));
  const names = (asked.searchParams.get('X-Amz-SignedHeaders') ?? '').split(';');
  return names.includes('host') && given.length === own.length && timingSafeEqual(given, own);
};
