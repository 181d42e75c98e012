/** True in the popup, which closes when the shopper goes to the page; the panel beside the page stays. */
export function isPopup(): boolean {
  return document.body.classList.contains('popup-page');
}

/** Gives the page the room. */
export function closePopup(): void {
  if (isPopup()) window.close();
}
