import { canonicalJson, sha256 } from './canonical-json.ts';

/**
 * The id of the n-th event of a command: a UUIDv8 (RFC 9562 §5.8) made of the first bits of the SHA-256 of the
 * canonical JSON array [ledger, account, key, n]. The same command has the same ids on every node and every retry, so its
 * events can be found, and can never be stored twice.
 */
export const eventId = (ledger: string, account: string, key: string, n: number): string => {
  const hex = sha256(canonicalJson([ledger, account, key, n]));
  const variant = (0b1000 | (parseInt(hex.charAt(16), 16) & 0b0011)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
};
