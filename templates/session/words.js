"use strict";
// What the page says. Scripts hold no words: every text comes with the data, in one language.

const ALL = JSON.parse(document.getElementById("data").textContent);

// The text of that name with its places filled. Where it has several forms, `count` chooses.
function say(name, places = {}) {
  const { texts, forms } = ALL.words;
  const text = typeof texts[name] === "string" ? texts[name]
    : texts[name][forms[formOf(places.count)]];
  return text.replace(/\{(\w+)\}/g, (_, place) => places[place]);
}

// In every language the last two digits decide, beside small numbers.
function formOf(count) {
  return count < 200 ? count : 100 + (count % 100);
}
