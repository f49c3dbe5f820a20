import type { UnitKind } from '#resolution/values/shapes';

const KINDS: Readonly<Record<string, UnitKind>> = {
  'tổ dân phố': 'residentialGroup',
  tdp: 'residentialGroup',
  bản: 'village',
  ban: 'village',
  'chi bộ': 'partyCell',
  'chi bo': 'partyCell',
};

/** A kind of unit by its Vietnamese name or its code; anything else comes back as typed, for the door to refuse. */
export const readUnitKind = (typed: string): string =>
  KINDS[typed.trim().normalize('NFC').toLocaleLowerCase('vi')] ?? typed;
