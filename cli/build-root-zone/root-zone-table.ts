/** The names one after another, as many in a line as go into it. */
export const rootZoneTable = (names: readonly string[]): string => {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length > 118) lines.push(name);
    else lines[lines.length - 1] = `${last} ${name}`;
  }
  return lines.join('\n');
};
