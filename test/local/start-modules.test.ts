import { build } from 'esbuild';

/** Packages that are read before `npm start` has done anything; what is imported late is not among them. */
const readAtStart = async (): Promise<readonly string[]> => {
  const { metafile } = await build({
    entryPoints: ['local/start.ts'],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'bundled',
    metafile: true,
    write: false,
  });
  const [found, packages] = [new Set<string>(), new Set<string>()];
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind !== 'import-statement') continue;
      if (external !== true) visit(path);
      else if (!path.startsWith('node:')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
    }
  };
  visit('local/start.ts');
  return [...packages].toSorted();
};

it('a start reads no package that only a sign-in, a build of the console or a scan needs', async () => {
  const packages = await readAtStart();
  expect(packages).toContain('fauxqs');
  const late = ['@cantoo/pdf-lib', 'oidc-provider', 'vite', 'yauzl', '@asteasolutions/zod-to-openapi'];
  expect(packages.filter((name) => late.includes(name))).toEqual([]);
});
