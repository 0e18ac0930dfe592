import { createServer } from 'node:http';
import { listenLocally } from '../../local/ports.ts';
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

const dataDir = scratchDirectory();
const url = await startAnswering(1);

it('a client of the API asks an issuer again that was away when it first asked', async () => {
  const client = createApiClient(url, url, dataDir);
  await expect(client.get(machine.name, '/me')).rejects.toThrow();
  expect((await client.get(machine.name, '/me')).status).toBe(200);
});
