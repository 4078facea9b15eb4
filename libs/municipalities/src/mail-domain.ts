/** Whether an address (lower case) is of one of these mail domains: exactly it, or one below it after a dot. */
export function isOfDomain(address: string, mailDomains: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return mailDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
}
