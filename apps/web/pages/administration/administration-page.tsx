import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { Accounts } from './accounts.tsx';
import { OwnAccess } from './own-access.tsx';
import { Roles } from './roles.tsx';
import { Tokens } from './tokens.tsx';

/** Roles in the ledger, accounts of the installation for those who administer it, and everybody's own access. */
const AdministrationPage = ({ session, status }: Seen) => (
  <>
    <div className="head">
      <div>
        <h1>{m.nav.administration}</h1>
        <p>{m.administration.lead}</p>
      </div>
    </div>
    <Roles session={session} position={status.position} />
    {session.me.installationAdministrator && <Accounts />}
    <Tokens session={session} />
    <OwnAccess account={session.me.account} />
  </>
);
export default AdministrationPage;
