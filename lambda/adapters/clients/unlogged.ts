type Client = { readonly middlewareStack: { remove(name: string): boolean } };

/**
 * By themselves the SDK's clients write out, with every call, what was asked and answered for a log that nobody keeps:
 * it costs time with every call, and holds texts that belong in no log.
 */
export const unlogged = <C extends Client>(client: C): C => {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};
