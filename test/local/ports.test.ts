import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { DataInUse, holdDataDirectory } from '../../local/data-directory.ts';
import {
  closeServer,
  explainPort,
  explainStartFailure,
  listenLocally,
  PortTaken,
  portBeside,
  readPort,
} from '../../local/ports.ts';
import { scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();

describe('the port', () => {
  it.each([
    ['--port N', ['--port', '8081'], {}, 8081],
    ['--port=N', ['--port=0'], {}, 0],
    ['PORT', [], { PORT: '9000' }, 9000],
    ['--port before PORT', ['--port', '8081'], { PORT: '9000' }, 8081],
    ['neither', [], {}, 8080],
    ['the highest there is', ['--port', '65535'], {}, 65_535],
  ])('is read from %s', (_title, args, environment, port) => {
    expect(readPort(args, environment, 8080)).toEqual({ ok: true, value: port });
  });

  it.each([
    ['over the highest', ['--port', '65536'], {}],
    ['a word', ['--port', 'http'], {}],
    ['missing', ['--port'], {}],
    ['negative', [], { PORT: '-1' }],
    ['empty', [], { PORT: '' }],
  ])('is refused when it is %s', (_title, args, environment) => {
    expect(readPort(args, environment, 8080)).toMatchObject({ ok: false, error: { code: 'not-a-port' } });
  });

  it.each([
    ['', 'The port is missing'],
    ['http', 'http is not a port'],
    ['65536', '65536 is not a port'],
  ])('given as “%s” is explained in a sentence that says what to do', (given, expected) => {
    const line = explainPort({ code: 'not-a-port', given });
    expect(line).toContain(expected);
    expect(line).toContain('65535');
  });

  it('of a neighbour is any where the main one is any', () => {
    expect([portBeside(0, 3), portBeside(8080, 3)]).toEqual([0, 8083]);
  });

  it('that is any one is none that systems give to outgoing connections, which may take it while a run stands still', async () => {
    const servers = Array.from({ length: 4 }, () => createServer());
    const ports: number[] = [];
    for (const server of servers) ports.push(await listenLocally(server, 0, 'api'));
    await Promise.all(servers.map(closeServer));
    expect(Math.max(...ports)).toBeLessThan(32_768);
    expect(Math.min(...ports)).toBeGreaterThan(1_023);
    expect(new Set(ports).size).toBe(4);
  });

  it('that is taken is explained in one line that says what to do', async () => {
    const first = createServer();
    const port = await listenLocally(first, 0, 'api');
    const refusal = await listenLocally(createServer(), port, 'api').catch((error: unknown) => error);
    await closeServer(first);
    expect(refusal).toBeInstanceOf(PortTaken);
    const line = explainStartFailure(refusal);
    expect(line).toContain(String(port));
    expect(line).toContain('--port');
    expect(line).not.toContain('\n');
  });

  it('is not blamed for another fault', () => {
    expect(() => explainStartFailure(new Error('a defect'))).toThrow('a defect');
  });
});

describe('the data directory', () => {
  it('belongs to one run at a time and knows whether the last one ended well', () => {
    const first = holdDataDirectory(`${directory}/held`);
    expect(first.stoppedCleanly).toBe(true);
    expect(() => holdDataDirectory(`${directory}/held`)).toThrow(DataInUse);
    first.release();
    const second = holdDataDirectory(`${directory}/held`);
    expect(second.stoppedCleanly).toBe(true);
    second.release({ clean: false });
    const third = holdDataDirectory(`${directory}/held`);
    expect(third.stoppedCleanly).toBe(false);
    third.release();
  });

  it('is free again after a kill, and says that the run did not end well', async () => {
    const module = new URL('../../local/data-directory.ts', import.meta.url).href;
    const script = `const { holdDataDirectory } = await import('${module}');
      holdDataDirectory('${directory}/killed'); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '-e',
      script,
    ]);
    await once(child.stdout, 'data');
    expect(() => holdDataDirectory(`${directory}/killed`)).toThrow(DataInUse);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const after = holdDataDirectory(`${directory}/killed`);
    expect(after.stoppedCleanly).toBe(false);
    after.release();
  });
});
