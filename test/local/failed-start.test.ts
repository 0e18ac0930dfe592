import { createServer } from 'node:http';
import { readAddresses } from '../../local/addresses.ts';
import { closeServer, listenLocally, PortTaken } from '../../local/ports.ts';
import { type Runtime, startRuntime } from '../../local/runtime.ts';
import { present, scratchDirectory } from './support/scratch.ts';

const dataDir = scratchDirectory();
const start = (): Promise<Runtime> => startRuntime({ dataDir, port: 0, pace: 0, log: () => undefined });

describe('a start that fails', () => {
  beforeAll(async () => {
    await (await start()).stop();
  });

  it.each([
    ['the last operator', () => present(readAddresses(dataDir)).operators['broadnet']],
    ['sign-in', () => present(readAddresses(dataDir)).issuer],
  ])('because the port of %s is taken lets go of all that it had opened', async (_title, address) => {
    const other = createServer();
    await listenLocally(other, Number(new URL(present(address())).port), 'another');
    await expect(start()).rejects.toBeInstanceOf(PortTaken);
    await closeServer(other);
    const again = await start();
    expect(readAddresses(dataDir)?.api).toBe(again.url);
    await again.stop();
  });
});
