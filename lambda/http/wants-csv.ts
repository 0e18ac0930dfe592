/** Whether an Accept header (RFC 9110 section 12.5.1) asks for a file of rows. */
export const wantsCsv = (accept: string | undefined): boolean => /(^|,)\s*text\/csv\b/i.test(accept ?? '');
