import { globSync, readFileSync } from 'node:fs';
import { applicationCommands } from '../../lambda/domain/application/commands/index.ts';
import { emergencyCommands } from '../../lambda/domain/emergency/commands/index.ts';
import type { HttpForm } from '../../lambda/domain/kernel/command.ts';

/** What the product is made of, without words: those say, and know of no command. */
const texts = globSync('{console,infra,lambda}/**/*.{ts,tsx}')
  .filter((file) => !/-words\.ts$|^lambda\/words\//.test(file))
  .map((file) => [file, readFileSync(file, 'utf8')] as const);

type Named = { readonly type: string; readonly http: HttpForm | null };

/** The files that name a command, by its type or by its route. */
const naming = (...commands: readonly Named[]): readonly string[] => {
  const names = commands.flatMap(({ type, http }) =>
    http === null ? [`'${type}'`] : [`'${type}'`, `'${http.method.toUpperCase()} ${http.path}'`],
  );
  return texts.filter(([, text]) => names.some((name) => text.includes(name))).map(([file]) => file);
};

const { 'approve-application': approve, 'withdraw-application': withdraw } = applicationCommands;
const complaints = [applicationCommands['record-complaints'], emergencyCommands['record-complaints']];

describe('a command', () => {
  it.each([
    ['withdraw-application', [withdraw], 4],
    ['approve-application', [approve], 5],
    ['record-complaints, of applications and of emergencies', complaints, 6],
  ])('is named by few files: %s', (_name, commands, most) => {
    const files = naming(...commands);
    expect(files.length).toBeGreaterThan(2);
    expect(files.length > most ? files : []).toEqual([]);
  });
});
