// What columns are called.
import { nameOfColumn } from '../../../static/gantt/src/screens/columns/name-of-column';
import type { Language } from '../../../static/gantt/src/screens/language';
import { english } from '../../../static/gantt/src/text/en';

const language = { words: english } as Language;
const fields = [{ id: 'customfield_10016', name: 'Story points' }];

describe('the name of a column', () => {
  it('is the app’s own word, else the site’s name of the field, else its id', () => {
    expect(nameOfColumn('issue', fields, language)).toBe('Issue');
    expect(nameOfColumn('due', fields, language)).toBe('Due');
    expect(nameOfColumn('customfield_10016', fields, language)).toBe('Story points');
    expect(nameOfColumn('customfield_10999', fields, language)).toBe('customfield_10999');
  });
});
