declare module 'dynalite/db/index.js' {
  namespace db {
    type Value = Readonly<Record<string, unknown>>;
    type Row = Record<string, Value>;
    type Table = {
      readonly TableName: string;
      readonly KeySchema: readonly { readonly AttributeName: string }[];
      readonly GlobalSecondaryIndexes?: readonly Index[];
    };
    type Index = { readonly IndexName: string };
    type Done<T> = (error: Error | null, value?: T) => void;
    /** Gives up all the keys and answers. */
    type Release = <T>(done: Done<T>) => Done<T>;

    type Level = {
      getMany(keys: readonly string[]): Promise<(Row | undefined)[]>;
      batch(changes: readonly Change[], done: Done<void>): void;
      values(range: object): { nextv(size: number): Promise<Row[]>; close(): Promise<void> };
      createValueStream: (range: object) => NodeJS.ReadableStream;
    };
    type Change =
      | { readonly type: 'put'; readonly key: string; readonly value: Row }
      | { readonly type: 'del'; readonly key: string };

    type Store = {
      readonly db: Level;
      readonly lifecycleManager: { gracefulClose(done: Done<void>): void };
      getItemDb(table: string): { lock(keys: readonly string[], work: (release: Release) => void): void };
      getTable: (name: string, checkStatus: boolean | Done<Table>, done?: Done<Table>) => void;
    };

    type Conditional = { readonly _condition?: unknown };
    type IndexActions = {
      readonly puts: readonly { readonly index: string; readonly key: string; readonly item: Row }[];
      readonly deletes: readonly { readonly index: string; readonly key: string }[];
    };
  }
  const db: {
    create(options: { path?: string; createTableMs?: number }): db.Store;
    createKey(item: Readonly<Record<string, object>>, table: db.Table): string;
    /** What is wrong; nothing where all is well. */
    validateItem(item: db.Row, table: db.Table): Error | null | undefined;
    validateKey(key: db.Row, table: db.Table): Error | null | undefined;
    checkConditional(asked: db.Conditional, standing: db.Row | undefined): Error | null | undefined;
    getIndexActions(
      indexes: readonly db.Index[],
      standing: db.Row | undefined,
      item: db.Row | null,
      table: db.Table,
    ): db.IndexActions;
    validationError(message: string): Error;
  };
  export = db;
}

declare module 'dynalite/db/conditionParser.js' {
  namespace conditionParser {
    type Context = {
      readonly attrNames?: Readonly<Record<string, string>> | undefined;
      readonly attrVals?: Readonly<Record<string, object>> | undefined;
      /** What no expression has used so far; taken out by what uses it. */
      readonly unusedAttrNames: Record<string, true>;
      readonly unusedAttrVals: Record<string, true>;
    };
    type Parser = {
      /** What a condition comes to, or in words what is wrong with it. Throws where it is none. */
      parse: (text: string, options: { readonly context: Context }) => unknown;
    };
  }
  const conditionParser: conditionParser.Parser;
  export = conditionParser;
}

declare module 'dynalite/validations/index.js' {
  import type { Store } from 'dynalite/db/index.js';

  const validations: {
    /** The members that are known; throws where one has another type. */
    checkTypes(asked: object, types: object): object;
    checkValidations(asked: object, types: object, custom: unknown, store: Store): void;
  };
  export = validations;
}

declare module 'dynalite/validations/*.js' {
  const validation: { readonly types: object; readonly custom: unknown };
  export = validation;
}

declare module 'dynalite/actions/*.js' {
  import type { Done, Store } from 'dynalite/db/index.js';

  const action: (store: Store, asked: object, done: Done<object>) => void;
  export = action;
}
