import type { CDPSession, Page } from 'playwright-core';

export type ScriptBytes = {
  readonly session: CDPSession;
  /** Of all scripts since it was last asked from the beginning: the bodies as they came, compressed, without headers. */
  readonly bytes: () => number;
  readonly fromTheBeginning: () => void;
};

/** Counts what a window fetches of scripts. */
export const countScripts = async (page: Page): Promise<ScriptBytes> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  // Headers are the server's, and of HTTP/1.1 here.
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return {
    session,
    bytes: () => bytes,
    fromTheBeginning: () => {
      bytes = 0;
    },
  };
};
