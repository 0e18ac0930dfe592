/** One word a match: quoted parts and the rest as a shell takes them, variables and substitutions left as they stand. */
const words = /(?:"[^"]*"|'[^']*'|\$\([^)]*\)|[^\s"'])+/g;

const unquoted = (word: string): string => word.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2');

/** Every command that a page of documentation tells its reader to type, by its words. */
export const commandsIn = (markdown: string): readonly (readonly string[])[] =>
  [...markdown.matchAll(/^ *```console\n([\s\S]*?)^ *```$/gm)].flatMap(([, block = '']) =>
    block
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .flatMap((line) => /^ *\$ (.+)$/.exec(line)?.[1] ?? [])
      .map((line) => (line.match(words) ?? []).map(unquoted)),
  );
