import { argon2, timingSafeEqual } from 'node:crypto';

/** OWASP's second recommendation for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** A stored password: its parameters stand beside it, so that stronger ones can come without asking anybody. */
interface PasswordHash extends Readonly<typeof PARAMETERS> {
  readonly salt: string;
  readonly hash: string;
}

const derive = (
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism, tagLength }: typeof PARAMETERS,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // RFC 9106. NFKC: the same password typed on another keyboard is the same password.
    const message = Buffer.from(password.normalize('NFKC'), 'utf8');
    argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

/** The password as it is stored: JSON of parameters, salt and hash. `salt`: 16 random bytes. */
export const hashPassword = async (password: string, salt: Buffer): Promise<string> => {
  const hash = await derive(password, salt, PARAMETERS);
  const stored: PasswordHash = { ...PARAMETERS, salt: salt.toString('base64'), hash: hash.toString('base64') };
  return JSON.stringify(stored);
};

/** Whether a password is the stored one. Without one (no such account) the same work is done, and the answer is no. */
export const verifyPassword = async (password: string, stored: string | undefined): Promise<boolean> => {
  const known = stored === undefined ? undefined : (JSON.parse(stored) as PasswordHash);
  const found = await derive(
    password,
    known ? Buffer.from(known.salt, 'base64') : Buffer.alloc(16),
    known ?? PARAMETERS,
  );
  return known !== undefined && timingSafeEqual(found, Buffer.from(known.hash, 'base64'));
};
