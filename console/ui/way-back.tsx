import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

/** For the `state` of a link that leaves a list: its filters and its page. */
export const useHere = (): { readonly list: string } => {
  const { pathname, search } = useLocation();
  return { list: `${pathname}${search}` };
};

const listIn = (state: unknown): string | null => {
  const list: unknown = Object(state).list;
  return typeof list === 'string' ? list : null;
};

/** Leads back to the list one came from, as one left it; from a deep link, to the list as it begins. */
export const BackLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => {
  const list = listIn(useLocation().state);
  const isOfThatList = list === to || list?.startsWith(`${to}?`) === true;
  return <Link to={isOfThatList && list !== null ? list : to}>{children}</Link>;
};
