import { globSync, readFileSync } from 'node:fs';
import { applicationCommands } from '../../lambda/domain/application/commands/index.ts';
import { emergencyCommands } from '../../lambda/domain/emergency/commands/index.ts';
import { orderCommands } from '../../lambda/domain/order/commands/index.ts';
import { registryCommands } from '../../lambda/domain/registry/commands/index.ts';

const sources = globSync('{lambda,infra,console,local,cli}/**/*.{ts,tsx}')
  .filter((file) => !file.endsWith('-words.ts'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const commands = [applicationCommands, emergencyCommands, orderCommands, registryCommands].flatMap(Object.keys);

/** Its own file and its table; one that an application and an emergency share has two of each. */
const most = 6;

describe('a command', () => {
  it.each([...new Set(commands)].toSorted())('%s is named in few sources beside its own', (command) => {
    const naming = sources.filter(({ text }) => text.includes(command)).map(({ file }) => file);
    expect(naming.length).toBeGreaterThanOrEqual(2);
    expect(naming.length > most ? naming : []).toEqual([]);
  });
});
