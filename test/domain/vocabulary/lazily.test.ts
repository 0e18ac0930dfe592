import * as z from 'zod';
import { lazily } from '../../../lambda/domain/vocabulary/lazily.ts';

const counted = () => {
  const made = { times: 0 };
  const schema = lazily(() => {
    made.times += 1;
    return z.strictObject({ count: z.int() });
  });
  return { made, schema };
};

describe('a schema that is made lazily', () => {
  it('is not made by what is built of it', () => {
    const { made, schema } = counted();
    z.strictObject({ one: schema, perhaps: schema.optional(), many: z.array(schema).min(1), none: schema.nullable() });
    expect(made.times).toBe(0);
  });

  it('is made once, whoever checks something first, and judges as it would by itself', () => {
    const { made, schema } = counted();
    const list = z.array(schema);
    expect(list.safeParse([{ count: 1 }, { count: 2 }]).success).toBe(true);
    expect(list.safeParse([{ count: 'one' }]).error?.issues[0]?.path).toEqual([0, 'count']);
    expect(schema.safeParse({ count: 1, more: 1 }).error?.issues[0]?.code).toBe('unrecognized_keys');
    expect(schema.unwrap()).toBe(schema.unwrap());
    expect(made.times).toBe(1);
  });

  it('is not made where a default stands for it', () => {
    const { made, schema } = counted();
    expect(z.object({ it: schema.default({ count: 3 }) }).parse({})).toEqual({ it: { count: 3 } });
    expect(made.times).toBe(0);
  });
});
