import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** A way to another page that stands among buttons and looks like them. */
export const LinkButton = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <Button href={useHref(to)} onClick={useLinkClickHandler<HTMLElement>(to)}>
    {children}
  </Button>
);
