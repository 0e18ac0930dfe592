import type { Logger } from '../../log.ts';
import { type TickDeps, tick } from '../../service/tick.ts';

/** One-minute rule -> everything due. */
export const createClock = (deps: Omit<TickDeps, 'onFault'>, log: Logger) => async (): Promise<void> => {
  const onFault: TickDeps['onFault'] = ({ caseId, kind }, cause) => log('clock.item-failed', { caseId, kind }, cause);
  try {
    const report = await tick({ ...deps, onFault });
    if (report.unfinished > 0 && deps.effort?.signal?.aborted !== true) log('clock.behind', report);
    if (report.run + report.failed > 0) log('clock.ticked', report);
  } catch (cause) {
    log('clock.failed', {}, cause);
    throw cause;
  }
};
