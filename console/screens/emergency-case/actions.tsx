import { Button } from 'antd';
import type { EmergencyCase } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { type Acted, type Deed, EmergencyAction } from '../../parts/emergency/emergency-action.tsx';
import { useFilter } from '../../parts/use-filter.ts';
import { actWords } from './act-words.ts';
import { Complaints } from './complaints.tsx';
import { Review } from './review.tsx';
import { Update } from './update.tsx';
import { emergencyCaseWords } from './words.ts';

type ActionsProps = { readonly case: EmergencyCase };

const deeds: readonly (readonly [EmergencyCase['possibleActions'][number], Deed])[] = [
  ['confirm-emergency', 'confirm'],
  ['refuse-emergency', 'refuse'],
  ['end-emergency', 'end'],
  ['cancel-emergency', 'cancel'],
];

/** Confirming and refusing are about what waits: the update where one does. */
const actedOf = (found: EmergencyCase, deed: Deed): Acted => {
  const asks = deed === 'confirm' || deed === 'refuse';
  const { level, text, divisions } = asks ? (found.pendingUpdate?.alert ?? found.alert) : found.alert;
  const { id, version, gaps, path } = found;
  return { id, version, gaps, drill: path === 'exercise', level, text, divisions };
};

/** Whatever the service says that whoever looks can do now. */
export const Actions = ({ case: found }: ActionsProps) => {
  const words = useWords(emergencyCaseWords);
  const acts = useWords(actWords);
  const [updating, setUpdating] = useFilter('update', ['closed', 'open'] as const, 'closed');
  const may = (action: EmergencyCase['possibleActions'][number]): boolean => found.possibleActions.includes(action);
  const isOpen = may('update-emergency') && updating === 'open';
  const own = found.possibleActions.filter((action) => !action.endsWith('paperwork'));
  return (
    <section className="panel stack">
      <h2>{words.actions}</h2>
      {own.length === 0 ? <p className="field-note">{words.noActions}</p> : null}
      <div className="choices">
        {deeds.map(([action, deed]) =>
          may(action) ? <EmergencyAction key={deed} deed={deed} on={actedOf(found, deed)} /> : null,
        )}
        {may('update-emergency') ? (
          <Button aria-expanded={isOpen} onClick={() => setUpdating(isOpen ? 'closed' : 'open')}>
            {isOpen ? acts.updateClose : acts.update}
          </Button>
        ) : null}
        {may('review-emergency') ? <Review case={found} /> : null}
        {may('record-complaints') ? <Complaints case={found} /> : null}
      </div>
      {isOpen ? <Update case={found} done={() => setUpdating('closed')} /> : null}
    </section>
  );
};
