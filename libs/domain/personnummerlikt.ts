const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether an id that a sender chose reads as a personnummer, whatever stands around and between its figures.
 * It errs on the side of yes. Of a UUID only its beginning is read, and there the check figure has to be right:
 * one random UUID in some millions would be refused.
 */
export function liknarPersonnummer(text: string): boolean {
  if (UUID.test(text)) {
    const digits = `${text.slice(0, 8)}${text.slice(9, 13)}`;
    return /^(19|20)\d{10}$/.test(digits) && isDag(digits.slice(2)) && isKontrollsiffra(digits);
  }
  const runs = text.replace(/[._:+-]/g, '').match(/\d+/g) ?? [];
  return runs.some((run) => (run.length === 10 || run.length === 12) && isDag(run.slice(-10)));
}

/** `ÅÅMMDD`, the day 60 more for a samordningsnummer. */
function isDag(ten: string): boolean {
  const month = Number(ten.slice(2, 4));
  const day = Number(ten.slice(4, 6)) % 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The check figure by Luhn, over the last ten figures. */
function isKontrollsiffra(digits: string): boolean {
  const sum = [...digits.slice(-10)].reduce((total, figure, i) => {
    const doubled = Number(figure) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
