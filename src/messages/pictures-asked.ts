/** Popup to the script beside a page: where are the pictures of products? */
export interface PicturesAsked {
  type: 'page.pictures';
}

/** Checked by hand rather than by schema, so that no schema library rides along into every page. */
export function isPicturesAsked(message: unknown): message is PicturesAsked {
  return (
    typeof message === 'object' && message !== null && (message as Partial<PicturesAsked>).type === 'page.pictures'
  );
}
