// How many people a view's grants let in, counted where Jira tells, with what could not be counted by name.
import { useEffect, useState, type ReactElement } from 'react';
import type { ContextDocument, Grant, Grantee, SharePreview } from '../../state/contexts-state';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';

interface SharePreviewLineProps {
  readonly store: PageStore;
  readonly document: ContextDocument;
  readonly grants: readonly Grant[];
  readonly nameOf: (to: Grantee) => string;
}

export function SharePreviewLine({ store, document, grants, nameOf }: SharePreviewLineProps): ReactElement {
  const { words } = useLanguage();
  const [preview, setPreview] = useState<SharePreview | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setPreview(null);
    void store
      .getState()
      .previewShare(document, grants)
      .then((counted) => {
        if (isCurrent) setPreview(counted);
      });
    return () => {
      isCurrent = false;
    };
  }, [store, document, grants]);
  const text = words.contexts.share;
  const sentences =
    preview === null
      ? [text.counting]
      : [
          text.preview(preview.people, preview.uncounted.length > 0),
          ...(preview.partly !== null && preview.partly > 0 ? [text.partly(preview.partly)] : []),
          ...(preview.uncounted.length > 0 ? [text.uncounted(preview.uncounted.map(nameOf).join(', '))] : []),
        ];
  return (
    <p className="share-preview" role="status">
      {sentences.join(' ')}
    </p>
  );
}
