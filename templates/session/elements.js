// Elements. All words go in as text, never as markup.

function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== ""));
  return element;
}

function button(text, onclick, kind = "") {
  return h("button", { type: "button", class: kind, onclick }, text);
}

function list(texts, tag = "ul") {
  return h(tag, {}, texts.map((text) => h("li", {}, text)));
}

function more(title, ...children) {
  return h("details", {}, h("summary", {}, title), ...children);
}

// Large radio buttons; `options` are [value, label] pairs.
function choice(name, legend, options, chosen, onchange, kind = "") {
  const boxes = options.map(([value, label]) =>
    h("label", {},
      h("input", { type: "radio", name, value, checked: value === chosen,
        onchange: () => onchange(value) }),
      h("span", {}, label)),
  );
  return h("fieldset", { class: `choice ${kind}` }, h("legend", {}, legend),
    h("div", { class: "options" }, boxes));
}

const PAINS = Array.from({ length: 11 }, (_, n) => [`${n}`, `${n}`]);

function painChoice(name, legend, unknown, chosen, onchange) {
  return choice(name, legend, [...PAINS, ["", unknown]], chosen, onchange, "pain");
}

// The value of a pain choice as a number; unknown is null, and never 0.
function painOf(value) {
  return value === "" || value === null ? null : Number(value);
}

function dropdown(id, label, options, chosen, onchange) {
  const select = h("select", { id, onchange: (event) => onchange(event.target.value) },
    options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)));
  return h("div", { class: "dropdown" }, h("label", { for: id }, label), select);
}
