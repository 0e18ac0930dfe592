declare module 'dynalite' {
  import type { Server } from 'node:http';

  function dynalite(options: { path?: string; createTableMs?: number; maxItemSizeKb?: number }): Server;
  export = dynalite;
}
