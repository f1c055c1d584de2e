// What Voilà calls while a page is made: a thin progress line, then the outputs in place of the skeleton.
(() => {
  const show = (share) => {
    const bar = document.querySelector("#wb-progress i");
    if (bar) bar.style.width = Math.round(share * 100) + "%";
  };
  window.voila_heartbeat = () => {};
  window.voila_process = (index, count) => show(index / (count + 1));
  window.update_loading_text = (index, count) => show(index / (count + 1));
  window.display_cells = () => {
    if (!window.themeLoaded) { window.cellLoaded = true; return; }
    document.getElementById("loading")?.remove();
    document.getElementById("wb-progress")?.classList.add("done");
    const cells = document.getElementById("rendered_cells");
    if (cells) cells.style.display = "";
  };
  window.voila_finish = () => window.display_cells();

  // Voilà moves the outputs into a box of its own, which is then the page's main part.
  const moved = new MutationObserver(() => {
    const box = document.getElementById("main");
    if (!box) return;
    moved.disconnect();
    box.setAttribute("role", "main");
    document.querySelector("main.wb-wrap")?.setAttribute("role", "presentation");
  });
  addEventListener("DOMContentLoaded", () => moved.observe(document.body, { childList: true }));

  // A page whose kernel is gone says so.
  let leaving = false;
  addEventListener("beforeunload", () => { leaving = true; });
  const lost = (gone) => {
    const note = document.getElementById("wb-lost");
    if (note && !leaving) note.hidden = !gone;
  };
  window.WebSocket = class extends window.WebSocket {
    constructor(...args) {
      super(...args);
      this.addEventListener("open", () => lost(false));
      this.addEventListener("close", () => lost(true));
    }
  };
  addEventListener("DOMContentLoaded", () =>
    document.getElementById("wb-reload")?.addEventListener("click", () => location.reload()));
})();
