/** One parameter of a media type behind its `;`: a token or a quoted string, white space around its parts let pass. */
const parameter = /;[\t ]*(?:([^\s;="]+)[\t ]*(?:=[\t ]*("(?:[^"\\]|\\.)*"|[^;"]*))?)?[\t ]*(?=;|$)/g;

/** What a Content-Type says of its charset, each time it says it; `charset` alone where it names none. */
const charsetsOf = (contentType: string): readonly string[] =>
  [...contentType.matchAll(parameter)].flatMap(([, name = '', value = '']) => {
    if (name.toLowerCase() !== 'charset') return [];
    return [value.trim().replace(/^"(.*)"$/, '$1') || 'charset'];
  });

/**
 * The charset that a Content-Type gives its JSON where it is not UTF-8, once (RFC 8259 section 8.1); null where it is, or
 * none is named.
 */
export const foreignCharset = (contentType: string): string | null => {
  const charsets = charsetsOf(contentType);
  const foreign = charsets.find((charset) => !/^utf-?8$/i.test(charset));
  return foreign ?? (charsets.length > 1 ? charsets.join(', ') : null);
};
