// The screens of one exercise: get ready, count, report.

function readyScreen(app) {
  const { exercise, entries, place } = app.now();
  const answer = entries[place];
  const figure = app.showFigure(exercise);
  const still = figure.moves ? button("Hold the picture still", (event) => {
    const holds = event.target.textContent.startsWith("Hold");
    if (holds) figure.hold();
    else figure.play();
    event.target.textContent = holds ? "Let the picture move" : "Hold the picture still";
  }, "small") : null;
  figure.play();
  return [
    h("p", { class: "below" }, `Exercise ${place + 1} of ${entries.length}`),
    title(exercise.name),
    h("p", { class: "dose" }, exercise.target),
    answer.did === null ? null : h("p", { class: "notice" }, `Recorded: ${didWords(answer)}.`),
    hurtRemark(app, exercise),
    figure.element,
    still,
    exercise.start ? h("p", { class: "large" }, exercise.start) : null,
    exercise.steps.length ? list(exercise.steps, "ol") : null,
    exercise.cautions.length ? h("div", { class: "notice" }, list(exercise.cautions)) : null,
    exercise.tips.length || exercise.modification ? more("Tips",
      list([...exercise.tips, ...(exercise.modification ? [exercise.modification] : [])])) : null,
    reading(app),
    button("Start", () => app.send({ type: "start" }), "main next"),
    h("div", { class: "row" },
      place > 0 ? button("Back", () => app.send({ type: "back" })) : null,
      button(answer.did === null ? "Skip" : "On to the next", () => app.send({ type: "skip" })),
      button("End the session", () => app.send({ type: "end" }))),
  ];
}

function hurtRemark(app, { key }) {
  const { ceiling, months } = app.page;
  const hurt = hurtLast(app.store.sessions(), key, ceiling, app.all.weeks[0].starts);
  if (!hurt) return null;
  const when = `${hurt.weekday} ${dateWords(hurt.day, months)}`;
  const what = (hurt.pain ?? 0) > ceiling ? `On ${when} it gave pain of ${hurt.pain}.`
    : `On ${when} you pressed STOP.`;
  return h("p", { class: "notice" },
    `${what} Leave it out, or do fewer, until your plan is made anew.`);
}

function reading(app) {
  if (app.sound !== "voice") return null;
  return h("div", { class: "row" },
    button("Read it to me", () => app.read(), "small"),
    button("Be quiet", () => app.voice.hush(), "small"));
}

function countScreen(app) {
  const { exercise } = app.now();
  const figure = app.showFigure(exercise);
  const { paused } = app.state;
  const parts = {
    figure,
    what: h("p", { class: "what" }),
    number: h("p", { class: "number" }),
    of: h("p", { class: "of" }),
    where: h("p", { class: "where" }),
    bar: h("div", { class: "bar" }),
  };
  app.counting = parts;
  return [
    h("h1", { class: "short", tabindex: "-1" }, exercise.name),
    figure.element,
    app.remark ? h("p", { class: "notice" }, app.remark) : null,
    h("div", { class: "count" }, parts.what, parts.number, parts.of, parts.where),
    h("div", { class: "track" }, parts.bar),
    h("div", { class: "row" },
      h("button", { type: "button", class: "main", id: "pause",
        onclick: () => app.send({ type: paused ? "resume" : "pause" }) },
      paused ? "Go on" : "Pause"),
      button("Restart", () => app.send({ type: "back" })),
      button("Skip", () => app.send({ type: "skip" }))),
    button("STOP", () => app.send({ type: "stop" }), "stop"),
  ];
}

function showCount(app, at_s) {
  const { exercise } = app.now();
  const { what, number, of, where, bar, figure } = app.counting;
  const parts = app.line(exercise.key);
  const { part, way } = partAt(parts, at_s);
  const told = tell(part, at_s, exercise);
  what.textContent = app.state.paused ? "Paused" : told.what;
  number.textContent = told.number;
  of.textContent = told.of;
  where.textContent = told.where;
  bar.style.setProperty("width", `${Math.min(100, (100 * at_s) / length_s(parts))}%`);
  figure.show(part, way);
}

// What stands in large letters at a second of a part. Pure.
function tell(part, at_s, exercise) {
  const into_s = at_s - part.start_s;
  const left_s = Math.max(1, Math.ceil(part.length_s - into_s));
  const where = placeOf(part, exercise);
  const wait = { number: `${left_s}`, of: left_s === 1 ? "second" : "seconds", where };
  switch (part.kind) {
    case "ready": return { ...wait, what: "Get ready" };
    case "rest": return { ...wait, what: "Short rest" };
    case "change": return { ...wait, what: `Change to the ${part.side} side` };
    case "hold": return { ...held(part, into_s, exercise), where };
    default: return { ...moved(part, exercise), where };
  }
}

function moved({ kind, rep, reps }, { unit, dose }) {
  const what = kind === "out" ? "Go" : "And back";
  if (rep === undefined) return { what, number: "", of: "" };
  return { what: dose.hold === null && kind === "back" ? "Go" : what, number: `${rep}`,
    of: `of ${reps} ${unit[reps === 1 ? 0 : 1]}` };
}

function held(part, into_s, exercise) {
  const { hold, hold_unit } = exercise.dose;
  const unit = hold === 1 ? hold_unit.slice(0, -1) : hold_unit;
  if (hold_unit === "minutes") {
    const s = Math.floor(into_s);
    const clock = `${Math.floor(s / 60)}:${`${s % 60}`.padStart(2, "0")}`;
    return { what: "Go", number: clock, of: `of ${hold} ${unit}` };
  }
  const inhales = into_s % part.unit_s < part.unit_s / 2;
  if (hold_unit === "breaths" && hold === 1 && part.rep !== undefined) {
    return { ...moved(part, exercise), what: inhales ? "Breathe in" : "Breathe out" };
  }
  const n = Math.min(hold, Math.floor(into_s / part.unit_s) + 1);
  const what = hold_unit === "breaths" ? (inhales ? "Breathe in" : "Breathe out") : "Hold";
  return { what, number: `${n}`, of: `of ${hold} ${unit}` };
}

function placeOf({ kind, side, set, sets, rep, reps }, { unit, dose }) {
  const oneBreath = dose.hold_unit === "breaths" && dose.hold === 1; // then the number is the rep
  const words = [];
  if (rep !== undefined && kind === "hold" && !oneBreath) words.push(`${capital(unit[0])} ${rep} of ${reps}`);
  if (side && kind !== "change") words.push(kind === "ready" ? `${side} side first` : `${side} side`);
  if (sets > 1) words.push(`set ${set} of ${sets}`);
  return `${kind === "rest" ? "then " : ""}${words.join(" · ")}`;
}

const AFTER_STOP = [
  "Take the position that hurts least, and breathe calmly.",
  "Do no more of this exercise today.",
  "Does pain stay strong or grow, or do you feel one of the warning signs? End the session and get help.",
];

function reportScreen(app) {
  const { exercise } = app.now();
  const all = whole(exercise.dose);
  const { counted } = app.state;
  const answer = app.answer;
  const units = countedIn(exercise, all);
  const number = h("input", { type: "number", id: "how-many", inputmode: "numeric", min: "0",
    max: `${all - 1}`, value: `${answer.count}`,
    onchange: (event) => more_or_less(Number(event.target.value)) });
  const more_or_less = (count) => {
    answer.count = Math.min(all - 1, Math.max(0, Math.round(count) || 0));
    number.value = `${answer.count}`;
  };
  const some = h("div", { class: "some", hidden: answer.did !== "some" },
    h("label", { for: "how-many" }, `How many of ${all} ${units}?`),
    h("div", { class: "stepper" },
      h("button", { type: "button", "aria-label": "One less",
        onclick: () => more_or_less(answer.count - 1) }, "−"),
      number,
      h("button", { type: "button", "aria-label": "One more",
        onclick: () => more_or_less(answer.count + 1) }, "+")));
  const done = [["all", "All of it"]];
  if (all > 1) done.push(["some", "Fewer"]);
  done.push(["none", "None"]);
  const high = h("p", { class: "alert", role: "alert" });
  const send = (type) => () => {
    const { did, count, pain } = answer;
    if (pain === null) {
      high.textContent = "First choose the pain that it gave, or “Not said”.";
      document.querySelector('input[name="pain-given"]').focus();
      return;
    }
    app.send({ type: "report", did, count, pain: painOf(pain) });
    if (type === "end" && app.state.screen === "ready") app.send({ type });
  };
  const { stopped } = app.state;
  const on = button(stopped ? "On without it" : "Go on", send("on"), "main");
  const end = button("End the session", send("end"));
  const warn = (pain) => {
    const much = (painOf(pain) ?? 0) > app.page.ceiling;
    high.textContent = much ? "That is much. Better end the session here." : "";
    on.className = much ? "" : "main";
    end.className = much ? "main" : "";
  };
  warn(answer.pain);
  return [
    title(`${exercise.name}: how was it?`),
    stopped ? h("div", { class: "notice" }, list(AFTER_STOP)) : null,
    stopped ? advice(app.page) : null,
    h("p", { class: "below" }, counted >= all ? `You did ${exercise.target}.`
      : `Counted: ${counted} of ${all} ${units}.`),
    choice("did", "What did you do?", done, answer.did, (did) => {
      answer.did = did;
      some.hidden = did !== "some";
    }),
    some,
    painChoice("pain-given", "Pain that it gave", "Not said", answer.pain, (pain) => {
      answer.pain = pain;
      warn(pain);
    }),
    high,
    h("div", { class: "row foot" },
      on,
      stopped ? null : button("Do it again", () => app.send({ type: "back" })),
      end),
  ];
}

// The word for what is counted: repetitions, or what is held.
function countedIn({ unit, dose }, all) {
  if (dose.reps !== null) return unit[all === 1 ? 0 : 1];
  return all === 1 ? dose.hold_unit.slice(0, -1) : dose.hold_unit;
}
