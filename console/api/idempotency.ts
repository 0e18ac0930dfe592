/**
 * Keys for commands. The same command keeps its key until it is answered, so that trying again after a lost answer
 * cannot do it twice; once answered, the next one like it is a new one.
 */
export type Keys = {
  readonly keyFor: (command: string) => string;
  readonly answered: (command: string) => void;
};

export const createKeys = (newKey: () => string): Keys => {
  const open = new Map<string, string>();
  return {
    keyFor: (command) => {
      const key = open.get(command) ?? newKey();
      open.set(command, key);
      return key;
    },
    answered: (command) => void open.delete(command),
  };
};
