/** Text as it may stand in HTML, attribute values included. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
code,pre{font:14px/1.4 ui-monospace,monospace;background:#f3f3f3}pre{padding:.75rem;overflow-x:auto}
h2{margin-top:2.5rem;border-bottom:1px solid #ccc}h3{margin:1.75rem 0 .25rem}h3 code{background:none}
table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;padding:.15rem 1rem .15rem 0}
a{color:#0b5394}.method{font-weight:700;text-transform:uppercase}`;

/** A whole page without scripts; \`body\` is HTML, \`title\` is text. */
export const htmlPage = (title: string, body: string, language = 'en'): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head><body>
${body}
</body></html>
`;
