import { readFileSync } from 'node:fs';

const { en, zh } = { en: readFileSync('README.md', 'utf8'), zh: readFileSync('README.zh-CN.md', 'utf8') };

/** Where it leads, to the readmes themselves and to pictures in English aside. */
const linksIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to))]
    .filter((to) => !/^README|\.en\.webp$/.test(to))
    .toSorted();

/** Commands to be typed, and what may follow them; an example holds words of its language. */
const commandsIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/`((?:npm|-- --)[^`\p{Script=Han}]*)`/gu)].map(([, command = '']) => command))]
    .filter((command) => !command.includes('FOLDER'))
    .toSorted();

describe('the two readmes', () => {
  it('lead to the same places', () => {
    expect(linksIn(en).length).toBeGreaterThan(30);
    expect(linksIn(zh)).toEqual(linksIn(en));
  });

  it('name the same commands', () => {
    expect(commandsIn(en).length).toBeGreaterThan(8);
    expect(commandsIn(zh)).toEqual(commandsIn(en));
  });

  it('tell the same words, in as many rows of their tables', () => {
    const rows = (text: string): number => [...text.matchAll(/^\| .* \|$/gm)].length;
    expect(rows(zh)).toBe(rows(en));
  });
});
