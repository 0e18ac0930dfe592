/** Only a convenience for the next time: where this machine keeps nothing, nothing is remembered. */
export const remember = (name: string, value: string): void => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // What is being done goes on without it.
  }
};
