import { Button, Flex, Modal } from 'antd';
import { draftWords } from '../drafts/draft-words.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';

type UnsavedProps = {
  readonly count: number;
  readonly open: boolean;
  readonly leave: () => void;
  readonly remove: () => void;
  readonly stay: () => void;
};

/** What is to become of what is typed and not submitted, before somebody leaves. */
export const Unsaved = ({ count, open, leave, remove, stay }: UnsavedProps) => {
  const words = useWords(draftWords);
  const { cancel } = useWords(commonWords);
  const footer = (
    <Flex wrap justify="end" gap="small" className="buttons">
      <Button onClick={stay}>{cancel}</Button>
      <Button danger onClick={remove}>
        {words.removeDrafts}
      </Button>
      <Button type="primary" onClick={leave}>
        {words.keepDrafts}
      </Button>
    </Flex>
  );
  return (
    <Modal open={open} title={words.signOutTitle} footer={footer} onCancel={stay}>
      <p>{words.signOutWhat(count)}</p>
    </Modal>
  );
};
