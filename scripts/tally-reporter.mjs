// A Jest reporter: the last line of a run is `N passed, N failed, N skipped`, and a skipped test fails the run
// unless its name says why it may be skipped ("skipped: …").
export default class TallyReporter {
  unexpected = [];

  onTestResult(_test, { testResults }) {
    const skipped = testResults.filter(
      ({ status }) => status === 'pending' || status === 'todo' || status === 'skipped',
    );
    this.unexpected.push(...skipped.map(({ fullName }) => fullName).filter((name) => !name.includes('skipped: ')));
  }

  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites },
  ) {
    for (const name of this.unexpected) process.stdout.write(`unexpected skip: ${name}\n`);
    const failed = numFailedTests + numRuntimeErrorTestSuites + this.unexpected.length;
    const skipped = numPendingTests + numTodoTests;
    process.stdout.write(`${numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  }

  getLastError() {
    return this.unexpected.length > 0 ? new Error('a test was skipped without a reason') : undefined;
  }
}
