const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text that bytes are in UTF-8, without a byte order mark; null where they are none: nothing is ever replaced. */
export const utf8Text = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};
