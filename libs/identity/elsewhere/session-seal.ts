import { hkdfSync } from 'node:crypto';
import { calculateJwkThumbprint, EncryptJWT, jwtDecrypt } from 'jose';

/** What a sealed text is for: one made for something else does not open. */
export type SealPurpose = 'session' | 'sign-in';

interface Key {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** Seals what a browser keeps for us: nobody without a key reads or makes it (JWE, A256GCM). The first key seals, every one opens. */
export class SessionSeal {
  readonly #keys: readonly Key[];

  private constructor(keys: readonly Key[]) {
    this.#keys = keys;
  }

  /** From secrets of at least 32 bytes, the newest first. */
  static async from(secrets: readonly Uint8Array[], purpose: SealPurpose): Promise<SessionSeal> {
    const keys = secrets.map(async (given): Promise<Key> => {
      const secret = new Uint8Array(hkdfSync('sha256', given, '', `ledger ${purpose}`, 32));
      const k = Buffer.from(secret).toString('base64url');
      return { id: await calculateJwkThumbprint({ kty: 'oct', k }), secret };
    });
    return new SessionSeal(await Promise.all(keys));
  }

  /** `from` and `until` are instants, ISO 8601. */
  async seal(claims: Readonly<Record<string, unknown>>, from: string, until: string): Promise<string> {
    const [key] = this.#keys;
    if (!key) throw new Error('a seal without a key');
    return new EncryptJWT({ ...claims })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.id })
      .setIssuedAt(new Date(from))
      .setExpirationTime(new Date(until))
      .encrypt(key.secret);
  }

  /** What was sealed; undefined when it was altered, has run out, or no key of ours sealed it. */
  async open(text: string, now: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const options = {
      currentDate: new Date(now),
      requiredClaims: ['exp'],
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    };
    try {
      return (
        await jwtDecrypt(text, (header: { readonly kid?: string | undefined }) => this.#secretOf(header.kid), options)
      ).payload;
    } catch {
      return undefined;
    }
  }

  #secretOf(id: string | undefined): Uint8Array {
    const key = this.#keys.find((one) => one.id === id);
    if (!key) throw new Error('no such key');
    return key.secret;
  }
}
