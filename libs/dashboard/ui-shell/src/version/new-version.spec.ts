import { TestBed } from '@angular/core/testing';
import { NewVersion } from './new-version';
import { NoticingErrors } from './noticing-errors';

describe('NewVersion', () => {
  const missing = new TypeError('Failed to fetch dynamically imported module: http://x/chunk-A.js');
  let answer: () => Promise<{ ok: boolean; text: () => Promise<string> }>;

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };

  beforeEach(() => {
    const script = document.createElement('script');
    script.type = 'module';
    script.setAttribute('src', 'main-OLD.js');
    document.head.replaceChildren(script);
    Object.assign(globalThis, { fetch: () => answer() });
    TestBed.configureTestingModule({ providers: [NoticingErrors] });
  });

  it('asks the server whether it has another one when a part is missing', async () => {
    answer = () => Promise.resolve({ ok: true, text: () => Promise.resolve('<script src="main-NEW.js">') });
    TestBed.inject(NoticingErrors).handleError(missing);
    expect(TestBed.inject(NewVersion).missingPart()).toBe('unknown');
    await settled();
    expect(TestBed.inject(NewVersion).missingPart()).toBe('new');
  });

  it('does not claim one when nobody answers', async () => {
    answer = () => Promise.reject(new TypeError('no network'));
    TestBed.inject(NoticingErrors).handleError(missing);
    await settled();
    expect(TestBed.inject(NewVersion).missingPart()).toBe('unknown');
  });

  it('leaves other errors alone', () => {
    expect(TestBed.inject(NewVersion).notice(new Error('x is undefined'))).toBe(false);
    expect(TestBed.inject(NewVersion).missingPart()).toBeUndefined();
  });
});
