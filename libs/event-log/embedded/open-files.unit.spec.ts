import { describe, expect, it } from '@jest/globals';
import { OpenFiles } from './open-files.ts';

const recording = (capacity: number) => {
  const calls: string[] = [];
  const files = new OpenFiles<{ close(): void }>(capacity);
  const use = (key: string) =>
    files.use(key, () => {
      calls.push(`open ${key}`);
      return { close: () => void calls.push(`close ${key}`) };
    });
  return { calls, files, use };
};

describe('open files', () => {
  it('opens a file once and closes the one used longest ago for the next', () => {
    const { calls, use } = recording(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) use(key);
    expect(calls).toEqual(['open a', 'open b', 'open c', 'close b', 'open b', 'close c']);
  });

  it('asks again for a file that there was none of', () => {
    const { calls, files, use } = recording(2);
    expect(files.use('a', () => undefined)).toBeUndefined();
    use('a');
    expect(calls).toEqual(['open a']);
  });

  it('closes all', () => {
    const { calls, files, use } = recording(2);
    use('a');
    use('b');
    files.closeAll();
    expect(calls).toEqual(['open a', 'open b', 'close a', 'close b']);
  });
});
