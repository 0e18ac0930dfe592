import type { EmergencyLine } from '../../../api/schema.ts';

const newestFirst = (left: EmergencyLine, right: EmergencyLine): number =>
  right.triggeredAt.localeCompare(left.triggeredAt);

const newer = (known: EmergencyLine, other: EmergencyLine): EmergencyLine => {
  const [line, older] = other.version > known.version ? [other, known] : [known, other];
  const orders = line.orders ?? older.orders;
  return orders === undefined ? line : { ...line, orders };
};

/**
 * Lines of several looks, each case once as its latest version has it, the newest first. A look without orders takes
 * away none that another one brought.
 */
export const mergeLines = (...looks: readonly (readonly EmergencyLine[])[]): readonly EmergencyLine[] => {
  const lines = new Map<string, EmergencyLine>();
  for (const line of looks.flat()) {
    const known = lines.get(line.caseId);
    lines.set(line.caseId, known === undefined ? line : newer(known, line));
  }
  return [...lines.values()].toSorted(newestFirst);
};
