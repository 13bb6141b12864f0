/** As people write it: a Danish number in pairs, "15 31 30 04"; any other as it stands. */
export function phoneNumber(e164: string): string {
  const danish = /^\+45(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(e164);
  return danish ? danish.slice(1).join(' ') : e164;
}
