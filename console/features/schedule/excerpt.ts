const charactersAtMost = 12;
const signature = /^\s*【[^】]*】\s*/u;

/** What a message begins with after its signature, short enough for a cell: tells sends of one office apart. */
export const excerptOf = (text: string): string => {
  const characters = Array.from(text.replace(signature, '').replace(/\s+/gu, ' ').trim());
  const shown = characters.slice(0, charactersAtMost).join('');
  return characters.length > charactersAtMost ? `${shown}…` : shown;
};
