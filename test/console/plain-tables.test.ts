import { globSync, readFileSync } from 'node:fs';

const modules = globSync('console/**/*.tsx').map((file) => ({ file, source: readFileSync(file, 'utf8') }));

describe('antd’s Table, built without its filters and its selection', () => {
  it('is used by our own table alone', () => {
    const users = modules.filter(({ source }) => /import \{[^}]*\bTable\b[^}]*\} from 'antd'/.test(source));
    expect(users.map(({ file }) => file)).toEqual(['console/ui/data-table.tsx']);
  });

  it('is asked for neither there', () => {
    const table = modules.find(({ file }) => file === 'console/ui/data-table.tsx')?.source ?? '';
    expect(table).toMatch(/<Table/);
    expect(table).not.toMatch(/rowSelection|onFilter|filters|filterDropdown/);
  });

  it('still has the files that are left out, as the library names them', () => {
    const source = readFileSync('node_modules/antd/es/table/InternalTable.js', 'utf8');
    for (const name of ['./hooks/useFilter', './hooks/useSelection']) expect(source).toContain(`from '${name}';`);
  });
});
