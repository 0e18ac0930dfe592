/** What no function must be: it says what it is given. */
export const handler = async (event: unknown): Promise<void> => {
  process.stdout.write(`${JSON.stringify(event)}\n`);
};
