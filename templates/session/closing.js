// Down to the floor and up, rest, and the end: what was recorded, and the file.

function floorScreen(app, way) {
  const { floor } = app.page;
  const down = way === "down";
  return [
    title(say(down ? "down" : "up")),
    down && floor.needs
      ? h("p", { class: "below" }, say("you_need", { things: floor.needs })) : null,
    floor.otherwise ? h("p", { class: "notice" }, floor.otherwise) : null,
    h("ol", { class: "steps" }, floor[way].map(({ text, still }) =>
      h("li", {}, still ? picture(still) : null, h("span", {}, text)))),
    reading(app),
    button(say(down ? "i_am_ready" : "i_am_up"), () => app.send({ type: down ? "lain" : "stood" }),
      "main next"),
    down ? h("div", { class: "row" },
      button(say("end_session"), () => app.send({ type: "end" }))) : null,
  ];
}

function restScreen(app) {
  const { page, state } = app;
  return [
    title(say("rest_today")),
    h("p", { class: "large" },
      say("rest_above", { pain: state.session.pain_before, ceiling: page.ceiling })),
    h("p", {}, say("rest_recorded")),
    advice(page),
    nextLine(app),
    saving(app),
    h("div", { class: "row foot" },
      button(say("to_beginning"), () => app.send({ type: "home" })),
      button(say("wrong_number"), () => app.takeBack())),
  ];
}

function summaryScreen(app) {
  const { session } = app.state;
  return [
    title(say("your_session")),
    h("p", { class: "below" }, session.pain_before === null ? say("pain_before_unknown")
      : say("pain_before_was", { pain: session.pain_before })),
    h("table", {},
      h("thead", {}, h("tr", {},
        [say("column_exercise"), say("column_done"), say("column_pain")].map((text) =>
          h("th", { scope: "col" }, text)))),
      h("tbody", {}, session.entries.map((entry) => h("tr", {},
        h("th", { scope: "row" }, entry.name),
        h("td", {}, amountOf(entry)),
        h("td", {}, entry.pain === null ? say("no_pain_said") : `${entry.pain}`))))),
    h("label", { for: "note" }, say("note")),
    h("textarea", { id: "note", rows: "3", maxlength: "2000",
      onchange: (event) => app.send({ type: "note", note: event.target.value }) }, session.note),
    nextLine(app),
    saving(app),
    h("div", { class: "row foot" }, button(say("to_beginning"), () => app.send({ type: "home" }))),
  ];
}

function nextLine(app) {
  const next = nextDue(app.all, app.day);
  if (!next) return null;
  const name = app.page.days[(new Date(`${next}T12:00`).getDay() + 6) % 7];
  const day = dateWords({ day: next, weekday: name }, app.page.months);
  return h("p", { class: "large" }, say("next_session", { day }));
}

const AMOUNTS = { all: "amount_all", some: "amount_some", none: "amount_none" };

function amountOf({ did, count, dose }) {
  return say(AMOUNTS[did] ?? "amount_unknown", { count, all: whole(dose) });
}

// Always offered: the file, and its text where no file comes.
function saving(app) {
  const status = h("p", { role: "status" });
  const file = () => new File([app.csv()], app.page.file, { type: "text/csv" });
  const text = h("textarea", { id: "csv", rows: "6", readonly: true });
  const shares = navigator.canShare?.({ files: [file()] }) ?? false;
  return h("section", { class: "card", "aria-label": say("save") },
    h("p", {}, say(app.store.keeps ? "stays_here" : "is_gone")),
    h("div", { class: "row" },
      button(say("save_file"), () => {
        download(file());
        const { file: name, command, new_page } = app.page;
        status.textContent = say("saved", { file: name, replan: command, export: new_page });
      }, "main"),
      shares ? button(say("send_file"), () => navigator.share({ files: [file()] }).catch(() => {}))
        : null),
    status,
    h("details", { ontoggle: () => { text.value = app.csv(); } },
      h("summary", {}, say("no_file")),
      h("label", { for: "csv" }, say("into_file", { file: app.page.file })), text,
      button(say("copy"), () => {
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
