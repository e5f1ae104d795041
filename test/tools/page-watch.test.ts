// A journey may allow the console errors that it provokes, and nothing else.
import { withoutAllowed } from '../journeys/support/page-watch';

const rateLimited = 'console error: Failed to load resource: the server responded with a status of 429 (x)';

describe('what a journey allows', () => {
  it('is a console error that it names', () => {
    expect(withoutAllowed([rateLimited], [/429/])).toEqual([]);
    expect(withoutAllowed([rateLimited], [/500/])).toEqual([rateLimited]);
  });

  it('is never an exception or a breach of the content security policy', () => {
    const others = [
      'page error: TypeError: 429 is not a function',
      "console error: Refused to apply inline style because it violates the Content Security Policy 'x' (y)",
    ];
    expect(withoutAllowed(others, [/./])).toEqual(others);
  });
});
