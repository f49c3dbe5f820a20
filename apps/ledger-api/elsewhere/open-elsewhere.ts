import type { Accounts } from '#identity/accounts';
import { OidcDoor } from '#identity/elsewhere/oidc-door';
import { Revocations, type SharedList } from '#identity/elsewhere/revocations';
import { SealedSessions } from '#identity/elsewhere/sealed-sessions';
import { SessionSeal } from '#identity/elsewhere/session-seal';
import type { OidcSetting } from './oidc-setting.ts';
import { SigningInElsewhere } from './signing-in-elsewhere.ts';

/** What signing in elsewhere stands on. Loaded where it is set alone: a single machine starts without its packages. */
export const openElsewhere = async (
  setting: OidcSetting,
  { accounts, list, now }: { readonly accounts: Accounts; readonly list: SharedList; readonly now: () => string },
): Promise<SigningInElsewhere> => {
  const sessions = new SealedSessions({
    seal: await SessionSeal.from(setting.keys, 'session'),
    revocations: new Revocations(list, () => performance.now()),
    now,
    newId: () => crypto.randomUUID(),
    accountOf: ({ account, name }) => accounts.ofElsewhere(account, name),
  });
  return new SigningInElsewhere(new OidcDoor(setting), sessions, await SessionSeal.from(setting.keys, 'sign-in'));
};
