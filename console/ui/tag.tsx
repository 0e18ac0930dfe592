import { Tag as AntTag } from 'antd';
import type { ReactNode } from 'react';

/**
 * What a tag says at a glance, each with one colour of the theme; its word says the rest. `plain` is on its way and asks
 * nothing of anybody, `past` is over.
 */
const colourOf = {
  plain: undefined,
  done: 'success',
  look: 'warning',
  act: 'error',
  drill: 'purple',
  past: 'default',
} as const;

export type Meaning = keyof typeof colourOf;

type TagProps = { readonly meaning: Meaning; readonly icon?: ReactNode; readonly children: ReactNode };

/** antd's Tag with a meaning in the place of a colour. Long words break rather than leave their page. */
export const Tag = ({ meaning, icon, children }: TagProps) => (
  <AntTag
    className={meaning === 'past' ? 'tag soft' : `tag tag-${meaning}`}
    {...(meaning === 'plain' ? {} : { color: colourOf[meaning] })}
    variant={meaning === 'past' ? 'filled' : 'outlined'}
    icon={icon}
  >
    {children}
  </AntTag>
);

/** How many there are of what it stands beside. */
export const Count = ({ children }: { readonly children: ReactNode }) => (
  <AntTag variant="filled" color="processing">
    {children}
  </AntTag>
);
