import { Flex } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Mixed, useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';

/** A browser that has just loaded the console begins at its top, with the way past the navigation. */
let hasShownPage = false;

/** Goes with an address that is only another name of the page shown: focus and scrolling stay where they are. */
export const samePage = { samePage: true } as const;
export const isSamePage = (state: unknown): boolean => Object(state).samePage === true;

type PageProps = {
  /** The one level-1 heading; with the product's name, the title of the window. */
  readonly title: string;
  /** The same words as they are shown, where they need more than text. */
  readonly heading?: ReactNode;
  readonly subtitle?: ReactNode;
  /** What can be done with the whole page, beside the heading. */
  readonly actions?: ReactNode;
  /** Whether the heading is printed with the page: a letter begins with its own. */
  readonly onPaper?: boolean;
  readonly children: ReactNode;
};

/** Once per screen, around everything: heading, window title, and focus on the heading when the address changes. */
export const Page = ({
  title,
  heading = <Mixed text={title} />,
  subtitle,
  actions,
  onPaper = true,
  children,
}: PageProps) => {
  const { product } = useWords(commonWords);
  const { pathname, state } = useLocation();
  const top = useRef<HTMLHeadingElement>(null);
  const shown = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is a new page, filters of the same are not
  useEffect(() => {
    const stays = shown.current && isSamePage(state);
    if (hasShownPage && !stays) top.current?.focus();
    hasShownPage = true;
    shown.current = true;
  }, [pathname]);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <>
      <Flex
        wrap
        justify="space-between"
        align="flex-start"
        gap="middle"
        className={onPaper ? 'page-head' : 'page-head not-on-paper'}
      >
        <div>
          <h1 ref={top} tabIndex={-1}>
            {heading}
          </h1>
          {subtitle === undefined ? null : (
            <Flex wrap align="center" gap="0 8px" className="page-subtitle soft">
              {subtitle}
            </Flex>
          )}
        </div>
        {actions === undefined ? null : (
          <Flex wrap gap="small">
            {actions}
          </Flex>
        )}
      </Flex>
      {children}
    </>
  );
};
