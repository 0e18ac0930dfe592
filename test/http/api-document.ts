import type { OpenApiDocument } from '../../lambda/http/docs-page.ts';
import { openApiDocument } from '../../lambda/http/document.ts';

/** The document of the whole API. */
export const apiDocument: OpenApiDocument = openApiDocument();
