import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Loaded before anything else, keeps what Node makes of each module from one start to the next: reading some 1,250 of them is
 * most of a start. Where nothing can be kept, nothing is; what has changed is compiled anew. It is plain JavaScript, so that
 * what takes the types out of TypeScript is not loaded either where all has been compiled before.
 */
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
