/** `(2) 应急发送 · …` while two wait; the bare title while none does. */
export const titled = (count: number, title: string): string => {
  const bare = title.replace(/^\(\d+\) /, '');
  return count === 0 ? bare : `(${count}) ${bare}`;
};
