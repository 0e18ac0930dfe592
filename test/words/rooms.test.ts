import { readdirSync, readFileSync } from 'node:fs';

const read = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [`${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8')] as const);

describe('the catalogue of words', () => {
  const files = read('lambda/words');

  it('knows of the rest of the system nothing but types of the domain and of notices', () => {
    expect(files.length).toBeGreaterThan(4);
    const imports = files.flatMap(([file, text]) =>
      [...text.matchAll(/^import (type )?[^;]*? from '([^']+)';/gm)].map(
        ([, type = '', path = '']) => `${file}: ${type}${path}`,
      ),
    );
    expect(imports.filter((line) => !/: (\.\/|type (\.\/|\.\.\/(domain|notices)\/))/.test(line))).toEqual([]);
  });
});
