import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { EmergencyAnswer, EmergencyCase } from '../../lambda/http/schemas/cases.ts';
import { readAddresses } from '../../local/addresses.ts';
import { createApiClient } from '../../local/scenario/api-client.ts';
import { registerWorld } from '../../local/scenario/world.ts';
import { present, scratchDirectory, until } from '../local/support/scratch.ts';
import { rainstorm } from './emergencies.ts';
import { people } from './people.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = scratchDirectory();
const marker = join(scratchDirectory(), 'full');
const preload = fileURLToPath(new URL('support/full-disk.mjs', import.meta.url));

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The whole system as a process, whose disk the test can fill. */
const start = async () => {
  const flags = ['--disable-warning=ExperimentalWarning', '--import', preload];
  const child = spawn(process.execPath, [...flags, 'local/main.ts', '--no-story', '--no-console'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', DISK_IS_FULL_ONCE_THERE_IS: marker },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const exited = once(child, 'exit').then(([code]: unknown[]) => code);
  const said = text(present(child.stderr));
  for await (const line of createInterface({ input: present(child.stdout) })) if (line.startsWith('Ready in')) break;
  child.stdout?.resume();
  return { child, exited, said };
};

const clientOf = () => {
  const { api, issuer, operators } = present(readAddresses(dataDir));
  return { operators: present(operators), ...createApiClient(api, issuer, dataDir) };
};

/** An emergency that was acknowledged, and is found again. */
const acknowledged: string[] = [];
const trigger = async (): Promise<void> => {
  const { must, post } = clientOf();
  const instruction = `第${acknowledged.length}号转移点开放，请立即转移到高处。`;
  const body = { alert: { ...rainstorm(new Date().toISOString()), instruction } };
  const asked = post(people.warningSystem, '/emergencies', body, `k-${acknowledged.length}`);
  acknowledged.push((await must(EmergencyAnswer, asked)).id);
};
const expectAllThere = async (): Promise<void> => {
  const { must, get } = clientOf();
  for (const id of acknowledged) await must(EmergencyCase, get(people.warningSystem, `/emergencies/${id}`));
};

describe('the whole system', () => {
  it('whose disk fills up says so in one sentence, ends, and has kept what it acknowledged', async () => {
    const { exited, said } = await start();
    const client = clientOf();
    await registerWorld(client, client.operators, new Date().toISOString());
    await until(async () =>
      trigger().then(
        () => true,
        () => false,
      ),
    );
    writeFileSync(marker, '');
    expect(await exited).toBe(1);
    expect((await said).split('\n').filter((line) => line !== '' && !line.startsWith('{'))).toEqual([
      expect.stringMatching(/^The disk is full: .* needs 32 MB to go on\. Everything that was acknowledged is kept/),
    ]);
  });

  it('does not start on a full disk, and says why in the same sentence', async () => {
    const refused = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--import', preload, 'local/main.ts'],
      {
        cwd: root,
        env: { ...process.env, DATA_DIR: dataDir, PORT: '0', DISK_IS_FULL_ONCE_THERE_IS: marker },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const [[code], said] = await Promise.all([once(refused, 'exit'), text(present(refused.stderr))]);
    expect([code, said]).toEqual([1, expect.stringMatching(/^The disk is full: .*\n$/)]);
    rmSync(marker);
  });

  it('ends soon after it is asked to, however busy it is, and has kept what it acknowledged', async () => {
    const { child, exited } = await start();
    await expectAllThere();
    const { api, operators } = { ...present(readAddresses(dataDir)), ...clientOf() };
    // Operators that take orders and never answer keep deliverers waiting.
    for (const url of Object.values(operators))
      await fetch(`${url}/fault`, { method: 'PUT', body: JSON.stringify({ mode: 'timeout' }) });
    for (let count = 0; count < 5; count += 1) await trigger();
    const hanging = Array.from({ length: 20 }, () => fetch(`${api}/health`).catch(() => null));
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    await Promise.all(hanging);
  });

  it('finds everything again', async () => {
    const { child, exited } = await start();
    await expectAllThere();
    expect(acknowledged.length).toBeGreaterThanOrEqual(6);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
  });
});
