/**
 * Takes the database from one version to the next. It works on the plain IndexedDB types, never on today's schema:
 * a migration is never changed once released, while the schema goes on.
 */
export type Migration = (db: IDBDatabase, transaction: IDBTransaction) => void;
