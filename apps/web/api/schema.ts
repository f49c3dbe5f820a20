// Written by npm run openapi; do not edit.
export interface paths {
  '/api/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who may sign in to this installation. What an account may do in a ledger is granted there, not here. */
    get: operations['accountsList'];
    put?: never;
    /** Without a password: the one-time key lets the person choose one. It is shown this once. */
    post: operations['accountsAdd'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{a}/disabling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an account out of use: its sessions end, its tokens work no more. What it recorded stays. */
    post: operations['accountsDisable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{a}/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The old password and every session end now. */
    post: operations['accountsResetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{a}/sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The last tries to sign in to an account, the latest first. */
    get: operations['accountsSignIns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The caller, and the resolutions in which they hold a role. No other is named. */
    get: operations['meMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/oidc': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether people may sign in with an account of the province. */
    get: operations['oidcOffered'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/oidc/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the provider sends it back to: begins the session, or says why not. */
    get: operations['oidcFinish'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/oidc/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Sends the browser to the provider. */
    get: operations['oidcBegin'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Health, what is under way, the schedule, the background checks and the last runs. */
    get: operations['operationsOperations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How often ledgers are checked, which was the last one, and which comes next. */
    get: operations['checksChecks'];
    /** Sets how often every ledger is checked, or pauses the checks. 400 names the field that cannot be taken. */
    put: operations['checksSet'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/ledgers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of ledgers with their generations: those that stand out, or those whose id holds `search`. */
    get: operations['generationsList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/ledgers/{l}/views/{v}/reversion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets the generation of a view that served before serve again; it follows the log from where it stands. 409 where none can. */
    post: operations['generationsRevert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/rebuild': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins a rebuild of every ledger, or of one; 409 while one is under way. Nobody who reads notices it. */
    post: operations['operationsStart'];
    /** Cancels the rebuild that is under way: the live views stay as they are. */
    delete: operations['operationsCancel'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The reports, of one run or ledger where asked. */
    get: operations['runsReports'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/reports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One report whole: view by view, and what differs row by row. */
    get: operations['runsReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/reports/{id}/acknowledgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Notes that the account has seen a run that failed or drifted: it alarms no more. 404 where it does not alarm. */
    post: operations['runsAcknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The runs over ledgers. */
    get: operations['runsRuns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The schedule, who set it, and when the next run is due. */
    get: operations['scheduleSchedule'];
    /** Sets the schedule for good: from then on the environment variable is not followed. 400 names the field that cannot be read. */
    put: operations['scheduleSet'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signing in and out, and one's own password. */
    post: operations['sessionsChangePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signing in and out, and one's own password. */
    post: operations['sessionsPasswordByLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The resolutions in which the caller holds a role. No other is named or counted. */
    get: operations['resolutionsAll'];
    put?: never;
    /** Founds the ledger of a resolution. */
    post: operations['foundingFound'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The resolutions in which the caller holds a role. No other is named or counted. */
    get: operations['resolutionsOne'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a resolution's ledger answers at a moment. */
    get: operations['readingsApprovals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/corrections/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What another account proposed, decided: corrections, and every proposal that can move a verdict. */
    post: operations['decisionsApproveCorrection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/corrections/{id}/rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What another account proposed, decided: corrections, and every proposal that can move a verdict. */
    post: operations['decisionsRejectCorrection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/diff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What differs between two moments, target by target, why, and by which events and accounts. */
    get: operations['comparisonsDiff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/effects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The verdict of every target that would be reached, before and after. Refuses what the ledger would refuse. */
    post: operations['effectsEffects'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/estimates/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraws one's own estimate. */
    post: operations['estimatesWithdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The feed of events, ascending. */
    get: operations['readingsEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The id of a message is its position: a page that comes back goes on after the last one it had, without gap or repeat. */
    get: operations['liveLive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/moments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The life of the ledger: the days on which something was recorded, and the events that stand out. */
    get: operations['comparisonsMoments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/periods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The days that are closed now. */
    get: operations['periodsClosed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/periods/{p}/closure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Closes a period (2026, 2026-H1, 2026-Q1, 2026-03) once nothing dated in it waits; changes no figure. */
    post: operations['periodsClose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/periods/{p}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes that a period is opened again, by a document. */
    post: operations['periodsReopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes several changes of one kind at once, such as a whole roster. */
    post: operations['proposalsPropose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/proposals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a proposal would change, in words. */
    get: operations['proposalsProposal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/proposals/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What another account proposed, decided: corrections, and every proposal that can move a verdict. */
    post: operations['decisionsApproveProposal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/proposals/{id}/rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What another account proposed, decided: corrections, and every proposal that can move a verdict. */
    post: operations['decisionsRejectProposal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The reading log, ascending. The same reading within ten minutes is one row. */
    get: operations['readinglogReadings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/reconciliation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An older printed report against today, both for the report's day: which figures still stand, and what changed the others. */
    get: operations['comparisonsReconciliation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every report, the newest first; its figures are those of `reconciliation?report=`. */
    get: operations['reportsReports'];
    put?: never;
    /** Issues a report of a moment: the figures of `status` then, computed and hashed here. */
    post: operations['reportsIssue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/results/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approves a result that another account submitted: from now on it counts. */
    post: operations['resultsApprove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/results/{id}/correction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes another value for an approved result; it counts at the result's own date once another account approved it. */
    post: operations['resultsCorrect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/results/{id}/resubmission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a result again, whole, while nobody has approved it. */
    post: operations['resultsResubmit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/results/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Returns a result to whoever submitted it, with the reason. */
    post: operations['resultsReturn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/results/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraws one's own result that nobody approved; an approved one takes a proposal (ResultWithdrawn). */
    post: operations['resultsWithdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who holds which roles now. */
    get: operations['rolesRoles'];
    put?: never;
    /** Who may do what in a ledger: part of its history, decided by its administrators. */
    post: operations['rolesGrant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/roles/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a role back; the last administrator stays. */
    post: operations['rolesRevoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/schemes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every scheme (đề án), its steps and which of them are done. */
    get: operations['readingsSchemes'];
    put?: never;
    /** Schemes (đề án) and their steps: each change a proposal, for another account to approve. */
    post: operations['schemesAdopt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/schemes/{s}/revision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Schemes (đề án) and their steps: each change a proposal, for another account to approve. */
    post: operations['schemesRevise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/schemes/{s}/steps/{n}/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Schemes (đề án) and their steps: each change a proposal, for another account to approve. */
    post: operations['schemesComplete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/schemes/{s}/steps/{n}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Schemes (đề án) and their steps: each change a proposal, for another account to approve. */
    post: operations['schemesReopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a resolution's ledger answers at a moment. */
    get: operations['readingsStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes a target, or another definition of one. */
    post: operations['targetsSet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The strong ETag is the last event that touched the target. */
    get: operations['readingsTarget'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/baseline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes where counting starts. */
    post: operations['targetsBaseline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/course': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where a target stood at the end of each period that has begun: its chart against the roadmap, and the table under it. */
    get: operations['readingsCourse'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/dropping': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes that the target is no longer judged. */
    post: operations['targetsDropping'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/estimates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** States an estimate of a target for a year. */
    post: operations['estimatesRecord'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every event whose sentence speaks of the target, ascending, as known at a moment. */
    get: operations['historyHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/interpretation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes how the goal is to be read where the resolution leaves it open. */
    post: operations['targetsInterpretation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/responsibility': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes who answers for the target, and for what: the six clarities. */
    post: operations['targetsResponsibility'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records a result; another account approves it before it counts. */
    post: operations['resultsRecord'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/revision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes another goal, by a document. */
    post: operations['targetsRevision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/roadmap': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes what is to be reached at the end of each year. */
    post: operations['targetsRoadmap'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/targets/{c}/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The approved values of a target, summed by period or by unit: what its chart and the table under it show. */
    get: operations['readingsSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/told': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The feed of events in words: `after` goes forward, `before` (or neither) back from the newest. */
    get: operations['historyTold'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/trends': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The small line of every target: its actual at the end of each quarter. */
    get: operations['readingsTrends'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a resolution's ledger answers at a moment. */
    get: operations['readingsUnits'];
    put?: never;
    /** The roster of units: each change a proposal, for another account to approve. */
    post: operations['unitsEnrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/units/mergers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The roster of units: each change a proposal, for another account to approve. */
    post: operations['unitsMerge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/units/{u}/closure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The roster of units: each change a proposal, for another account to approve. */
    post: operations['unitsClose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{r}/units/{u}/rename': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The roster of units: each change a proposal, for another account to approve. */
    post: operations['unitsRename'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signing in and out, and one's own password. */
    post: operations['sessionsSignIn'];
    /** Signing in and out, and one's own password. */
    delete: operations['sessionsSignOutEverywhere'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Signing in and out, and one's own password. */
    delete: operations['sessionsSignOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A person's own tokens for programs. A token acts in its account's name, so nobody makes one for somebody else, whatever they administer; and no program makes another. */
    get: operations['tokensList'];
    put?: never;
    /** For a ledger and a role that the person holds in it. The secret is shown this once. */
    post: operations['tokensIssue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** A person's own tokens for programs. A token acts in its account's name, so nobody makes one for somebody else, whatever they administer; and no program makes another. */
    delete: operations['tokensRevoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process runs. */
    get: operations['healthLive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** It can read its data folder, and its clock is right; 503 with the reason when not. */
    get: operations['healthReady'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AcceptedAnswer: {
      /** @constant */
      outcome: 'accepted';
      ledger: string;
      /** @description The last event of the command: queries that must see it take it as their minimum position. */
      position: number;
      events: {
        position: number;
        type: string;
      }[];
      /** @description Whether the key had been answered before: then nothing was appended now. */
      repeated: boolean;
    };
    AccountBody: {
      account: string;
      /** @description The person's name, kept outside every ledger. */
      name: string;
      installationAdministrator?: boolean;
    };
    AccountRow: {
      account: string;
      name: string;
      installationAdministrator: boolean;
      hasPassword: boolean;
      disabled: boolean;
      createdAt: string;
    };
    ActivityRow: {
      position: number;
      recordedAt: string;
      /** @enum {string} */
      type:
        | 'UnitEnrolled'
        | 'UnitRenamed'
        | 'UnitsMerged'
        | 'UnitClosed'
        | 'BreakthroughDeclared'
        | 'RulesAdopted'
        | 'TargetSet'
        | 'TargetDropped'
        | 'InterpretationConfirmed'
        | 'BaselineSet'
        | 'RoadmapApproved'
        | 'TargetRevised'
        | 'ResponsibilityAssigned'
        | 'SchemeAdopted'
        | 'SchemeRevised'
        | 'SchemeStepCompleted'
        | 'SchemeStepReopened'
        | 'ResultWithdrawn'
        | 'PeriodReopened'
        | 'ResolutionAdopted'
        | 'RoleGranted'
        | 'RoleRevoked'
        | 'PeriodClosed'
        | 'ReportIssued'
        | 'ResultRecorded'
        | 'ResultApproved'
        | 'ResultReturned'
        | 'ResultResubmitted'
        | 'CorrectionProposed'
        | 'CorrectionApproved'
        | 'CorrectionRejected'
        | 'EstimateRecorded'
        | 'EstimateWithdrawn'
        | 'ProposalMade'
        | 'ProposalRejected';
      actor: string;
      target: null | string;
      unit: null | string;
      /** @description The result, correction's result, estimate, proposal … the event speaks of. */
      subject: null | number;
    };
    ApprovalBody: {
      /** @description The submission that was read: another one since is refused. */
      submission?: number;
    };
    ApprovedBody: {
      results?: number[];
      corrections?: number[];
      proposals?: number[];
    };
    BaselineBody: {
      value?: string;
      year?: number;
      covered?: components['schemas']['CoveredBody'][];
      document: components['schemas']['DocumentBody'];
    };
    CauseRow: {
      position: number;
      recordedAt: string;
      actor: string;
      type: string;
      sentence: string;
    };
    Cell: null | string | number;
    ChangeBody: {
      /** @enum {string} */
      type:
        | 'UnitEnrolled'
        | 'UnitRenamed'
        | 'UnitsMerged'
        | 'UnitClosed'
        | 'BreakthroughDeclared'
        | 'RulesAdopted'
        | 'TargetSet'
        | 'TargetDropped'
        | 'InterpretationConfirmed'
        | 'BaselineSet'
        | 'RoadmapApproved'
        | 'TargetRevised'
        | 'ResponsibilityAssigned'
        | 'SchemeAdopted'
        | 'SchemeRevised'
        | 'SchemeStepCompleted'
        | 'SchemeStepReopened'
        | 'ResultWithdrawn'
        | 'PeriodReopened';
      data: {
        [key: string]: unknown;
      };
    };
    ChecksBody: {
      /** @description Every ledger once in so many whole hours: 1 to 720. */
      periodHours: number;
      paused: boolean;
    };
    ChecksStanding: {
      /** @description How many ledgers take turns. */
      ledgers: number;
      /** @description The ledger that is being checked now. */
      running: null | string;
      last: null | components['schemas']['LedgerCheck'];
      /** @description The ledger whose turn is next, and from when on, ISO 8601 UTC; null while paused and without ledgers. */
      next: null | {
        ledger: string;
        from: string;
      };
      setBy: null | string;
      setAt: null | string;
      /** @description Every ledger once in so many hours. */
      periodHours: number;
      paused: boolean;
    };
    ClosedPeriodsAnswer: {
      rows: {
        from: string;
        to: string;
        position: number;
        by: string;
        closedAt: string;
      }[];
      ledger: string;
      position: number;
    };
    ComparisonAnswer: {
      targets: components['schemas']['ToldDifference'][];
      ledger: string;
      before: {
        position: number;
        at: string;
        asOf: string;
      };
      after: {
        position: number;
        at: string;
        asOf: string;
      };
    };
    CompletionBody: {
      occurredOn: string;
    };
    CorrectedBody: {
      result: number;
      reason: string;
      evidence?: components['schemas']['DocumentBody'];
      value?: string;
      numerator?: string;
      denominator?: string;
      model?: string;
      ended?: boolean;
    };
    CorrectionBody: {
      reason: string;
      evidence?: components['schemas']['DocumentBody'];
      value?: string;
      numerator?: string;
      denominator?: string;
      model?: string;
      ended?: boolean;
    };
    CourseAnswer: {
      target: string;
      by: components['schemas']['PeriodCadence'];
      rows: components['schemas']['CourseRow'][];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    CourseRow: {
      /** @description Period key: 2026-03, 2026-Q1, 2026. */
      key: string;
      day: string;
      /** @description A: of running measures at `at`, of yearly ones that of the judged year. */
      actual: null | string;
      /** @description 100·A/T, falling 100·(B−A)/(B−T). */
      percentOfGoal: null | string;
      /** @description P = 100·(A−B)/(E−B), A and E both of the judged day or year. */
      pace: null | string;
      /** @enum {string} */
      status:
        | 'exceeded'
        | 'achieved'
        | 'onTrack'
        | 'atRisk'
        | 'behind'
        | 'regressed'
        | 'notAchieved'
        | 'insufficientBasis'
        | 'notDue'
        | 'noData';
      missing: ('roster' | 'goal' | 'previousYear' | 'baseline') | null;
      /** @description E on the judged day, or of the judged year. */
      expected: null | string;
      /** @description A of the judged day: what the pace is counted from. For yearly measures the same as `actual`. */
      judgedActual: null | string;
      /** @description Running: the day the pace is judged on. */
      judgedDay: null | string;
      /** @description Yearly: the latest complete year. */
      judgedYear: null | number;
    };
    CoveredBody: {
      unit: string;
      model: string;
    };
    DocumentBody: {
      number: string;
      /** @description YYYY-MM-DD. */
      date: string;
      issuer: string;
    };
    DriftFound: {
      events: number[];
      eventsTotal: number;
      view: string;
      table: string;
      key: {
        [key: string]: components['schemas']['Cell'];
      };
      field: null | string;
      /** @description The cell; of a whole row its cells as a JSON array, null where the row is not. */
      live: components['schemas']['Cell'];
      rebuilt: components['schemas']['Cell'];
    };
    DroppingBody: {
      effectiveFrom?: string;
      document: components['schemas']['DocumentBody'];
    };
    EffectsAnswer: {
      ledger: string;
      position: number;
      at: string;
      /** @description Null where the target is not set before, or dropped after. */
      targets: {
        before: null | components['schemas']['TargetStatus'];
        after: null | components['schemas']['TargetStatus'];
      }[];
    };
    EffectsBody: {
      record?: components['schemas']['RecordedBody'];
      resubmit?: components['schemas']['ResubmittedBody'];
      correct?: components['schemas']['CorrectedBody'];
      propose?: components['schemas']['ChangeBody'][];
      approve?: components['schemas']['ApprovedBody'];
    };
    EnrolledBody: {
      name: string;
      kind: string;
    };
    EstimateBody: {
      year: number;
      note?: string;
      value?: string;
      numerator?: string;
      denominator?: string;
      model?: string;
      ended?: boolean;
    };
    EventsAnswer: {
      next?: number;
      rows: components['schemas']['ActivityRow'][];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    Flag:
      | {
          /** @constant */
          flag: 'overdue';
        }
      | {
          /** @constant */
          flag: 'waiting';
          count: number;
        }
      | {
          /** @constant */
          flag: 'corrected';
        }
      | {
          /** @constant */
          flag: 'interpretationUnconfirmed';
        }
      | {
          /** @constant */
          flag: 'linearAssumption';
        };
    FoundingBody: {
      /** @description The ledger's id, such as to-hieu-2025-2030. */
      ledger: string;
      resolution: {
        [key: string]: unknown;
      };
      breakthroughs: {
        [key: string]: unknown;
      }[];
      targets: {
        [key: string]: unknown;
      }[];
    };
    GenerationRow: {
      /** @description Events that it has not seen; of one that is kept from before, null: it does not follow. */
      lagEvents: null | number;
      /** @description How long the first of them has waited, in whole seconds. */
      lagSeconds: null | number;
      /** @description Its number, never used again for a view of this ledger. */
      id: number;
      view: string;
      version: number;
      state: components['schemas']['GenerationState'];
      /** @description The last event that it has seen; 0 where its file cannot be read. */
      position: number;
      bytes: number;
      /** @description When it began to be built, ISO 8601 UTC. */
      createdAt: string;
      /** @description What its rows were when it began to serve (GenerationDigest); null where nothing was compared. */
      digest: null | string;
    };
    /** @enum {string} */
    GenerationState: 'building' | 'serving' | 'previous';
    GoalVersion: {
      goal:
        | null
        | {
            value: string;
          }
        | {
            lo: string;
            hi: string;
          };
      effectiveFrom: string;
      position: number;
    };
    Health: {
      /**
       * @description `degraded`: everything answers, but a view stands still, has drifted or could not be rebuilt, or the cluster is not followed; the operator's reports name it.
       * @enum {string}
       */
      status: 'degraded' | 'ok';
      /** @description Of a node of a cluster: what the cluster has and this node not yet. Without figures the cluster cannot be asked. */
      behind?:
        | 'unknown'
        | {
            events: number;
            seconds: number;
          };
      /** @description Of a node of a cluster: how far its clock is ahead of the server's; below zero, behind it. */
      clock?:
        | 'unknown'
        | {
            offsetSeconds: number;
          };
    };
    HistoryAnswer: {
      rows: components['schemas']['HistoryRow'][];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    HistoryRow: {
      position: number;
      recordedAt: string;
      actor: string;
      type: string;
      sentence: string;
    };
    InterpretationBody: {
      interpretation: string;
    };
    IssuedReport: {
      position: number;
      title: string;
      /** @description Up to which day its figures count. */
      at: string;
      /** @description The event up to which they were known. */
      asOf: number;
      issuedAt: string;
      by: string;
      /** @description Of how many targets it gives figures. */
      targets: number;
      /** @description Of the canonical JSON of its figures. */
      sha256: string;
    };
    IssuedReports: {
      rows: components['schemas']['IssuedReport'][];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    Judgement: {
      /** @enum {string} */
      status:
        | 'exceeded'
        | 'achieved'
        | 'onTrack'
        | 'atRisk'
        | 'behind'
        | 'regressed'
        | 'notAchieved'
        | 'insufficientBasis'
        | 'notDue'
        | 'noData';
      missing: ('roster' | 'goal' | 'previousYear' | 'baseline') | null;
      /** @description A: of running measures at `at`, of yearly ones that of the judged year. */
      actual: null | string;
      /** @description T in force: at `at`, or for a goal due every year on 31/12 of the judged year. */
      goal:
        | null
        | {
            value: string;
          }
        | {
            lo: string;
            hi: string;
          };
      /** @description B. */
      baseline: null | string;
      /** @description 100·A/T, falling 100·(B−A)/(B−T). */
      percentOfGoal: null | string;
      /** @description E on the judged day, or of the judged year. */
      expected: null | string;
      /** @description P = 100·(A−B)/(E−B), A and E both of the judged day or year. */
      pace: null | string;
      /** @description A of the judged day: what the pace is counted from. For yearly measures the same as `actual`. */
      judgedActual: null | string;
      /** @description Running: the day the pace is judged on. */
      judgedDay: null | string;
      /** @description Yearly: the latest complete year. */
      judgedYear: null | number;
      /** @description Growth: the average since the baseline's year, beside the year's own growth. */
      termAverage: null | string;
    };
    LabelledStatusAnswer: {
      targets: components['schemas']['LabelledTargetStatus'][];
      name: string;
      organisation: string;
      /** @enum {string} */
      nature: 'real' | 'demonstration' | 'simulated';
      rulesVersion: number;
      announcedTargets: number;
      /** @description How many targets have each status; `unnamed` = announced but not public, `dropped` = no longer judged at `at`. */
      summary: {
        exceeded: number;
        achieved: number;
        onTrack: number;
        atRisk: number;
        behind: number;
        regressed: number;
        notAchieved: number;
        insufficientBasis: number;
        notDue: number;
        noData: number;
        unnamed: number;
        dropped: number;
      };
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    LabelledTargetStatus: {
      statusLabel: string;
      code: string;
      name: string;
      shortName: null | string;
      theme: string;
      breakthrough: null | number;
      /** @enum {string} */
      kind: 'cumulative' | 'level' | 'ratio' | 'growth' | 'coverage' | 'milestone';
      /** @description Unit of measure (ĐVT). */
      unit: string;
      /** @description T in force: at `at`, or for a goal due every year on 31/12 of the judged year. */
      goal:
        | null
        | {
            value: string;
          }
        | {
            lo: string;
            hi: string;
          };
      flags: components['schemas']['Flag'][];
      /** @description The judged day (2026-06-30) or year (2026). */
      judgedPeriod: null | string;
      yearToDate: null | {
        year: number;
        value: string;
      };
      estimate: null | {
        year: number;
        value: string;
        position: number;
        judgement: null | components['schemas']['Judgement'];
      };
      /** @description The last event that touched this target; for a target set by the founding document, its TargetSet. */
      lastPosition: number;
      /** @enum {string} */
      status:
        | 'exceeded'
        | 'achieved'
        | 'onTrack'
        | 'atRisk'
        | 'behind'
        | 'regressed'
        | 'notAchieved'
        | 'insufficientBasis'
        | 'notDue'
        | 'noData';
      missing: ('roster' | 'goal' | 'previousYear' | 'baseline') | null;
      /** @description A: of running measures at `at`, of yearly ones that of the judged year. */
      actual: null | string;
      /** @description B. */
      baseline: null | string;
      /** @description 100·A/T, falling 100·(B−A)/(B−T). */
      percentOfGoal: null | string;
      /** @description E on the judged day, or of the judged year. */
      expected: null | string;
      /** @description P = 100·(A−B)/(E−B), A and E both of the judged day or year. */
      pace: null | string;
      /** @description A of the judged day: what the pace is counted from. For yearly measures the same as `actual`. */
      judgedActual: null | string;
      /** @description Running: the day the pace is judged on. */
      judgedDay: null | string;
      /** @description Yearly: the latest complete year. */
      judgedYear: null | number;
      /** @description Growth: the average since the baseline's year, beside the year's own growth. */
      termAverage: null | string;
    };
    LedgerCheck: {
      ledger: string;
      /** @description ISO 8601 UTC. */
      begunAt: string;
      /** @description The event at which live and rebuilt were compared; null where nothing could be. */
      position: null | number;
      /**
       * @description `mended`: they differed, and the rebuilt ones took over. `drift`: they differ, and the live ones stay.
       * @enum {string}
       */
      outcome: 'drift' | 'failed' | 'equal' | 'mended';
    };
    LedgerGenerationsRow: {
      ledger: string;
      events: number;
      /** @description When it was compared last with what a build gives. */
      check: null | components['schemas']['LedgerCheck'];
      generations: components['schemas']['GenerationRow'][];
    };
    LedgerMoments: {
      /** @description When the ledger was founded. */
      begun: string;
      days: components['schemas']['MomentDay'][];
      marks: components['schemas']['Mark'][];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    LedgersAnswer: {
      rows: components['schemas']['LedgerGenerationsRow'][];
      /** @description How many ledgers there are to page through. */
      total: number;
      /** @description After which ledger the next page begins; null where there is none. */
      next: null | string;
    };
    LedgersCounted: {
      total: number;
      scanned: number;
      caughtUp: number;
      compared: number;
      ended: number;
    };
    LinkBody: {
      link: string;
      password: string;
    };
    Mark: {
      position: number;
      recordedAt: string;
      /** @enum {string} */
      type:
        | 'UnitEnrolled'
        | 'UnitRenamed'
        | 'UnitsMerged'
        | 'UnitClosed'
        | 'BreakthroughDeclared'
        | 'RulesAdopted'
        | 'TargetSet'
        | 'TargetDropped'
        | 'InterpretationConfirmed'
        | 'BaselineSet'
        | 'RoadmapApproved'
        | 'TargetRevised'
        | 'ResponsibilityAssigned'
        | 'SchemeAdopted'
        | 'SchemeRevised'
        | 'SchemeStepCompleted'
        | 'SchemeStepReopened'
        | 'ResultWithdrawn'
        | 'PeriodReopened'
        | 'ResolutionAdopted'
        | 'RoleGranted'
        | 'RoleRevoked'
        | 'PeriodClosed'
        | 'ReportIssued'
        | 'ResultRecorded'
        | 'ResultApproved'
        | 'ResultReturned'
        | 'ResultResubmitted'
        | 'CorrectionProposed'
        | 'CorrectionApproved'
        | 'CorrectionRejected'
        | 'EstimateRecorded'
        | 'EstimateWithdrawn'
        | 'ProposalMade'
        | 'ProposalRejected';
      target: null | string;
    };
    Me: {
      account: string;
      name: string;
      installationAdministrator: boolean;
      resolutions: {
        ledger: string;
        roles: ('administrator' | 'clerk' | 'approver' | 'member' | 'auditor')[];
      }[];
    };
    MergerBody: {
      predecessors: string[];
      successor: string;
      enrolled?: components['schemas']['EnrolledBody'];
      effectiveOn: string;
    };
    MilestoneBody: {
      year: number;
      value: string;
    };
    MomentDay: {
      day: string;
      /** @description The last event recorded on that day: by its end the ledger knew up to it. */
      last: number;
      events: number;
      /** @description How many of them approved a correction. */
      corrections: number;
    };
    NextRun: {
      from: string;
      to: string;
    };
    OperationsAnswer: {
      ledgers: number;
      events: number;
      health: {
        degraded: boolean;
        /** @description Views that stand still at an event which cannot be applied: the last event they know, and why no more. */
        stopped: {
          ledger: string;
          view: string;
          position: number;
          reason: string;
        }[];
        troubledTotal: number;
        troubled: components['schemas']['ReportRow'][];
      };
      lag: components['schemas']['ViewsLag'];
      /** @description Bytes that may still be written to the disk of the data folder. */
      freeBytes: number;
      running: null | components['schemas']['RunningRebuild'];
      schedule: components['schemas']['ScheduleAnswer'];
      checks: components['schemas']['ChecksStanding'];
      /** @description The newest first: the last few. */
      runs: components['schemas']['RebuildRun'][];
      /** @description The last report that found drift, whatever became of it. */
      lastDrift: null | components['schemas']['ReportRow'];
    };
    PasswordChangeBody: {
      password: string;
      newPassword: string;
    };
    /** @enum {string} */
    PeriodCadence: 'month' | 'quarter' | 'halfYear' | 'year';
    PeriodReopeningBody: {
      document: components['schemas']['DocumentBody'];
      reason: string;
    };
    Phrase: {
      text: string;
      events: number[];
    };
    PrintedCheck: {
      figure: string;
      /**
       * @description `known`: the ledger knew it then. `earlier`, `later`: it knew it before or since. `never`: it knew it at no event.
       * @enum {string}
       */
      found: 'never' | 'known' | 'earlier' | 'later';
      /** @description `earlier`, `later`: the event from which the ledger knew it. */
      from: null | number;
    };
    PrintedFigures: {
      /** @description A: of running measures at `at`, of yearly ones that of the judged year. */
      actual: null | string;
      /** @description 100·A/T, falling 100·(B−A)/(B−T). */
      percentOfGoal: null | string;
      /** @description P = 100·(A−B)/(E−B), A and E both of the judged day or year. */
      pace: null | string;
      /** @enum {string} */
      status:
        | 'exceeded'
        | 'achieved'
        | 'onTrack'
        | 'atRisk'
        | 'behind'
        | 'regressed'
        | 'notAchieved'
        | 'insufficientBasis'
        | 'notDue'
        | 'noData';
    };
    ProposalBody: {
      changes: components['schemas']['ChangeBody'][];
    };
    ProposedAnswer: {
      proposalId: number;
      /** @constant */
      outcome: 'accepted';
      ledger: string;
      /** @description The last event of the command: queries that must see it take it as their minimum position. */
      position: number;
      events: {
        position: number;
        type: string;
      }[];
      /** @description Whether the key had been answered before: then nothing was appended now. */
      repeated: boolean;
    };
    QueueAnswer: {
      rows: components['schemas']['QueueRow'][];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    QueueRow: {
      /** @enum {string} */
      kind: 'proposal' | 'result' | 'correction' | 'returned';
      /** @description The event that names it: of a result its ResultRecorded, of a correction its CorrectionProposed, … */
      position: number;
      /** @description Result: the submission that waits. A decision that names it is refused once there is another. */
      submission: null | number;
      since: string;
      by: string;
      target: null | string;
      unit: null | string;
      occurredOn: null | string;
      values:
        | null
        | {
            value: string;
          }
        | {
            numerator: string;
            denominator: string;
          }
        | {
            model: string;
            ended: boolean;
          };
      /** @description Correction: the value that counts today. */
      current:
        | null
        | {
            value: string;
          }
        | {
            numerator: string;
            denominator: string;
          }
        | {
            model: string;
            ended: boolean;
          };
      /** @description Proposal: the type and number of its changes. */
      changes: null | {
        type: string;
        count: number;
      };
    };
    ReadingRow: {
      id: number;
      at: string;
      account: string;
      what: string;
    };
    ReadingsAnswer: {
      rows: components['schemas']['ReadingRow'][];
      next?: number;
    };
    ReasonBody: {
      reason: string;
    };
    RebuildBody: {
      ledger?: string;
    };
    RebuildRun: {
      id: number;
      /** @enum {string} */
      kind: 'check' | 'rebuild';
      /** @description The account or the part of the program that began it. */
      startedBy: string;
      begunAt: string;
      durationMs: number;
      outcome: components['schemas']['RunOutcome'];
      /** @description The only ledger that it is about; null where it is about several. */
      ledger: null | string;
      ledgers: number;
      /** @description Ledgers that came to their end; of them, those whose views differed, those whose live views stay for it, and those that failed. */
      ended: number;
      drifted: number;
      undecided: number;
      failed: number;
      events: number;
      eventsPerSecond: number;
      /** @description Why it ended before its ledgers did. */
      reason: null | components['schemas']['RunReason'];
    };
    RecordedAnswer: {
      resultId: number;
      /** @constant */
      outcome: 'accepted';
      ledger: string;
      /** @description The last event of the command: queries that must see it take it as their minimum position. */
      position: number;
      events: {
        position: number;
        type: string;
      }[];
      /** @description Whether the key had been answered before: then nothing was appended now. */
      repeated: boolean;
    };
    RecordedBody: {
      target: string;
      unit?: string;
      /** @description YYYY-MM-DD; or `period`. */
      occurredOn?: string;
      /** @description 2026, 2026-H1, 2026-Q1 or 2026-03. */
      period?: string;
      note?: string;
      evidence?: components['schemas']['DocumentBody'];
      value?: string;
      numerator?: string;
      denominator?: string;
      model?: string;
      ended?: boolean;
    };
    RenameBody: {
      name: string;
      effectiveOn: string;
    };
    ReopeningBody: {
      reason: string;
      occurredOn: string;
    };
    ReportBody: {
      title: string;
      /** @description Up to which day the figures count: YYYY-MM-DD. */
      at: string;
      /** @description The event up to which they are known, by its number: the same report when it is sent again. */
      asOf: number;
    };
    /** @enum {string} */
    ReportKind: 'check' | 'rebuild' | 'revert';
    /** @enum {string} */
    ReportOutcome: 'drift' | 'failed' | 'running' | 'switched' | 'unchanged' | 'cancelled';
    ReportRow: {
      /** @description How many cells and rows differed. */
      driftTotal: number;
      ledger: string;
      id: number;
      kind: components['schemas']['ReportKind'];
      /** @description The run over several ledgers that it is part of; null where there was none. */
      run: null | number;
      /** @description The account or the part of the program that began it. */
      startedBy: string;
      begunAt: string;
      durationMs: number;
      outcome: components['schemas']['ReportOutcome'];
      /** @description Why it failed or was cancelled. */
      reason: null | components['schemas']['RunReason'];
      /** @description The views it was about. */
      asked: string[];
      from: number;
      /** @description The event at which live and rebuilt were compared. */
      to: number;
      events: number;
      eventsPerSecond: number;
      /** @description Whether any live view differed from its rebuilt one. */
      drift: boolean;
      /** @description Whether a replay without any view agreed with the rebuilt ones; null where it was not asked. */
      replayAgrees: boolean | null;
      /** @description Who has seen that it failed or drifted, so that it alarms no more; null where nobody has. */
      acknowledged: null | {
        by: string;
        at: string;
      };
    };
    ReportedView: {
      view: string;
      version: number;
      /** @description How many rows the rebuilt one has, and the digests of both (GenerationDigest); null where nothing was built. */
      rows: null | number;
      live: null | string;
      rebuilt: null | string;
      drift: null | {
        total: number;
        rows: components['schemas']['DriftFound'][];
      };
      equal: boolean;
      /** @description The file that serves from now on, and the one kept from before; null where none is kept or nothing was switched. */
      generation: string;
      previousGeneration: null | string;
    };
    ReportsAnswer: {
      rows: components['schemas']['ReportRow'][];
      next: null | number;
    };
    Resolution: {
      ledger: string;
      roles: ('administrator' | 'clerk' | 'approver' | 'member' | 'auditor')[];
      head: number;
      name: string;
      organisation: string;
      /** @enum {string} */
      nature: 'real' | 'demonstration' | 'simulated';
      termFrom: string;
      termTo: string;
    };
    ResponsibilityBody: {
      office: string;
      task: string;
      responsibility: string;
      product: string;
      deadline: string;
      roadmap: string;
    };
    ResubmittedBody: {
      result: number;
      unit?: string;
      /** @description YYYY-MM-DD; or `period`. */
      occurredOn?: string;
      /** @description 2026, 2026-H1, 2026-Q1 or 2026-03. */
      period?: string;
      note?: string;
      evidence?: components['schemas']['DocumentBody'];
      value?: string;
      numerator?: string;
      denominator?: string;
      model?: string;
      ended?: boolean;
    };
    ResultRow: {
      result: number;
      target: string;
      unit: null | string;
      period: null | string;
      occurredOn: string;
      values:
        | {
            value: string;
          }
        | {
            numerator: string;
            denominator: string;
          }
        | {
            model: string;
            ended: boolean;
          };
      /** @enum {string} */
      status: 'pending' | 'returned' | 'approved' | 'withdrawn';
      corrected: boolean;
      /** @description The undecided correction and the values it proposes. */
      correction: null | {
        position: number;
        values:
          | {
              value: string;
            }
          | {
              numerator: string;
              denominator: string;
            }
          | {
              model: string;
              ended: boolean;
            };
      };
      events: number[];
    };
    ReturnBody: {
      reason: string;
      /** @description The submission that was read: another one since is refused. */
      submission?: number;
    };
    RevisionBody: {
      goal:
        | {
            value: string;
          }
        | {
            lo: string;
            hi: string;
          };
      effectiveFrom?: string;
      document: components['schemas']['DocumentBody'];
    };
    RoadPoint: {
      day: string;
      value: string;
    };
    RoadmapBody: {
      /** @description The value to be reached at the end of each year. */
      milestones: components['schemas']['MilestoneBody'][];
      effectiveFrom?: string;
      document: components['schemas']['DocumentBody'];
    };
    RoadmapVersion: {
      milestones: {
        year: number;
        value: string;
      }[];
      effectiveFrom: string;
      position: number;
    };
    RoleBody: {
      account: string;
      /** @description administrator, clerk, approver, member or auditor. */
      role: string;
    };
    RolesAnswer: {
      rows: {
        account: string;
        roles: ('administrator' | 'clerk' | 'approver' | 'member' | 'auditor')[];
      }[];
      ledger: string;
      position: number;
    };
    RosterAnswer: {
      rows: components['schemas']['RosterRow'][];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    RosterRow: {
      unit: string;
      name: string;
      /** @enum {string} */
      kind: 'residentialGroup' | 'village' | 'partyCell';
      enrolledOn: string;
      leftOn: null | string;
      /** @description The unit that it became part of when it left; null for one that was closed or stands. */
      mergedInto: null | string;
      /** @description Whether it is on the roster on the day `at`. */
      onRoster: boolean;
    };
    /** @enum {string} */
    RunOutcome: 'drift' | 'failed' | 'running' | 'cancelled' | 'done';
    RunReason: {
      code: string;
      params: {
        [key: string]: string | number;
      };
      message: string;
    };
    RunningRebuild: {
      /** @description Events read so far, and the sum of the heads when it began. */
      events: number;
      total: number;
      eventsPerSecond: number;
      /** @description By the rate so far; null while nothing tells. */
      secondsLeft: null | number;
      elapsedSeconds: number;
      ledgers: components['schemas']['LedgersCounted'];
      /** @description The only ledger that it is about; null where it is about several. */
      ledger: null | string;
      id: number;
      /** @enum {string} */
      kind: 'check' | 'rebuild';
      /** @description The account or the part of the program that began it. */
      startedBy: string;
      begunAt: string;
    };
    RunsAnswer: {
      rows: components['schemas']['RebuildRun'][];
      next: null | number;
    };
    ScheduleAnswer: {
      timeZone: string;
      /** @description The account that set it; null where the environment did, or nobody. */
      setBy: null | string;
      setAt: null | string;
      /** @description Null without a schedule, and while it is paused. */
      next: null | components['schemas']['NextRun'];
      /** @description Five fields of cron by the clock in Vietnam; null: never. */
      cron: null | string;
      /** @description A run begins at random within so many minutes, so that a country's machines do not all begin at once. */
      jitterMinutes: number;
      paused: boolean;
    };
    ScheduleBody: {
      /** @description Five fields of cron by the clock in Vietnam; null: never. */
      cron: null | string;
      /** @description A run begins at random within so many minutes: 0 to 240. */
      jitterMinutes: number;
      paused: boolean;
    };
    SchemeBody: {
      scheme: string;
      name: string;
      steps: components['schemas']['StepBody'][];
      effectiveFrom?: string;
      document: components['schemas']['DocumentBody'];
    };
    SchemeRevisionBody: {
      steps: components['schemas']['StepBody'][];
      effectiveFrom?: string;
      document: components['schemas']['DocumentBody'];
    };
    SchemeRow: {
      scheme: string;
      name: string;
      /** @description The event that set the steps in force on the day `at`, and the day they hold from; null before they hold. */
      position: null | number;
      effectiveFrom: null | string;
      steps: {
        step: number;
        product: string;
        deadline: string;
        weight: string;
        /** @description The day of the mark by which it is done on the day `at`; null while it is not. */
        completedOn: null | string;
      }[];
    };
    SchemesAnswer: {
      rows: components['schemas']['SchemeRow'][];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    SeriesAnswer: {
      target: string;
      /** @enum {string} */
      by: 'month' | 'quarter' | 'year' | 'unit';
      rows: components['schemas']['SeriesRow'][];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    SeriesRow: {
      /** @description Period key (2026-03, 2026-Q1, 2026) or unit code. */
      key: string;
      /** @description Sum of approved values in the period (ratio: percent of its sums); null when nothing is approved. */
      value: null | string;
      numerator: null | string;
      denominator: null | string;
      results: number;
    };
    SignInBody: {
      account: string;
      password: string;
    };
    SignInRow: {
      at: string;
      address: string;
      agent: string;
      /** @enum {string} */
      outcome: 'signed-in' | 'failed';
    };
    StepBody: {
      step: number;
      product: string;
      deadline: string;
      /** @description Share of the scheme, above 0, in any unit. */
      weight: string;
    };
    StepOfEvent: {
      /** @enum {string} */
      type:
        | 'UnitEnrolled'
        | 'UnitRenamed'
        | 'UnitsMerged'
        | 'UnitClosed'
        | 'BreakthroughDeclared'
        | 'RulesAdopted'
        | 'TargetSet'
        | 'TargetDropped'
        | 'InterpretationConfirmed'
        | 'BaselineSet'
        | 'RoadmapApproved'
        | 'TargetRevised'
        | 'ResponsibilityAssigned'
        | 'SchemeAdopted'
        | 'SchemeRevised'
        | 'SchemeStepCompleted'
        | 'SchemeStepReopened'
        | 'ResultWithdrawn'
        | 'PeriodReopened'
        | 'ResolutionAdopted'
        | 'RoleGranted'
        | 'RoleRevoked'
        | 'PeriodClosed'
        | 'ReportIssued'
        | 'ResultRecorded'
        | 'ResultApproved'
        | 'ResultReturned'
        | 'ResultResubmitted'
        | 'CorrectionProposed'
        | 'CorrectionApproved'
        | 'CorrectionRejected'
        | 'EstimateRecorded'
        | 'EstimateWithdrawn'
        | 'ProposalMade'
        | 'ProposalRejected';
      position: number;
      was: null | components['schemas']['PrintedFigures'];
      is: null | components['schemas']['PrintedFigures'];
    };
    StoredFigures: {
      /** @description A: of running measures at `at`, of yearly ones that of the judged year. */
      actual: null | string;
      /** @description 100·A/T, falling 100·(B−A)/(B−T). */
      percentOfGoal: null | string;
      /** @description P = 100·(A−B)/(E−B), A and E both of the judged day or year. */
      pace: null | string;
      status: string;
    };
    SubmissionBody: {
      unit?: string;
      /** @description YYYY-MM-DD; or `period`. */
      occurredOn?: string;
      /** @description 2026, 2026-H1, 2026-Q1 or 2026-03. */
      period?: string;
      note?: string;
      evidence?: components['schemas']['DocumentBody'];
      value?: string;
      numerator?: string;
      denominator?: string;
      model?: string;
      ended?: boolean;
    };
    TargetAnswer: {
      status: components['schemas']['TargetStatus'];
      /** @description The corners of the road that E lies on, in order of their days; empty where there is no E. */
      road: components['schemas']['RoadPoint'][];
      settings: components['schemas']['TargetSettings'];
      results: components['schemas']['ResultRow'][];
      series: {
        month: components['schemas']['SeriesRow'][];
        quarter: components['schemas']['SeriesRow'][];
        year: components['schemas']['SeriesRow'][];
        unit: components['schemas']['SeriesRow'][];
      };
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    TargetBody: {
      target: string;
      name: string;
      shortName?: string;
      theme: string;
      breakthrough?: number;
      measure:
        | {
            /** @constant */
            kind: 'cumulative';
            /** @enum {string} */
            quantity: 'count' | 'amount' | 'money';
          }
        | {
            /** @constant */
            kind: 'level';
            /** @enum {string} */
            quantity: 'count' | 'amount' | 'money';
            /** @enum {string} */
            aggregation: 'sum' | 'last';
          }
        | {
            /** @constant */
            kind: 'ratio';
            /** @enum {string} */
            quantity: 'count' | 'amount';
          }
        | {
            /** @constant */
            kind: 'growth';
            of: string;
          }
        | {
            /** @constant */
            kind: 'coverage';
            models: {
              model: string;
              name: string;
            }[];
          }
        | {
            /** @constant */
            kind: 'milestone';
            scheme: string;
          };
      unitOfMeasure: string;
      /** @description Null while the figure is not public. */
      goal:
        | null
        | {
            value: string;
          }
        | {
            lo: string;
            hi: string;
          };
      /** @enum {string} */
      direction: 'up' | 'down';
      cadence: string;
      dueDays: number;
      dueOn: string;
      /** @enum {string} */
      scope: 'ward' | 'unit';
      unitKinds?: string[];
      interpretation: null | string;
      interpretationConfirmed: boolean;
    };
    TargetSettings: {
      definition: {
        target: string;
        name: string;
        theme: string;
        measure:
          | {
              /** @constant */
              kind: 'cumulative';
              /** @enum {string} */
              quantity: 'count' | 'amount' | 'money';
            }
          | {
              /** @constant */
              kind: 'level';
              /** @enum {string} */
              quantity: 'count' | 'amount' | 'money';
              /** @enum {string} */
              aggregation: 'sum' | 'last';
            }
          | {
              /** @constant */
              kind: 'ratio';
              /** @enum {string} */
              quantity: 'count' | 'amount';
            }
          | {
              /** @constant */
              kind: 'growth';
              of: string;
            }
          | {
              /** @constant */
              kind: 'coverage';
              models: {
                model: string;
                name: string;
              }[];
            }
          | {
              /** @constant */
              kind: 'milestone';
              scheme: string;
            };
        unitOfMeasure: string;
        goal:
          | null
          | {
              value: string;
            }
          | {
              lo: string;
              hi: string;
            };
        /** @enum {string} */
        direction: 'up' | 'down';
        /** @enum {string} */
        cadence: 'month' | 'quarter' | 'halfYear' | 'year' | 'none';
        dueDays: number;
        dueOn: string;
        /** @enum {string} */
        scope: 'ward' | 'unit';
        interpretation: ('dueYear' | 'everyYear' | 'termSum' | 'termAverage') | null;
        interpretationConfirmed: boolean;
        shortName?: string;
        breakthrough?: number;
        unitKinds?: ('residentialGroup' | 'village' | 'partyCell')[];
      };
      /** @description The TargetSet that the definition comes from. */
      position: number;
      goals: components['schemas']['GoalVersion'][];
      roadmaps: components['schemas']['RoadmapVersion'][];
      baseline?: {
        baseline:
          | {
              value: string;
              year: number;
            }
          | {
              covered: {
                unit: string;
                model: string;
              }[];
            };
        position: number;
      };
      interpretation: ('dueYear' | 'everyYear' | 'termSum' | 'termAverage') | null;
      interpretationConfirmed: boolean;
      responsibility?: {
        assigned: {
          target: string;
          office: string;
          task: string;
          responsibility: string;
          product: string;
          deadline: string;
          roadmap: string;
          decision: {
            proposal: number;
            proposedBy: string;
            approvedBy: string;
          };
        };
        position: number;
      };
      dropped?: {
        effectiveFrom: string;
        position: number;
      };
    };
    TargetStatus: {
      code: string;
      name: string;
      shortName: null | string;
      theme: string;
      breakthrough: null | number;
      /** @enum {string} */
      kind: 'cumulative' | 'level' | 'ratio' | 'growth' | 'coverage' | 'milestone';
      /** @description Unit of measure (ĐVT). */
      unit: string;
      /** @description T in force: at `at`, or for a goal due every year on 31/12 of the judged year. */
      goal:
        | null
        | {
            value: string;
          }
        | {
            lo: string;
            hi: string;
          };
      flags: components['schemas']['Flag'][];
      /** @description The judged day (2026-06-30) or year (2026). */
      judgedPeriod: null | string;
      yearToDate: null | {
        year: number;
        value: string;
      };
      estimate: null | {
        year: number;
        value: string;
        position: number;
        judgement: null | components['schemas']['Judgement'];
      };
      /** @description The last event that touched this target; for a target set by the founding document, its TargetSet. */
      lastPosition: number;
      /** @enum {string} */
      status:
        | 'exceeded'
        | 'achieved'
        | 'onTrack'
        | 'atRisk'
        | 'behind'
        | 'regressed'
        | 'notAchieved'
        | 'insufficientBasis'
        | 'notDue'
        | 'noData';
      missing: ('roster' | 'goal' | 'previousYear' | 'baseline') | null;
      /** @description A: of running measures at `at`, of yearly ones that of the judged year. */
      actual: null | string;
      /** @description B. */
      baseline: null | string;
      /** @description 100·A/T, falling 100·(B−A)/(B−T). */
      percentOfGoal: null | string;
      /** @description E on the judged day, or of the judged year. */
      expected: null | string;
      /** @description P = 100·(A−B)/(E−B), A and E both of the judged day or year. */
      pace: null | string;
      /** @description A of the judged day: what the pace is counted from. For yearly measures the same as `actual`. */
      judgedActual: null | string;
      /** @description Running: the day the pace is judged on. */
      judgedDay: null | string;
      /** @description Yearly: the latest complete year. */
      judgedYear: null | number;
      /** @description Growth: the average since the baseline's year, beside the year's own growth. */
      termAverage: null | string;
    };
    TokenBody: {
      ledger: string;
      /** @enum {string} */
      role: 'administrator' | 'clerk' | 'approver' | 'member' | 'auditor';
      /** @description What its owner knows it by. */
      label: string;
      /** @description ISO 8601 UTC with milliseconds, within 366 days. */
      expiresAt: string;
    };
    TokenRow: {
      id: number;
      label: string;
      createdAt: string;
      expiresAt: string;
      account: string;
      ledger: string;
      role: string;
    };
    ToldAnswer: {
      rows: components['schemas']['ToldRow'][];
      next?: number;
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    ToldDifference: {
      /** @description How many events between the two moments can move it. */
      touched: number;
      /** @description Why it differs, in short; of many events counted together the last numbers are named. */
      why: components['schemas']['Phrase'][];
      /** @description Of the events that can move it those that `why` tells and the last ones, ascending. */
      causes: components['schemas']['CauseRow'][];
      /** @description Null where the target was not named yet, or was dropped. */
      before: null | components['schemas']['TargetStatus'];
      after: null | components['schemas']['TargetStatus'];
      code: string;
      /** @description The members of the verdict that differ, in the order in which answers write them. Empty: events came, and nothing moved. */
      changed: (
        | 'name'
        | 'kind'
        | 'flags'
        | 'yearToDate'
        | 'estimate'
        | 'goal'
        | 'baseline'
        | 'shortName'
        | 'theme'
        | 'breakthrough'
        | 'unit'
        | 'termAverage'
        | 'actual'
        | 'percentOfGoal'
        | 'pace'
        | 'status'
        | 'missing'
        | 'expected'
        | 'judgedActual'
        | 'judgedDay'
        | 'judgedYear'
        | 'code'
        | 'judgedPeriod'
        | 'lastPosition'
      )[];
    };
    ToldProposal: {
      changes: (
        | {
            /** @constant */
            type: 'UnitEnrolled';
            data: {
              unit: string;
              name: string;
              /** @enum {string} */
              kind: 'residentialGroup' | 'village' | 'partyCell';
              effectiveOn: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'UnitRenamed';
            data: {
              unit: string;
              name: string;
              effectiveOn: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'UnitsMerged';
            data: {
              predecessors: string[];
              successor: string;
              effectiveOn: string;
              enrolled?: {
                name: string;
                /** @enum {string} */
                kind: 'residentialGroup' | 'village' | 'partyCell';
              };
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'UnitClosed';
            data: {
              unit: string;
              effectiveOn: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'BreakthroughDeclared';
            data: {
              number: number;
              name: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'RulesAdopted';
            data: {
              rulesVersion: number;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'TargetSet';
            data: {
              target: string;
              name: string;
              theme: string;
              measure:
                | {
                    /** @constant */
                    kind: 'cumulative';
                    /** @enum {string} */
                    quantity: 'count' | 'amount' | 'money';
                  }
                | {
                    /** @constant */
                    kind: 'level';
                    /** @enum {string} */
                    quantity: 'count' | 'amount' | 'money';
                    /** @enum {string} */
                    aggregation: 'sum' | 'last';
                  }
                | {
                    /** @constant */
                    kind: 'ratio';
                    /** @enum {string} */
                    quantity: 'count' | 'amount';
                  }
                | {
                    /** @constant */
                    kind: 'growth';
                    of: string;
                  }
                | {
                    /** @constant */
                    kind: 'coverage';
                    models: {
                      model: string;
                      name: string;
                    }[];
                  }
                | {
                    /** @constant */
                    kind: 'milestone';
                    scheme: string;
                  };
              unitOfMeasure: string;
              goal:
                | null
                | {
                    value: string;
                  }
                | {
                    lo: string;
                    hi: string;
                  };
              /** @enum {string} */
              direction: 'up' | 'down';
              /** @enum {string} */
              cadence: 'month' | 'quarter' | 'halfYear' | 'year' | 'none';
              dueDays: number;
              dueOn: string;
              /** @enum {string} */
              scope: 'ward' | 'unit';
              interpretation: ('dueYear' | 'everyYear' | 'termSum' | 'termAverage') | null;
              interpretationConfirmed: boolean;
              shortName?: string;
              breakthrough?: number;
              unitKinds?: ('residentialGroup' | 'village' | 'partyCell')[];
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'TargetDropped';
            data: {
              target: string;
              document: {
                number: string;
                date: string;
                issuer: string;
              };
              effectiveFrom?: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'InterpretationConfirmed';
            data: {
              target: string;
              /** @enum {string} */
              interpretation: 'dueYear' | 'everyYear' | 'termSum' | 'termAverage';
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'BaselineSet';
            data: {
              target: string;
              baseline:
                | {
                    value: string;
                    year: number;
                  }
                | {
                    covered: {
                      unit: string;
                      model: string;
                    }[];
                  };
              document: {
                number: string;
                date: string;
                issuer: string;
              };
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'RoadmapApproved';
            data: {
              target: string;
              milestones: {
                year: number;
                value: string;
              }[];
              document: {
                number: string;
                date: string;
                issuer: string;
              };
              effectiveFrom?: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'TargetRevised';
            data: {
              target: string;
              goal:
                | {
                    value: string;
                  }
                | {
                    lo: string;
                    hi: string;
                  };
              document: {
                number: string;
                date: string;
                issuer: string;
              };
              effectiveFrom?: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'ResponsibilityAssigned';
            data: {
              target: string;
              office: string;
              task: string;
              responsibility: string;
              product: string;
              deadline: string;
              roadmap: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'SchemeAdopted';
            data: {
              scheme: string;
              name: string;
              steps: {
                step: number;
                product: string;
                deadline: string;
                weight: string;
              }[];
              document: {
                number: string;
                date: string;
                issuer: string;
              };
              effectiveFrom?: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'SchemeRevised';
            data: {
              scheme: string;
              steps: {
                step: number;
                product: string;
                deadline: string;
                weight: string;
              }[];
              document: {
                number: string;
                date: string;
                issuer: string;
              };
              effectiveFrom?: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'SchemeStepCompleted';
            data: {
              scheme: string;
              step: number;
              occurredOn: string;
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'SchemeStepReopened';
            data: {
              scheme: string;
              step: number;
              occurredOn: string;
              reason: {
                sha256: string;
              };
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'ResultWithdrawn';
            data: {
              result: number;
              reason: {
                sha256: string;
              };
            };
            sentence: string;
          }
        | {
            /** @constant */
            type: 'PeriodReopened';
            data: {
              from: string;
              to: string;
              document: {
                number: string;
                date: string;
                issuer: string;
              };
              reason: {
                sha256: string;
              };
            };
            sentence: string;
          }
      )[];
      ledger: string;
      position: number;
      proposal: number;
      by: string;
      /** @enum {string} */
      state: 'approved' | 'undecided' | 'rejected';
    };
    ToldReconciledTarget: {
      sentence: string;
      why: components['schemas']['Phrase'][];
      code: string;
      name: string;
      unit: string;
      goal:
        | null
        | {
            value: string;
          }
        | {
            lo: string;
            hi: string;
          };
      /** @description What the ledger knew at the report's moment. */
      then: null | components['schemas']['PrintedFigures'];
      now: null | components['schemas']['PrintedFigures'];
      /** @description Every event after the report that changed these figures, with what it changed: they lead from `then` to `now`. */
      steps: components['schemas']['StepOfEvent'][];
      /** @description So many events of a very long history were not judged one by one: the last step stands for them. */
      more: number;
      printed: null | components['schemas']['PrintedCheck'];
      /** @description What an issued report says of it: `then`, where the report is right. Null where none was named, or it says nothing. */
      stored: null | components['schemas']['StoredFigures'];
    };
    ToldReconciliationAnswer: {
      issued: null | components['schemas']['ToldReportCheck'];
      targets: components['schemas']['ToldReconciledTarget'][];
      /** @description The sentence about all other targets; null where there is none. */
      remaining: null | string;
      ledger: string;
      report: {
        position: number;
        at: string;
        asOf: string;
      };
      today: {
        position: number;
        at: string;
        asOf: string;
      };
      /** @description Asked without a target: how many others there are, whose printed figures still hold. */
      same: number;
    };
    ToldReportCheck: {
      sentences: string[];
      position: number;
      title: string;
      at: string;
      asOf: number;
      issuedAt: string;
      by: string;
      sha256: {
        /** @description As it stands in the report. */
        stored: string;
        /** @description Of the figures that stand in the report. */
        ofFigures: string;
        /** @description Of the figures that the ledger, judged anew, gives at the report's moment. */
        ofLedger: string;
      };
      /** @description Every target whose stored figures are not the ledger's, by code. */
      wrong: components['schemas']['WrongFigures'][];
    };
    ToldRow: {
      sentence: string;
      position: number;
      recordedAt: string;
      /** @enum {string} */
      type:
        | 'UnitEnrolled'
        | 'UnitRenamed'
        | 'UnitsMerged'
        | 'UnitClosed'
        | 'BreakthroughDeclared'
        | 'RulesAdopted'
        | 'TargetSet'
        | 'TargetDropped'
        | 'InterpretationConfirmed'
        | 'BaselineSet'
        | 'RoadmapApproved'
        | 'TargetRevised'
        | 'ResponsibilityAssigned'
        | 'SchemeAdopted'
        | 'SchemeRevised'
        | 'SchemeStepCompleted'
        | 'SchemeStepReopened'
        | 'ResultWithdrawn'
        | 'PeriodReopened'
        | 'ResolutionAdopted'
        | 'RoleGranted'
        | 'RoleRevoked'
        | 'PeriodClosed'
        | 'ReportIssued'
        | 'ResultRecorded'
        | 'ResultApproved'
        | 'ResultReturned'
        | 'ResultResubmitted'
        | 'CorrectionProposed'
        | 'CorrectionApproved'
        | 'CorrectionRejected'
        | 'EstimateRecorded'
        | 'EstimateWithdrawn'
        | 'ProposalMade'
        | 'ProposalRejected';
      actor: string;
      target: null | string;
      unit: null | string;
      /** @description The result, correction's result, estimate, proposal … the event speaks of. */
      subject: null | number;
    };
    TrendsAnswer: {
      /** @constant */
      by: 'quarter';
      rows: {
        target: string;
        points: {
          key: string;
          value: null | string;
          expected: null | string;
        }[];
      }[];
      ledger: string;
      position: number;
      at: string;
      asOf: string;
    };
    UnitBody: {
      unit: string;
      name: string;
      /** @description residentialGroup, village or partyCell. */
      kind: string;
      effectiveOn: string;
    };
    UnitClosureBody: {
      effectiveOn: string;
    };
    ViewReport: {
      id: number;
      ledger: string;
      kind: components['schemas']['ReportKind'];
      /** @description The run over several ledgers that it is part of; null where there was none. */
      run: null | number;
      /** @description The account or the part of the program that began it. */
      startedBy: string;
      begunAt: string;
      durationMs: number;
      outcome: components['schemas']['ReportOutcome'];
      /** @description Why it failed or was cancelled. */
      reason: null | components['schemas']['RunReason'];
      /** @description The views it was about. */
      asked: string[];
      from: number;
      /** @description The event at which live and rebuilt were compared. */
      to: number;
      events: number;
      eventsPerSecond: number;
      /** @description Whether any live view differed from its rebuilt one. */
      drift: boolean;
      /** @description Whether a replay without any view agreed with the rebuilt ones; null where it was not asked. */
      replayAgrees: boolean | null;
      views: components['schemas']['ReportedView'][];
      /** @description Who has seen that it failed or drifted, so that it alarms no more; null where nobody has. */
      acknowledged: null | {
        by: string;
        at: string;
      };
    };
    ViewsLag: {
      /** @description Events that some view has not seen, of the ledger that has most of them. */
      events: number;
      /** @description Since when, in whole seconds: the oldest of them. */
      seconds: number;
      /** @description How many ledgers. */
      ledgers: number;
      /** @description The one with the oldest. */
      ledger: null | string;
    };
    WrongFigures: {
      code: string;
      stored: null | components['schemas']['StoredFigures'];
      known: null | components['schemas']['PrintedFigures'];
    };
    /** @description RFC 9457. `code` is stable; every wrong field stands in `errors` with a sentence for people. */
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      errors: {
        code: string;
        field?: string;
        params?: Record<string, never>;
        detail: string;
      }[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  accountsList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            rows: components['schemas']['AccountRow'][];
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  accountsAdd: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: string;
            link: string;
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  accountsDisable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        a: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  accountsResetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        a: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: string;
            link: string;
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  accountsSignIns: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        a: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            rows: components['schemas']['SignInRow'][];
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  meMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  oidcOffered: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            offered: boolean;
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  oidcFinish: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      302: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  oidcBegin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      302: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  operationsOperations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperationsAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  checksChecks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChecksStanding'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  checksSet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChecksBody'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChecksStanding'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  generationsList: {
    parameters: {
      query?: {
        search?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgersAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  generationsRevert: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        l: string;
        v: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportRow'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  operationsStart: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RebuildBody'];
      };
    };
    responses: {
      /** @description The answer */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            started: true;
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  operationsCancel: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  runsReports: {
    parameters: {
      query?: {
        run?: string;
        ledger?: string;
        outstanding?: string;
        before?: string;
        limit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportsAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  runsReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ViewReport'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  runsAcknowledge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportRow'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  runsRuns: {
    parameters: {
      query?: {
        before?: string;
        limit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunsAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  scheduleSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduleAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  scheduleSet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleBody'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduleAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sessionsChangePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordChangeBody'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sessionsPasswordByLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkBody'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: string;
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resolutionsAll: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            rows: components['schemas']['Resolution'][];
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  foundingFound: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FoundingBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resolutionsOne: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Resolution'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readingsApprovals: {
    parameters: {
      query?: {
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QueueAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  decisionsApproveCorrection: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  decisionsRejectCorrection: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  comparisonsDiff: {
    parameters: {
      query: {
        /** @description What the ledger knew at the first moment. */
        from: string;
        /** @description What it knew at the second; now without it. */
        to?: string;
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: {
        'accept-language'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComparisonAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  effectsEffects: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EffectsBody'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EffectsAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  estimatesWithdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readingsEvents: {
    parameters: {
      query?: {
        after?: string;
        limit?: string;
        target?: string;
        type?:
          | 'UnitEnrolled'
          | 'UnitRenamed'
          | 'UnitsMerged'
          | 'UnitClosed'
          | 'BreakthroughDeclared'
          | 'RulesAdopted'
          | 'TargetSet'
          | 'TargetDropped'
          | 'InterpretationConfirmed'
          | 'BaselineSet'
          | 'RoadmapApproved'
          | 'TargetRevised'
          | 'ResponsibilityAssigned'
          | 'SchemeAdopted'
          | 'SchemeRevised'
          | 'SchemeStepCompleted'
          | 'SchemeStepReopened'
          | 'ResultWithdrawn'
          | 'PeriodReopened'
          | 'ResolutionAdopted'
          | 'RoleGranted'
          | 'RoleRevoked'
          | 'PeriodClosed'
          | 'ReportIssued'
          | 'ResultRecorded'
          | 'ResultApproved'
          | 'ResultReturned'
          | 'ResultResubmitted'
          | 'CorrectionProposed'
          | 'CorrectionApproved'
          | 'CorrectionRejected'
          | 'EstimateRecorded'
          | 'EstimateWithdrawn'
          | 'ProposalMade'
          | 'ProposalRejected';
        actor?: string;
      };
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventsAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  liveLive: {
    parameters: {
      query?: never;
      header?: {
        'last-event-id'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Server-sent events */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  comparisonsMoments: {
    parameters: {
      query?: {
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerMoments'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  periodsClosed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosedPeriodsAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  periodsClose: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        p: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  periodsReopen: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        p: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PeriodReopeningBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  proposalsPropose: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposalBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  proposalsProposal: {
    parameters: {
      query?: never;
      header?: {
        'accept-language'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToldProposal'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  decisionsApproveProposal: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  decisionsRejectProposal: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readinglogReadings: {
    parameters: {
      query?: {
        after?: string;
        limit?: string;
      };
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadingsAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  comparisonsReconciliation: {
    parameters: {
      query?: {
        /** @description Instead of `asOf` and `at`: the event number of an issued report, whose stored figures are read. */
        report?: string;
        target?: string;
        /** @description The actual as it is printed, 1.500 or 7,5 %; without it what the ledger knew then stands for it. */
        figure?: string;
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: {
        'accept-language'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToldReconciliationAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reportsReports: {
    parameters: {
      query?: {
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedReports'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reportsIssue: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resultsApprove: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApprovalBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resultsCorrect: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resultsResubmit: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmissionBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resultsReturn: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resultsWithdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rolesRoles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolesAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rolesGrant: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rolesRevoke: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readingsSchemes: {
    parameters: {
      query?: {
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchemesAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  schemesAdopt: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SchemeBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  schemesRevise: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        s: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SchemeRevisionBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  schemesComplete: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        s: string;
        n: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompletionBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  schemesReopen: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        s: string;
        n: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopeningBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readingsStatus: {
    parameters: {
      query?: {
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: {
        'accept-language'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LabelledStatusAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  targetsSet: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TargetBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readingsTarget: {
    parameters: {
      query?: {
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: never;
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  targetsBaseline: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BaselineBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readingsCourse: {
    parameters: {
      query: {
        by: 'month' | 'quarter' | 'halfYear' | 'year';
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: never;
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CourseAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  targetsDropping: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DroppingBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  estimatesRecord: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EstimateBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  historyHistory: {
    parameters: {
      query?: {
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: {
        'accept-language'?: string;
      };
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  targetsInterpretation: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InterpretationBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  targetsResponsibility: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResponsibilityBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resultsRecord: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmissionBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  targetsRevision: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevisionBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  targetsRoadmap: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoadmapBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readingsSeries: {
    parameters: {
      query: {
        by: 'month' | 'quarter' | 'year' | 'unit';
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: never;
      path: {
        r: string;
        c: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeriesAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  historyTold: {
    parameters: {
      query?: {
        after?: string;
        before?: string;
        limit?: string;
        target?: string;
        type?:
          | 'UnitEnrolled'
          | 'UnitRenamed'
          | 'UnitsMerged'
          | 'UnitClosed'
          | 'BreakthroughDeclared'
          | 'RulesAdopted'
          | 'TargetSet'
          | 'TargetDropped'
          | 'InterpretationConfirmed'
          | 'BaselineSet'
          | 'RoadmapApproved'
          | 'TargetRevised'
          | 'ResponsibilityAssigned'
          | 'SchemeAdopted'
          | 'SchemeRevised'
          | 'SchemeStepCompleted'
          | 'SchemeStepReopened'
          | 'ResultWithdrawn'
          | 'PeriodReopened'
          | 'ResolutionAdopted'
          | 'RoleGranted'
          | 'RoleRevoked'
          | 'PeriodClosed'
          | 'ReportIssued'
          | 'ResultRecorded'
          | 'ResultApproved'
          | 'ResultReturned'
          | 'ResultResubmitted'
          | 'CorrectionProposed'
          | 'CorrectionApproved'
          | 'CorrectionRejected'
          | 'EstimateRecorded'
          | 'EstimateWithdrawn'
          | 'ProposalMade'
          | 'ProposalRejected';
        actor?: string;
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: {
        'accept-language'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToldAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readingsTrends: {
    parameters: {
      query?: {
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrendsAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readingsUnits: {
    parameters: {
      query?: {
        /** @description Up to which day in the world: YYYY-MM-DD. */
        at?: string;
        /** @description What the ledger knew: an ISO 8601 instant, a day, or an event number. */
        asOf?: string;
        /** @description Read your own writes: the position that a command's answer named. */
        minPosition?: string;
      };
      header?: never;
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RosterAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unitsEnrol: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnitBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unitsMerge: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergerBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unitsClose: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        u: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnitClosureBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unitsRename: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 printable characters; the same key takes effect once and gets the first answer again. */
        'Idempotency-Key': string;
        /** @description The ETag of the target as it was read; another event of the target since, and the answer is 412. */
        'If-Match'?: string;
      };
      path: {
        r: string;
        u: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedAnswer'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sessionsSignIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account: string;
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sessionsSignOutEverywhere: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sessionsSignOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  tokensList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            rows: components['schemas']['TokenRow'][];
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  tokensIssue: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenBody'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            secret: string;
          };
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  tokensRevoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  healthLive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  healthReady: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description Why not */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
