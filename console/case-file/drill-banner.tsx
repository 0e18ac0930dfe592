import { ExperimentOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

const drillWords = defineWords(
  { says: '演练：不向公众发送，仅用于检验链路' },
  { says: 'Drill: nothing is sent to the public, the chain alone is tried' },
);

/** Round anything about a drill: a hatched frame and a banner, so that nobody takes it for the real thing. */
export const DrillFrame = ({ children }: { readonly children: ReactNode }) => {
  const words = useWords(drillWords);
  return (
    <div className="drill">
      <p className="drill-banner">
        <ExperimentOutlined aria-hidden /> <strong>{words.says}</strong>
      </p>
      {children}
    </div>
  );
};
