type Members = Readonly<Record<string, unknown>>;

const isComposed = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const own = (value: Members, name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);

const areAlike = (left: Members, right: Members): boolean =>
  Array.isArray(left) && Array.isArray(right)
    ? left.length === right.length
    : !Array.isArray(left) && !Array.isArray(right);

/** Whether two values that JSON could hold say the same; members count in any order, and one that is undefined is none. */
export const isSame = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (!isComposed(left) || !isComposed(right) || !areAlike(left, right)) return false;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSame(own(left, name), own(right, name)));
};
