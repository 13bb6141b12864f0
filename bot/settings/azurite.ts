/**
 * Whether this connection string leads to Azurite, Azure's emulator: good for tests, but when it is killed it loses
 * writes it has acknowledged.
 */
export function isAzurite(connectionString: string): boolean {
  return /(^|;)\s*UseDevelopmentStorage\s*=\s*true|devstoreaccount1/i.test(connectionString);
}
