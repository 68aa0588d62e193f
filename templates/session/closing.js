// Down to the floor and up, rest, and the end: what was recorded, and the file.

function floorScreen(app, way) {
  const { floor } = app.page;
  const down = way === "down";
  return [
    title(down ? "Down to the floor" : "Up from the floor"),
    down && floor.needs ? h("p", { class: "below" }, `You need: ${floor.needs}.`) : null,
    floor.otherwise ? h("p", { class: "notice" }, floor.otherwise) : null,
    h("ol", { class: "steps" }, floor[way].map(({ text, still }) =>
      h("li", {}, still ? picture(still) : null, h("span", {}, text)))),
    reading(app),
    button(down ? "I am ready" : "I am up", () => app.send({ type: down ? "lain" : "stood" }),
      "main next"),
    down ? h("div", { class: "row" },
      button("End the session", () => app.send({ type: "end" }))) : null,
  ];
}

function restScreen(app) {
  const { page, state } = app;
  return [
    title("Rest today"),
    h("p", { class: "large" }, `Your pain before starting is ${state.session.pain_before}. `
      + `Above ${page.ceiling} this plan asks for rest: no exercises today.`),
    h("p", {}, "Your pain is recorded. A rest day is part of the plan, and is not a missed one."),
    advice(page),
    nextLine(app),
    saving(app),
    h("div", { class: "row foot" },
      button("To the beginning", () => app.send({ type: "home" })),
      button("I chose the wrong number", () => app.takeBack())),
  ];
}

function summaryScreen(app) {
  const { session } = app.state;
  return [
    title("Your session"),
    h("p", { class: "below" }, session.pain_before === null ? "Pain before: not known"
      : `Pain before: ${session.pain_before}`),
    h("table", {},
      h("thead", {}, h("tr", {}, ["Exercise", "Done", "Pain it gave"].map((text) =>
        h("th", { scope: "col" }, text)))),
      h("tbody", {}, session.entries.map((entry) => h("tr", {},
        h("th", { scope: "row" }, entry.name),
        h("td", {}, didWords(entry)),
        h("td", {}, entry.pain === null ? "not said" : `${entry.pain}`))))),
    h("label", { for: "note" }, "Anything to note?"),
    h("textarea", { id: "note", rows: "3", maxlength: "2000",
      onchange: (event) => app.send({ type: "note", note: event.target.value }) }, session.note),
    nextLine(app),
    saving(app),
    h("div", { class: "row foot" }, button("To the beginning", () => app.send({ type: "home" }))),
  ];
}

function nextLine(app) {
  const next = nextDue(app.all, app.day);
  if (!next) return null;
  const name = app.page.days[(new Date(`${next}T12:00`).getDay() + 6) % 7];
  return h("p", { class: "large" }, `Next session: ${name} ${dateWords(next, app.page.months)}.`);
}

function didWords(entry) {
  const some = () => `${entry.count} of ${whole(entry.dose)}`;
  return { all: "all", none: "none", some: some() }[entry.did] ?? "not known";
}

// Always offered: the file, and its text where no file comes.
function saving(app) {
  const status = h("p", { role: "status" });
  const file = () => new File([app.csv()], app.page.file, { type: "text/csv" });
  const text = h("textarea", { id: "csv", rows: "6", readonly: true });
  const shares = navigator.canShare?.({ files: [file()] }) ?? false;
  return h("section", { class: "card", "aria-label": "Save" },
    h("p", {}, app.store.keeps
      ? "What you recorded stays on this device. It leaves it only as a file that you save."
      : "This browser keeps nothing: what you recorded is gone once the page is closed. Save it."),
    h("div", { class: "row" },
      button("Save the file", () => {
        download(file());
        status.textContent = `${app.page.file} is where your browser puts downloads. Once a week: `
          + `${app.page.command} – and then a new page: ${app.page.new_page}`;
      }, "main"),
      shares ? button("Send the file", () => navigator.share({ files: [file()] }).catch(() => {}))
        : null),
    status,
    h("details", { ontoggle: () => { text.value = app.csv(); } },
      h("summary", {}, "No file came? Copy the text"),
      h("label", { for: "csv" }, `Put it into a file ${app.page.file}`), text,
      button("Copy", () => {
        text.select();
        navigator.clipboard?.writeText(text.value).catch(() => {});
      })));
}

function download(file) {
  const address = URL.createObjectURL(file);
  const link = h("a", { href: address, download: file.name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
