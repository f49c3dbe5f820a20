/** A whole number, such as an event number (`14`, `#14`) or a year; anything else comes back as typed, for the door to refuse. */
export const readWhole = (typed: string): number | string => {
  const digits = /^#?(\d{1,15})$/.exec(typed.trim())?.[1];
  return digits === undefined ? typed : Number(digits);
};
