// Whether the inside of a closed root is as we made it. In Firefox a page gets hold of it: `originalTarget` and
// `explicitOriginalTarget` of any mouse event are the very node, closed root or not
// (https://developer.mozilla.org/docs/Web/API/Event/originalTarget), and so is what `window.find` selects. It could make
// a button unseen from inside, or give it other words.

export interface UntouchedRoot {
  /** Makes a change of our own. */
  change(work: () => void): void;
  /** True when no style, and no animation, is there that we did not put there. Changes of nodes are told at once. */
  looksAsMade(): boolean;
  end(): void;
}

/** Watches a root from now on. `onTouched`: somebody else changed what is in it. */
export function watchRoot(root: ShadowRoot, onTouched: () => void): UntouchedRoot {
  const touched = new MutationObserver(onTouched);
  touched.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  const made = rulesOf(root);
  return {
    change(work) {
      // What was changed before is not ours.
      if (touched.takeRecords().length > 0) onTouched();
      work();
      touched.takeRecords();
    },
    looksAsMade: () =>
      root.adoptedStyleSheets.length === 0 &&
      rulesOf(root) === made &&
      root.getAnimations().every((animation) => animation instanceof CSSTransition),
    end: () => touched.disconnect(),
  };
}

/** Every rule of every sheet as text: a page can change a rule without changing a node. */
function rulesOf(root: ShadowRoot): string {
  return [...root.styleSheets].map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('\n')).join('\n');
}
