/** As the service takes it: line breaks alone of all controls, and nothing that turns the direction of writing. */
export const plain = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '');
