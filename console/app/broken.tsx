import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { draftWords } from '../drafts/draft-words.ts';
import { useKept } from '../drafts/drafts.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { shellWords } from '../session/shell-words.ts';
import { Standstill } from './standstill.tsx';

/** A screen threw, or its code could not be loaded (a newer console was put in place of this one). */
export const Broken = () => {
  const words = useWords(shellWords);
  const { reload } = useWords(commonWords);
  const { brokenNotKept } = useWords(draftWords);
  const kept = useKept();
  return (
    <div role="alert">
      <Standstill
        icon={<WarningFilled aria-hidden />}
        title={<h1>{words.broken}</h1>}
        advice={kept ? words.brokenAdvice : brokenNotKept}
        action={
          <Button type="primary" onClick={() => location.reload()}>
            {reload}
          </Button>
        }
      />
    </div>
  );
};
