/** The sum of two decimal strings, exact to the last digit: whole numbers of the smallest decimal place are added. */
export const addDecimals = (a: string, b: string): string => {
  const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
  const places = Math.max(decimalsOf(a), decimalsOf(b));
  const scaled = (text: string): bigint => BigInt(text.replace('.', '') + '0'.repeat(places - decimalsOf(text)));
  const sum = scaled(a) + scaled(b);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  return (sum < 0n ? '-' : '') + (decimals === '' ? whole : `${whole}.${decimals}`);
};
