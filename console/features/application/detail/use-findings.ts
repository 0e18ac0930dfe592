import { useMemo } from 'react';
import type { ApplicationCase, Finding } from '../../../api/types.ts';
import { contentOf, fieldsOf } from '../../../application-form/form.ts';
import { useLiveCheck } from '../../../application-form/use-live-check.ts';
import { useMe } from '../../../session/me.tsx';

/** What the rules say: as recorded at its submission, and of a draft of one's own as it stands today. */
export const useFindings = ({ applicant, content, findings, status }: ApplicationCase): readonly Finding[] => {
  const { organisation } = useMe();
  const own = useMemo(() => contentOf(fieldsOf(content)), [content]);
  const live = useLiveCheck(own, null).findings;
  return status === 'draft' && organisation === applicant ? live : findings;
};
