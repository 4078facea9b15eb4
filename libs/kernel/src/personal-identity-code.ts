const candidate = /(?<![0-9A-Za-z])(\d{6})([-+A-FU-Y])(\d{3})([0-9A-Y])(?![0-9A-Za-z])/gi;
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * Whether a text holds a Finnish personal identity code: ddmmyy, a century sign, three digits and a check character
 * that fits. Source: Digital and Population Data Services Agency, form of the code since 2023.
 */
export function containsPersonalIdentityCode(text: string): boolean {
  for (const [, day, , serial, check] of text.matchAll(candidate)) {
    const expected = checkCharacters[Number(`${day}${serial}`) % 31];
    if (expected === check?.toUpperCase() && isCalendarDay(day ?? '')) return true;
  }
  return false;
}

function isCalendarDay(ddmmyy: string): boolean {
  const day = Number(ddmmyy.slice(0, 2));
  const month = Number(ddmmyy.slice(2, 4));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
