/**
 * A spreadsheet takes a field that begins like this for a formula, full-width too, and some look past what is blank
 * before it (CWE-1236; the list is OWASP's); an apostrophe makes it text. A blank that begins a line could hide a next one.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u;

const field = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const guarded = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** By which spreadsheets know UTF-8: what a file begins with. */
export const byteOrderMark = '\uFEFF';

/** Lines of RFC 4180. Numbers stay numbers, negative ones too. */
export const csvLines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
