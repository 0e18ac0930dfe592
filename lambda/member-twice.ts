/** What is open at a place of the text; `at`: the member or the element that is being read there. */
type Container = { readonly members: Set<string> | null; at: string | number };

/** Whether a quotation mark is part of its string: an odd number of backslashes stands before it. */
const isEscaped = (json: string, mark: number): boolean => {
  let before = mark;
  while (json[before - 1] === '\\') before -= 1;
  return (mark - before) % 2 === 1;
};

const afterString = (json: string, start: number): number => {
  let end = json.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end < 0 ? json.length : end + 1;
};

/** What a string says; of one that is no JSON, how it is written. */
const said = (written: string): string => {
  if (!written.includes('\\')) return written.slice(1, -1);
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
};

const pointerTo = (open: readonly Container[]): string =>
  open.map(({ at }) => `/${String(at).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * RFC 6901 pointer to the first member of a JSON text that its object has already; null where no object has one twice.
 * Which of two a reader takes is its own affair (RFC 8259 section 4): no two readers need see the same text. Of a text that is
 * no JSON nothing is said that could be relied on.
 */
export const memberTwice = (json: string): string | null => {
  // No more members than colons, and a comma between any two: where there is but one of them, there are no two alike.
  if (!json.includes(',') || json.indexOf(':') === json.lastIndexOf(':')) return null;
  const marks = /["{}[\],:]/g;
  const open: Container[] = [];
  let written = '';
  for (let mark = marks.exec(json); mark !== null; mark = marks.exec(json)) {
    const inner = open.at(-1);
    if (mark[0] === '"') {
      marks.lastIndex = afterString(json, mark.index);
      written = json.slice(mark.index, marks.lastIndex);
    } else if (mark[0] === '{') open.push({ members: new Set(), at: '' });
    else if (mark[0] === '[') open.push({ members: null, at: 0 });
    else if (mark[0] === '}' || mark[0] === ']') open.pop();
    else if (mark[0] === ',' && typeof inner?.at === 'number') inner.at += 1;
    else if (mark[0] === ':' && inner?.members) {
      inner.at = said(written);
      if (inner.members.has(inner.at)) return pointerTo(open);
      inner.members.add(inner.at);
    }
  }
  return null;
};
