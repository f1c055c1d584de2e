// The language of the frame: ?lang=en or ?lang=zh, else what the server was started with.
(() => {
  const asked = new URLSearchParams(location.search).get("lang");
  const english = (asked || document.currentScript.dataset.default || "zh").startsWith("en");
  document.documentElement.lang = english ? "en" : "zh-CN";
  addEventListener("DOMContentLoaded", () => {
    const title = document.querySelector("title");
    if (title && title.dataset.en) document.title = english ? title.dataset.en : title.dataset.zh;
    for (const link of document.querySelectorAll("a[data-keep-language]"))
      if (asked) link.search = "?lang=" + (english ? "en" : "zh");
    const on = document.querySelector(`a[data-language=${english ? "en" : "zh"}]`);
    if (on) on.setAttribute("aria-current", "true");
  });
})();
