/**
 * SQL that adds a column to a table that was made before it had one. `ADD COLUMN IF NOT EXISTS` takes the
 * table from everybody even where there is nothing to add, and meets those at work on it in a deadlock:
 * this looks first.
 */
export function addColumn(table: string, column: string, type: string): string {
  return `DO $add$ BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM pg_attribute
     WHERE attrelid = '${table}'::regclass AND attname = '${column}' AND NOT attisdropped
  ) THEN
    ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${column} ${type};
  END IF;
END $add$;`;
}
