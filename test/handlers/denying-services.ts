import { createServer, type IncomingMessage } from 'node:http';

const xml = '<ErrorResponse><Error><Code>AccessDeniedException</Code><Message>no</Message></Error></ErrorResponse>';
const json = JSON.stringify({ __type: 'AccessDeniedException', message: 'no' });

const isOfSns = ({ headers }: IncomingMessage): boolean => headers['content-type']?.includes('urlencoded') === true;

/** Answers every call of every service, and every question for keys, that it is denied; under this id. */
export const deniedRequestId = '4EC2A0A50C7944D5B06CA5F8C6F0E0A3';

/** Its address. */
export const startDenyingServices = async (): Promise<string> => {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(400, { 'x-amzn-requestid': deniedRequestId, 'content-type': 'application/x-amz-json-1.0' });
    response.end(isOfSns(request) ? xml : json);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
};
