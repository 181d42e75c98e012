/** Resolves with what `look` finds as soon as the document contains it; with null after `patience` milliseconds. */
export function appears<T>(doc: Document, look: () => T | null, patience = 3000): Promise<T | null> {
  const there = look();
  if (there !== null) return Promise.resolve(there);
  return new Promise((done) => {
    const end = (found: T | null) => {
      observer.disconnect();
      clearTimeout(timer);
      done(found);
    };
    const observer = new MutationObserver(() => {
      const found = look();
      if (found !== null) end(found);
    });
    observer.observe(doc, { childList: true, subtree: true, attributes: true, characterData: true });
    const timer = setTimeout(() => end(look()), patience);
  });
}

/** Resolves once the page has had time to redraw its fields, which may put back an older value. */
export function pageHadItsTurn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 60));
}
