"use strict";
// The search of the handbook. Every word has to stand in an entry, or to begin a word of it; titles count before texts, whole words before
// beginnings. Whatever is shown is set as text, so nothing of a rulebook becomes markup.
(() => {
  const most = 60;
  const box = document.getElementById("q");
  const told = document.getElementById("told");
  const results = document.getElementById("results");
  const explained = told.textContent;
  const words = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(/[^\p{L}\p{N}]+/u).filter(word => word !== "");
  const entries = handbookIndex.map(([title, kind, page, more]) =>
    ({ title, kind, page, heads: words(title), texts: words(kind + " " + more) }));

  const best = (word, some, whole, beginning) =>
    some.includes(word) ? whole : some.some(other => other.startsWith(word)) ? beginning : 0;

  const score = (entry, sought) => {
    let sum = 0;
    for (const word of sought) {
      const here = Math.max(best(word, entry.heads, 8, 5), best(word, entry.texts, 3, 2));
      if (here === 0) {
        return 0;
      }
      sum += here;
    }
    return sum;
  };

  const show = () => {
    const sought = words(box.value);
    results.replaceChildren();
    if (sought.length === 0) {
      told.textContent = explained;
      return;
    }
    const found = entries.map((entry, at) => ({ entry, at, score: score(entry, sought) })).filter(one => one.score > 0)
      .sort((one, other) => other.score - one.score || one.at - other.at);
    told.textContent = found.length === 0 ? "Nothing is found by that; try fewer or shorter words."
      : found.length === 1 ? "One is found." : found.length > most ? `${found.length} are found; the first ${most} are shown.`
        : `${found.length} are found.`;
    for (const { entry } of found.slice(0, most)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const kind = document.createElement("div");
      link.href = entry.page;
      link.textContent = entry.title;
      kind.className = "small";
      kind.textContent = entry.kind;
      item.append(link, kind);
      results.append(item);
    }
  };

  box.value = new URLSearchParams(location.search).get("q") ?? box.value;
  box.addEventListener("input", show);
  box.form.addEventListener("submit", event => {
    event.preventDefault();
    show();
  });
  show();
  box.focus();
})();
