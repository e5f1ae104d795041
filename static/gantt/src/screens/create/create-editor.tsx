// The row for a new issue: its type, its place in words, its summary. Enter creates it and goes on with the next.
import { forwardRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Chart, ChartRect } from '../../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import { Icon } from '../../components/icon';
import type { PageStore } from '../../state/create-page-store';
import type { CreateType, PageState } from '../../state/page-state';
import type { Words } from '../../text/words';
import { useFirstFocus } from '../editors/use-first-focus';
import { useLanguage } from '../language';
import { revealTask } from '../reveal-task';
import { indented, outdented, typesFor, type NewPlace } from './new-place';
import { rectBelow, type CreateRequest } from './use-creation';

interface CreateEditorProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
  readonly request: CreateRequest;
  readonly onClose: () => void;
}

const longest = 255;

export function CreateEditor(props: CreateEditorProps): ReactElement {
  const { words } = useLanguage();
  const field = useFirstFocus(false);
  const { draft, type, facts, rect, create, change } = useNewIssue(props);
  const { place, summary, reason } = draft;
  const deeper = indented(place, facts);
  const higher = outdented(place, facts);
  const turn = (to: NewPlace | null): void => {
    if (to) change({ place: to });
    field.current?.focus();
  };
  const wishes: Readonly<Record<Wish, () => void>> = {
    create,
    indent: () => {
      turn(deeper);
    },
    outdent: () => {
      turn(higher);
    },
    end: props.onClose,
  };
  return (
    <form
      className={rect ? 'create-editor' : 'create-editor create-editor-alone'}
      style={rect ? placeFor(rect) : undefined}
      aria-label={words.create.label}
      onKeyDown={(event) => {
        const wish = wishOf(event);
        if (wish === null) return;
        event.preventDefault();
        event.stopPropagation();
        wishes[wish]();
      }}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <TypeSelect types={typesFor(place, facts)} chosen={type?.id ?? ''} change={change} />
      <LevelButton label={words.create.outdent} icon="outdent" to={higher} onTurn={turn} />
      <LevelButton label={words.create.indent} icon="indent" to={deeper} onTurn={turn} />
      <SummaryField ref={field} value={summary} change={change} />
      <button type="button" className="find-button" aria-label={words.close} onClick={props.onClose}>
        <Icon name="close" />
      </button>
      <span className="create-hint" role={reason === null ? undefined : 'alert'}>
        {reason ?? `${placeInWords(place, facts.issues, words)} · ${words.create.hint}`}
      </span>
    </form>
  );
}

interface NewDraft {
  readonly place: NewPlace;
  readonly summary: string;
  /** Null for the first type that can be made there. */
  readonly typeId: string | null;
  /** Why Jira refused it. */
  readonly reason: string | null;
  readonly made: Made | null;
}

/** What was made last. */
interface Made {
  /** The page's own, until Jira's takes its place. */
  readonly id: TaskId;
  readonly summary: string;
  /** All tasks that were there before it. */
  readonly known: ReadonlyMap<TaskId, number>;
}

/** The place behind what was made last, by the id that it has by now. */
function behindMade({ place, made }: NewDraft, plan: PageState['plan']): NewPlace {
  if (!made || place.after !== made.id || plan.indexOf.has(made.id)) return place;
  const now = plan.tasks.findLast(({ id, name }) => name === made.summary && !made.known.has(id));
  return now ? { ...place, after: now.id } : place;
}

type Change = (part: Partial<NewDraft>) => void;

interface NewIssueState {
  readonly draft: NewDraft;
  readonly change: Change;
  readonly type: CreateType | undefined;
  readonly facts: Parameters<typeof typesFor>[1];
  readonly rect: ChartRect | null;
  readonly create: () => void;
}

function useNewIssue({ store, chart, request }: CreateEditorProps): NewIssueState {
  const issues = useStore(store, (state) => state.issues);
  const plan = useStore(store, (state) => state.plan);
  const types = useStore(store, (state) => state.createTypes) ?? [];
  const [rect, setRect] = useState(request.rect);
  const [draft, setDraft] = useState<NewDraft>({ ...request, typeId: null, made: null });
  const facts = { plan, issues, types };
  const { summary, typeId } = draft;
  const place = behindMade(draft, plan);
  const offered = typesFor(place, facts);
  const type = offered.find(({ id }) => id === typeId) ?? offered.find(({ missing }) => missing.length === 0);
  const create = (): void => {
    const asked = summary.replace(/\s+/g, ' ').trim();
    if (asked === '' || !type) return;
    const made = createAndFind(store, { ...place, summary: asked, issueTypeId: type.id });
    const next = made ? { parentId: place.parentId, after: made.id } : place;
    setDraft({ ...draft, summary: '', reason: null, place: next, made });
    if (!made) return;
    revealTask(store, chart.current, made.id);
    // Its row is there after the frame that scrolls to it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        setRect((before) => rectBelow(chart.current, made.id) ?? before);
      }),
    );
  };
  const change: Change = (part) => {
    setDraft({ ...draft, ...part });
  };
  return { draft: { ...draft, place }, change, type, facts, rect, create };
}

type Wish = 'create' | 'indent' | 'outdent' | 'end';

const fieldWishes: ReadonlyMap<string, Wish> = new Map([
  ['Enter', 'create'],
  ['Alt ArrowRight', 'indent'],
  ['Alt ArrowLeft', 'outdent'],
]);
const wishesAnywhere: ReadonlyMap<string, Wish> = new Map([
  ['Escape', 'end'],
  ['Ctrl ]', 'indent'],
  ['Ctrl [', 'outdent'],
]);

function wishOf({ key, ctrlKey, metaKey, altKey, nativeEvent, target }: KeyboardEvent): Wish | null {
  if (nativeEvent.isComposing) return null;
  const name = [...(ctrlKey || metaKey ? ['Ctrl'] : []), ...(altKey ? ['Alt'] : []), key].join(' ');
  const inField = target instanceof HTMLInputElement ? fieldWishes.get(name) : undefined;
  return inField ?? wishesAnywhere.get(name) ?? null;
}

interface SummaryFieldProps {
  readonly value: string;
  readonly change: Change;
}

const SummaryField = forwardRef<HTMLInputElement, SummaryFieldProps>(function SummaryField(
  { value, change },
  field,
) {
  const { words } = useLanguage();
  return (
    <input
      ref={field}
      className="create-summary"
      aria-label={words.editors.summary}
      placeholder={words.create.summary}
      maxLength={longest}
      dir="auto"
      value={value}
      onChange={(event) => {
        change({ summary: event.target.value });
      }}
    />
  );
});

type NewIssue = Parameters<ReturnType<PageStore['getState']>['create']>[0];

/** Null where the page shows nothing new. */
function createAndFind(store: PageStore, issue: NewIssue): Made | null {
  const { indexOf: known } = store.getState().plan;
  store.getState().create(issue);
  const made = store.getState().plan.tasks.find(({ id }) => !known.has(id));
  return made ? { id: made.id, summary: made.name, known } : null;
}

function placeInWords({ parentId, after }: NewPlace, issues: Issues, { create }: Words): string {
  const nameOf = (id: TaskId): string => {
    const issue = issues.get(id);
    return issue ? issue.key || issue.summary : '';
  };
  const isFirstBelow = after === null || (parentId !== null && issues.get(after)?.parentId !== parentId);
  if (parentId !== null && isFirstBelow) return create.below(nameOf(parentId));
  return after === null ? create.atEnd : create.after(nameOf(after));
}

type Issues = ReturnType<PageStore['getState']>['issues'];

interface TypeSelectProps {
  readonly types: readonly CreateType[];
  readonly chosen: string;
  readonly change: Change;
}

function TypeSelect({ types, chosen, change }: TypeSelectProps): ReactElement {
  const { words } = useLanguage();
  return (
    <select
      className="create-type"
      aria-label={words.create.type}
      value={chosen}
      onChange={(event) => {
        change({ typeId: event.target.value });
      }}
    >
      {types.map(({ id, name, missing }) => (
        <option key={id} value={id} disabled={missing.length > 0}>
          {missing.length > 0 ? words.create.missing(name, missing.join(', ')) : name}
        </option>
      ))}
    </select>
  );
}

interface LevelButtonProps {
  readonly label: string;
  readonly icon: 'indent' | 'outdent';
  readonly to: NewPlace | null;
  readonly onTurn: (to: NewPlace | null) => void;
}

function LevelButton({ label, icon, to, onTurn }: LevelButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="find-button"
      aria-label={label}
      title={label}
      disabled={to === null}
      onClick={() => {
        onTurn(to);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

const width = 480;
const edge = 8;

function placeFor({ x, y }: ChartRect): { left: number; top: number; width: number } {
  const fitting = Math.min(width, window.innerWidth - 2 * edge);
  return {
    left: Math.max(edge, Math.min(x - edge, window.innerWidth - fitting - edge)),
    top: Math.min(y, window.innerHeight - 96),
    width: fitting,
  };
}
