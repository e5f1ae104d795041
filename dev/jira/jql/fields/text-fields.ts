// Fields that hold prose, asked for with `~`.
import type { CustomField, Issue } from '../../model';
import { adfText } from '../adf-text';
import type { JqlScope } from '../scope';
import { type FieldDefinition, found, LIKE, LIKE_OR_EMPTY } from './field-definition';

interface TextFieldSettings {
  readonly id: string;
  readonly names: readonly string[];
  texts(issue: Issue): readonly string[];
  readonly isSortable?: boolean;
  readonly operators?: FieldDefinition['operators'];
}

export const createTextField = (settings: TextFieldSettings): FieldDefinition => ({
  isSortable: true,
  operators: LIKE_OR_EMPTY,
  ...settings,
  type: 'text',
  read: (issue) => settings.texts(issue).filter((text) => text !== ''),
  sortKey: (issue) => settings.texts(issue)[0] ?? null,
  literal: ({ text }) => found(text),
});

const textOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value.toLowerCase()] : [adfText(value)];

export const customTexts =
  (id: string) =>
  (issue: Issue): readonly string[] =>
    issue.custom[id] === undefined ? [] : textOf(issue.custom[id]);

const isProse = ({ kind }: CustomField): boolean => kind === 'text' || kind === 'textarea';

export const textFields = ({ context }: JqlScope): FieldDefinition[] => {
  const customIds = context.catalogue.customFields.filter(isProse).map(({ id }) => id);
  const comments = (issue: Issue): string[] => issue.comments.map(({ body }) => adfText(body));
  const everywhere = (issue: Issue): string[] => {
    const texts = [issue.summary.toLowerCase(), adfText(issue.description), ...comments(issue)];
    for (const id of customIds) texts.push(...customTexts(id)(issue));
    return texts;
  };
  return [
    createTextField({ id: 'summary', names: ['summary'], texts: (issue) => [issue.summary.toLowerCase()] }),
    createTextField({
      id: 'description',
      names: ['description'],
      texts: (issue) => (issue.description === null ? [] : [adfText(issue.description)]),
    }),
    createTextField({ id: 'environment', names: ['environment'], texts: () => [] }),
    createTextField({
      id: 'comment',
      names: ['comment'],
      texts: comments,
      operators: LIKE,
      isSortable: false,
    }),
    createTextField({
      id: 'worklogComment',
      names: ['worklogcomment'],
      texts: (issue) => context.issues.worklogsOf(issue.id).map(({ comment }) => adfText(comment)),
      operators: LIKE,
      isSortable: false,
    }),
    createTextField({
      id: 'text',
      names: ['text', 'textfields'],
      texts: everywhere,
      operators: LIKE,
      isSortable: false,
    }),
  ];
};
