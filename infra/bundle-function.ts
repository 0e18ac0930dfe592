import { bundleFunction } from './bundling.ts';

/** `node infra/bundle-function.ts <folder> <file>`: for whoever cannot wait for it in its own process. */
const [, , folder = '', file = ''] = process.argv;
await bundleFunction(folder, file);
