import { useEffect } from 'react';
import { useRead } from '../../api/queries.ts';

/** What happened to a case, asked again whenever the case is seen in another version. */
export const useCaseHistory = (of: 'applications' | 'emergencies', id: string, version: number) => {
  const history = useRead(`GET /${of}/{id}/history`, { path: { id } });
  const { refetch } = history;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version has a new history
  useEffect(() => {
    void refetch();
  }, [refetch, version]);
  return history;
};
