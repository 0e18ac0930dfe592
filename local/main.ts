import './compile-cache.mjs';

await import('./start.ts');
