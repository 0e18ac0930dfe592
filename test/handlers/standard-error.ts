/** What the work writes on standard error, a line an entry; nothing of it reaches the terminal. */
export const standardErrorOf = async (work: () => unknown): Promise<readonly string[]> => {
  const written: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
  try {
    await work();
  } finally {
    process.stderr.write = write;
  }
  return written.join('').split('\n').slice(0, -1);
};
