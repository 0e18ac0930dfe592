import { visit } from 'jsonc-parser';

/**
 * RFC 6901 pointer to the first member of a JSON text that its object has already; null where no object has one twice.
 * Which of two a reader takes is its own affair (RFC 8259 section 4): no two readers need see the same text.
 */
export const memberTwice = (json: string): string | null => {
  // No more members than colons: where there is one, there are no two alike.
  if (json.indexOf(':') === json.lastIndexOf(':')) return null;
  const open: Set<string>[] = [];
  let found: string | null = null;
  visit(
    json,
    {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (name, _at, _length, _line, _column, path) => {
        const members = open.at(-1);
        if (members?.has(name) === true)
          found ??= [...path(), name]
            .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
            .join('');
        members?.add(name);
      },
    },
    { disallowComments: true },
  );
  return found;
};
