/** True in the popup, which closes when the shopper goes to the page; the panel beside the page stays. */
export function isPopup(): boolean {
  return document.body.classList.contains('popup-page');
}

/** Makes room for the page. */
export function closePopup(): void {
  if (isPopup()) window.close();
}
