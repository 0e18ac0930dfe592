import { Alert, Button } from 'antd';
import type { ApplicationCase } from '../../../api/types.ts';
import { useWords } from '../../../i18n/language.tsx';
import { defineWords } from '../../../i18n/words.ts';
import { later, nothingMeanwhile } from '../../../ui/later.tsx';
import type { ViewedVersion } from './viewed-version.ts';

const changesWords = defineWords(
  {
    title: '事项在您查看之后已有变化',
    see: '查看变化',
  },
  {
    title: 'The case has changed since you looked at it',
    see: 'See what changed',
  },
);

/** The id of where the changes are told, at the top of the page. */
export const changesPlace = 'changes';

/** Where the officer acts, far below: that there is news, and the way to it. */
export const ChangesPointer = () => {
  const words = useWords(changesWords);
  const go = (): void => {
    const told = document.getElementById(changesPlace);
    told?.scrollIntoView({ block: 'center' });
    told?.querySelector('button')?.focus();
  };
  return (
    <Alert
      className="notice"
      type="warning"
      showIcon
      title={words.title}
      action={
        <Button size="small" onClick={go}>
          {words.see}
        </Button>
      }
    />
  );
};

const { Part: Told } = later(async () => (await import('./what-changed.tsx')).WhatChanged, nothingMeanwhile);

type ChangesProps = { readonly viewed: ViewedVersion; readonly current: ApplicationCase };

/** Somebody else has been at it: what they did and what is different, until the officer has looked. */
export const Changes = (props: ChangesProps) => {
  const { title } = useWords(changesWords);
  if (!props.viewed.changed) return null;
  return (
    <Alert
      id={changesPlace}
      className="notice"
      role="alert"
      type="warning"
      showIcon
      title={title}
      description={<Told {...props} />}
    />
  );
};
