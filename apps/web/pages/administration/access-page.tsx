import type { Me } from '../../api/answers.ts';
import { m } from '../../words/language.ts';
import { Accounts } from './accounts.tsx';
import { OwnAccess } from './own-access.tsx';

/** For an account without a role in any resolution: its own access, and the accounts for whoever administers the installation. */
const AccessPage = ({ me }: { readonly me: Me }) => (
  <>
    <div className="head">
      <div>
        <h1>{m.nav.administration}</h1>
        <p>{m.problems.noRole}</p>
      </div>
    </div>
    {me.installationAdministrator && <Accounts />}
    <OwnAccess account={me.account} />
  </>
);
export default AccessPage;
