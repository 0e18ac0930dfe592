import { createServer } from 'node:http';
import * as z from 'zod';
import { closeServer, listenLocally } from '../../local/ports.ts';
import { sampleMachines } from '../../local/sample-world.ts';
import { createApiClient } from '../../local/scenario/api-client.ts';
import { present, scratchDirectory } from './support/scratch.ts';

const machine = present(sampleMachines[0]);

/** An issuer and an API in one, which hang up so many times before they answer. */
const startAnswering = async (hangUps: number): Promise<string> => {
  let left = hangUps;
  const server = createServer((request, response) => {
    left -= 1;
    if (left >= 0) return void request.socket.destroy();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ access_token: 'token', token_type: 'Bearer', expires_in: 60 }));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${await listenLocally(server, 0, 'the answering')}`;
};

/** An issuer, and an API before which somebody else answers. */
const before = { status: 0, body: '' };
const answering = createServer((request, response) => {
  const isToken = request.url === '/token';
  response.writeHead(isToken ? 200 : before.status);
  response.end(isToken ? JSON.stringify({ access_token: 'token', expires_in: 60 }) : before.body);
});
afterAll(() => closeServer(answering));

const dataDir = scratchDirectory();
const url = await startAnswering(1);
const other = `http://127.0.0.1:${await listenLocally(answering, 0, 'the one before')}`;

it('a client of the API asks an issuer again that was away when it first asked', async () => {
  const client = createApiClient(url, url, dataDir);
  await expect(client.get(machine.name, '/me')).rejects.toThrow();
  expect((await client.get(machine.name, '/me')).status).toBe(200);
});

it.each([
  [429, '{"message":"Too Many Requests"}', '429 Too Many Requests'],
  [413, '{"message":"Request Entity Too Large"}', '413 Request Entity Too Large'],
  [502, '<h1>Bad gateway</h1>', '502'],
  [504, '', '504'],
])('a client of the API that is answered %i by somebody before it says so: %s', async (status, body, said) => {
  Object.assign(before, { status, body });
  const client = createApiClient(other, other, dataDir);
  await expect(client.must(z.unknown(), client.get(machine.name, '/me'))).rejects.toThrow(new Error(said));
});
