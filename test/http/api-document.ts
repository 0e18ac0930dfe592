import { type OpenApiDocument, openApiDocument } from '../../lambda/http/document.ts';

/** The document of the whole API. */
export const apiDocument: OpenApiDocument = openApiDocument();
