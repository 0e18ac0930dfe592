import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { Actor } from '../../domain/actor.ts';
import { CoordinationOrder } from '../../domain/application/events.ts';
import { ApplicationContent } from '../../domain/application-content.ts';
import { Receipt } from '../../domain/delivery/events.ts';
import { Alert, PaperworkDocument } from '../../domain/emergency/alert.ts';
import { StoredCommit as Commit, DomainEvent } from '../../domain/every-commit.ts';
import { Figures } from '../../domain/figures.ts';
import { Order } from '../../domain/order.ts';
import { Organisation } from '../../domain/organisation.ts';
import { ApplicationCard, EmergencyCard, PaperworkCard } from '../../domain/projection/cards.ts';
import { OrderRow } from '../../domain/projection/order-row.ts';
import { RegistryRow } from '../../domain/projection/registry-row.ts';
import { PublishedPolicy } from '../../domain/published-policy.ts';
import { RegistryEntry } from '../../domain/registry/events.ts';
import { Finding } from '../../domain/rules/finding.ts';
import { Attachment } from '../../domain/vocabulary/attachment.ts';

const components = {
  Actor,
  Alert,
  ApplicationCard,
  ApplicationContent,
  Attachment,
  Commit,
  CoordinationOrder,
  DomainEvent,
  EmergencyCard,
  Figures,
  Finding,
  Order,
  OrderRow,
  Organisation,
  PaperworkCard,
  PaperworkDocument,
  PublishedPolicy,
  Receipt,
  RegistryEntry,
  RegistryRow,
};

// The domain knows nothing of OpenAPI: its schemas get their names in the document here.
for (const [refId, schema] of Object.entries(components)) zodToOpenAPIRegistry.add(schema, { _internal: { refId } });

export {
  Alert,
  ApplicationCard,
  ApplicationContent,
  Attachment,
  Commit,
  CoordinationOrder,
  EmergencyCard,
  Figures,
  Finding,
  Order,
  OrderRow,
  Organisation,
  PaperworkCard,
  PaperworkDocument,
  PublishedPolicy,
  Receipt,
  RegistryEntry,
  RegistryRow,
};
