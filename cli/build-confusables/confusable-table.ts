/** Code points in hexadecimal digits, those of one sequence joined by `+`. */
const written = (text: string): string => Array.from(text, (sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('+');

/** Entries one after another, as many in a line as go into it. */
const inLines = (entries: readonly string[]): string => {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last === undefined || last.length + entry.length > 118) lines.push(entry);
    else lines[lines.length - 1] = `${last};${entry}`;
  }
  return lines.join('\n');
};

/**
 * What is drawn alike, by what it is read as: `4f=30 3bf` says that both are read as `O`. `prototypes`: single characters
 * and what each is read as (UTS 39). A character that NFKC turns into others is left out: no text in that form has it.
 */
export const confusableTable = (prototypes: Readonly<Record<string, string>>): string => {
  const alike = new Map<string, string[]>();
  for (const [sign, prototype] of Object.entries(prototypes))
    if (sign.normalize('NFKC') === sign) alike.set(prototype, [...(alike.get(prototype) ?? []), sign]);
  return inLines(Array.from(alike, ([prototype, signs]) => `${written(prototype)}=${signs.map(written).join(' ')}`));
};
