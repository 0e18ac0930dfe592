import type { PreparedMessage } from '../../../lambda/domain/registry/prepared-message.ts';

type Slot = PreparedMessage['slots'][number];
type Written = Pick<Slot, 'name' | 'kind' | 'longest' | 'example'> & { readonly unit?: string | undefined };

/** As whoever writes one in Chinese calls it. */
const kinds: Readonly<Record<string, Slot['kind']>> = {
  地点: 'place',
  时数: 'hours',
  数量: 'amount',
  时间: 'time',
  文字: 'text',
};

const nameOfKind = (kind: Slot['kind']): string => Object.keys(kinds).find((name) => kinds[name] === kind) ?? kind;

/** `雨量 数量 6 毫米 120`: name, kind, longest filling, unit (`-` for none) and example. */
export const slotLine = ({ name, kind, longest, unit, example }: Written): string =>
  [name, nameOfKind(kind), longest, unit ?? '-', example].join(' ');

/** A line read back; what is not written rightly is for the schema to say. */
export const slotOf = (line: string): unknown => {
  const [name, kind = '', longest = '', unit = '', ...example] = line.trim().split(/\s+/);
  return {
    name,
    kind: kinds[kind] ?? kind,
    longest: Number(longest || 'x'),
    ...(unit === '-' || unit === '' ? {} : { unit }),
    example: example.join(' '),
  };
};
