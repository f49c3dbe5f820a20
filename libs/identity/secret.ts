import { createHash } from 'node:crypto';

/** 256 random bits: cannot be guessed, so one round of SHA-256 is enough to store it by. */
export const newSecret = (randomBytes: (size: number) => Buffer): string => randomBytes(32).toString('base64url');

/** What is stored in the place of a secret that was handed out. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
