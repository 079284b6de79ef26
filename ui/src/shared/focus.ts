// Where does the keyboard stand when its page has gone?

/** On the title of the page that came, so that Tab goes on from there; nowhere else if it still stands somewhere. */
export function standOnTitle(): void {
  const at = document.activeElement;
  if (at !== null && at !== document.body) return;
  const title = document.querySelector<HTMLElement>('h1');
  if (title === null) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
