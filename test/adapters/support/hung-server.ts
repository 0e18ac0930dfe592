import { createServer, type Socket } from 'node:net';

export type HungServer = { readonly url: string; readonly connections: () => number };

/** Accepts every connection and, after what it says at first, is silent for ever. */
export const startHungServer = async (says = ''): Promise<HungServer> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket.on('error', () => undefined));
    socket.once('data', () => void (says !== '' && socket.write(says)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, connections: () => connections };
};
