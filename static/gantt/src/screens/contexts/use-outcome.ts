// How the last change of a view came out, in words; null while all is well.
import { useCallback, useState } from 'react';
import type { ContextOutcome } from '../../state/contexts-state';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';

type Run = (asked: Promise<ContextOutcome>) => Promise<boolean>;

/** `run` answers whether it was done. */
export function useOutcome(): readonly [problem: string | null, run: Run] {
  const { words } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const run = useCallback<Run>(
    async (asked) => {
      const outcome = await asked;
      setProblem(toProblem(outcome, words));
      return outcome.type === 'done';
    },
    [words],
  );
  return [problem, run];
}

function toProblem(outcome: ContextOutcome, { contexts: { outcomes } }: Words): string | null {
  if (outcome.type === 'done') return null;
  if (outcome.type === 'conflict') return outcomes.conflict;
  switch (outcome.code) {
    case 'not-found':
    case 'too-large':
    case 'invalid-input':
    case 'rate-limited':
      return outcomes[outcome.code];
    default:
      return outcomes.other;
  }
}
