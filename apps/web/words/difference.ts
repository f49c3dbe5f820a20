/** `value` as a whole number of units of 10^-decimals. */
const scaled = (value: string, decimals: number): bigint => {
  const negative = value.startsWith('-');
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const units = BigInt(`${whole}${fraction.padEnd(decimals, '0')}`);
  return negative ? -units : units;
};

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** a − b of two decimal strings, exactly: no float decides which of two figures is greater. */
export const difference = (a: string, b: string): string => {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const units = scaled(a, decimals) - scaled(b, decimals);
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};
