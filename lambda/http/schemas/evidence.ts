import { Evidence } from '../../domain/journal/evidence.ts';
import './domain.ts';

/** What `export-case` writes too: whoever holds it can recompute every hash without this service. */
export const EvidenceFile = Evidence.meta({ id: 'EvidenceFile' });
