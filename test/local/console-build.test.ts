import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfSources, sourcesFile } from '../../console/build/source-hash.ts';
import { buildConsole } from '../../local/console-build.ts';

const root = mkdtempSync(join(tmpdir(), 'console-build-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('the console', () => {
  it('is not built again while its sources are those of the last build', async () => {
    const directory = join(root, 'current');
    mkdirSync(directory);
    writeFileSync(join(directory, sourcesFile), hashOfSources());
    expect(await buildConsole(directory)).toBe('current');
  });

  it('is built anew where they are not, in place of the old one, with scripts in files only', async () => {
    const directory = join(root, 'stale');
    mkdirSync(directory);
    writeFileSync(join(directory, sourcesFile), 'of yesterday');
    writeFileSync(join(directory, 'old.js'), '');
    expect(await buildConsole(directory)).toBe('built');
    expect(readFileSync(join(directory, sourcesFile), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    expect(() => readFileSync(join(directory, 'old.js'))).toThrow('ENOENT');
    const index = readFileSync(join(directory, 'index.html'), 'utf8');
    expect(index).toMatch(/<script type="module" crossorigin src="\/console\/assets\/[\w.-]+\.js"><\/script>/);
    expect(index).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });
});
