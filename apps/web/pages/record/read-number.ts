const canonical = (whole: string, decimals = ''): string => {
  const sign = whole.startsWith('-') ? '-' : '';
  const left = whole.replace(/[^\d]/g, '').replace(/^0+(?=\d)/, '');
  const right = decimals.replace(/0+$/, '');
  const text = right === '' ? left : `${left}.${right}`;
  return text === '0' ? text : sign + text;
};

/** Whole part and decimals of each way to write a number: dots or commas between thousands, a comma or a dot before decimals. */
const WAYS = [
  /^(-?[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/,
  /^(-?\d+)(?:,(\d+))?$/,
  /^(-?[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
  /^(-?\d+)\.(\d+)$/,
];

/**
 * Every number that a text can mean, as decimal strings: none, one, or two. "1.500" is 1500 to one reader and 1,5 to
 * another; a ledger does not guess.
 */
export const readNumber = (text: string): readonly string[] => {
  const typed = text.replace(/\s/g, '').replace('−', '-');
  const readings = WAYS.flatMap((way) => {
    const [, whole, decimals] = way.exec(typed) ?? [];
    return whole === undefined ? [] : [canonical(whole, decimals)];
  });
  return [...new Set(readings)];
};

/** A reading written so that nobody, the ledger included, reads it another way: three decimals look like thousands, four do not. */
export const withOneReading = (reading: string): string => (/\.\d{3}$/.test(reading) ? `${reading}0` : reading);

/** A figure of the ledger as a person here types it, so that it is read back as the same. */
export const numberAsTyped = (value: string): string => withOneReading(value).replace('.', ',');

/** A figure as typed, as the API takes it; undefined while it is none or has several readings. */
export const typedNumber = (text: string): string | undefined => {
  const readings = readNumber(text);
  const [only] = readings;
  return readings.length === 1 && only !== undefined ? withOneReading(only) : undefined;
};
