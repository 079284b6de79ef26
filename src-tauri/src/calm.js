// Keeps the window a classroom tool instead of a browser: a stray finger, wheel or key must not
// zoom the page, leave it, open a menu or print it. Runs in every page before the page's own code.
(() => {
  const stop = (event) => event.preventDefault();
  const active = { passive: false, capture: true };

  addEventListener("contextmenu", stop, active);
  addEventListener("dragstart", stop, active);
  // A file let go over the window would open in its place; a page that wants files still gets the event.
  addEventListener("dragover", stop, active);
  addEventListener("drop", stop, active);

  addEventListener("wheel", (event) => event.ctrlKey && stop(event), active);
  addEventListener("gesturestart", stop, active);
  addEventListener("touchmove", (event) => event.touches.length > 1 && stop(event), active);

  // The side buttons of a mouse mean back and forward.
  const side = (event) => event.button > 2 && stop(event);
  addEventListener("mousedown", side, active);
  addEventListener("mouseup", side, active);
  addEventListener("auxclick", side, active);

  const keys = new Set(["F3", "F5", "F7", "BrowserBack", "BrowserForward", "BrowserRefresh"]);
  const withControl = new Set(["r", "p", "f", "g", "s", "u", "o", "j", "h", "n", "t", "+", "-", "=", "0"]);
  addEventListener(
    "keydown",
    (event) => {
      const control = event.ctrlKey || event.metaKey;
      const away = event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight");
      if (keys.has(event.key) || away || (control && withControl.has(event.key.toLowerCase()))) stop(event);
    },
    active,
  );
})();
