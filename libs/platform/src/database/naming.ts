import { DefaultNamingStrategy, type NamingStrategyInterface, Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const bare = (table: Table | string): string => (table instanceof Table ? table.name : table).split('.').pop() ?? '';

/** Names that a person can read in an error: `enrolment_pool_id_fk`, not `FK_3f2…`. */
export class ReadableNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, userName: string | undefined): string {
    return userName ?? snake(className);
  }
  override columnName(property: string, userName: string | undefined, prefixes: string[]): string {
    return userName ?? snake([...prefixes, property].join('_'));
  }
  override primaryKeyName(table: Table | string): string {
    return `${bare(table)}_pk`;
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${bare(table)}_${columns.join('_')}_fk`;
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `${bare(table)}_${columns.join('_')}_unique`;
  }
  override indexName(table: Table | string, columns: string[]): string {
    return `${bare(table)}_${columns.join('_')}`;
  }
}
