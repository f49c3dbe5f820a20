import { describe, expect, it } from '@jest/globals';
import { CATALOGUES } from './catalogues.ts';
import { LANGUAGES } from './language.ts';
import { type Params, Said } from './said.ts';

const SAMPLES: Record<keyof typeof CATALOGUES.vi.logErrors, readonly [Params, readonly string[]]> = {
  'server-gone': [{ address: 'http://127.0.0.1:3000' }, ['http://127.0.0.1:3000', '--key']],
  'data-folder-owned': [{ folder: '/d', pid: 42, host: 'h1' }, ['/d', '42', 'h1']],
  'data-folder-read-only': [{ folder: '/d' }, ['/d']],
  'data-folder-not-ours': [{ folder: '/d', found: 'photo.jpg' }, ['“/d”', '“photo.jpg”']],
  'data-folder-copy': [{ folder: '/d' }, ['“/d”', 'LEDGER_LOG']],
  'data-folder-no-copy': [{ folder: '/d' }, ['“/d”', 'LEDGER_LOG']],
  'disk-full': [{ file: '/d/log' }, ['/d/log']],
  'io-error': [{ file: '/d/log', cause: 'EIO' }, ['/d/log', 'EIO']],
  'log-closed': [{}, []],
  'cluster-address': [{ input: 'esdb://h', flaw: 'port', part: 'x' }, ['“esdb://h”', '65535', '“x”']],
  'cluster-unreachable': [{ cause: 'ECONNREFUSED' }, ['ECONNREFUSED']],
  'cluster-refused': [{ cause: 'access-denied' }, ['access-denied', '$all']],
  'outcome-unknown': [{ ledger: 'x' }, ['x']],
  'event-altered': [{ ledger: 'x', position: 9 }, ['x', '9']],
  'event-missing': [{ ledger: 'x', position: 9 }, ['x', '9']],
  'text-altered': [{ ledger: 'x' }, ['x']],
  'file-truncated': [{ file: '/d/log' }, ['/d/log']],
  'file-damaged': [{ file: '/d/log' }, ['/d/log']],
  'file-foreign': [{ file: '/d/log' }, ['/d/log']],
  'stream-deleted': [{ ledger: 'x' }, ['x']],
  'stream-truncated': [{ ledger: 'x' }, ['x']],
  'history-lost': [{ ledger: 'x', position: 9 }, ['x', '9']],
  'event-unknown': [{ ledger: 'x', position: 9, type: 'Moved', version: 3 }, ['x', '9', 'Moved', '3']],
  'history-broken': [{ line: 5, what: 'position', expected: 5, found: 6 }, ['5', '6']],
  'move-refused': [{ ledger: 'x', position: 9, what: 'differs' }, ['x', '9']],
  'view-stopped': [{ view: 'status', ledger: 'x', position: 9, reason: 'why' }, ['status', 'x', '9', 'why']],
};

describe.each(LANGUAGES)('the sentences of log errors in %s', (language) => {
  const { logErrors } = CATALOGUES[language];

  it.each(Object.entries(SAMPLES))('%s names the evidence and says what to do', (code, [params, named]) => {
    const sentence = logErrors[code as keyof typeof SAMPLES](new Said(language, params));
    expect(named.filter((each) => !sentence.includes(each))).toEqual([]);
    expect(sentence).toMatch(/^.*[;,].*\.$/);
    expect(sentence).not.toMatch(/\bbạn\b|!|undefined| {2}/);
  });

  it.each(Object.keys(SAMPLES))('%s stays a sentence without evidence', (code) => {
    expect(logErrors[code as keyof typeof SAMPLES](new Said(language))).toMatch(/^.{20,}\.$/u);
  });
});

describe.each(LANGUAGES)('the sentences about a command line in %s', (language) => {
  const { usage } = CATALOGUES[language].cli;

  it.each(Object.keys(usage))('%s quotes what it is about', (code) => {
    const params = {
      input: 'q-q',
      ledgers: ['q-q'],
      folder: 'q-q',
      choices: ['q-q'],
      file: 'q-q',
      cause: 'E',
      line: 7,
      columns: ['q-q'],
      option: 'q-q',
      least: 1,
      most: 7,
      example: 5,
      ledger: 'q-q',
    };
    const sentence = usage[code as keyof typeof usage](new Said(language, params));
    expect(sentence).toMatch(/^.{20,}\.$/u);
    expect(sentence).not.toMatch(/\bbạn\b|!|undefined| {2}/);
  });
});
