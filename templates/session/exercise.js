// The screens of one exercise: get ready, count, report.

const RECORDED = { all: "recorded_all", some: "recorded_some", none: "recorded_none" };

function readyScreen(app) {
  const { exercise, entries, place } = app.now();
  const answer = entries[place];
  const figure = app.showFigure(exercise);
  let plays = true;
  const still = figure.moves ? button(say("picture_still"), (event) => {
    plays = !plays;
    if (plays) figure.play();
    else figure.hold();
    event.target.textContent = say(plays ? "picture_still" : "picture_moves");
  }, "small") : null;
  figure.play();
  return [
    h("p", { class: "below" }, say("exercise_of", { number: place + 1, all: entries.length })),
    title(exercise.name),
    h("p", { class: "dose" }, exercise.target),
    answer.did === null ? null : h("p", { class: "notice" }, say(RECORDED[answer.did],
      { count: answer.count, all: whole(answer.dose) })),
    hurtRemark(app, exercise, app.page),
    figure.element,
    still,
    exercise.start ? h("p", { class: "large" }, exercise.start) : null,
    exercise.steps.length ? list(exercise.steps, "ol") : null,
    exercise.cautions.length ? h("div", { class: "notice" }, list(exercise.cautions)) : null,
    exercise.tips.length || exercise.modification ? more(say("tips"),
      list([...exercise.tips, ...(exercise.modification ? [exercise.modification] : [])])) : null,
    reading(app),
    button(say("start"), () => app.send({ type: "start" }), "main next"),
    h("div", { class: "row" },
      place > 0 ? button(say("back"), () => app.send({ type: "back" })) : null,
      button(say(answer.did === null ? "skip" : "on_to_next"), () => app.send({ type: "skip" })),
      button(say("end_session"), () => app.send({ type: "end" }))),
  ];
}

function hurtRemark(app, exercise, week) {
  const text = hurtText(app, exercise, week);
  return text ? h("p", { class: "notice" }, text) : null;
}

function reading(app) {
  if (app.sound !== "voice") return null;
  return h("div", { class: "row" },
    button(say("read_aloud"), () => app.read(), "small"),
    button(say("be_quiet"), () => app.voice.hush(), "small"));
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
      say(paused ? "go_on" : "pause")),
      button(say("restart"), () => app.send({ type: "back" })),
      button(say("skip"), () => app.send({ type: "skip" }))),
    button(say("stop"), () => app.send({ type: "stop" }), "stop"),
  ];
}

function showCount(app, at_s) {
  const { exercise } = app.now();
  const { what, number, of, where, bar, figure } = app.counting;
  const parts = app.line(exercise.key);
  const { part, way } = partAt(parts, at_s);
  const told = tell(part, at_s, exercise);
  what.textContent = app.state.paused ? say("paused") : told.what;
  number.textContent = told.number;
  of.textContent = told.of;
  where.textContent = told.where;
  bar.style.setProperty("width", `${Math.min(100, (100 * at_s) / length_s(parts))}%`);
  figure.show(part, way);
}

const CHANGES = { left: "change_to_left", right: "change_to_right" };

// What stands in large letters at a second of a part. Pure.
function tell(part, at_s, exercise) {
  const into_s = at_s - part.start_s;
  const left_s = Math.max(1, Math.ceil(part.length_s - into_s));
  const where = placeOf(part, exercise);
  const wait = { number: `${left_s}`, of: say("seconds_left", { count: left_s }), where };
  switch (part.kind) {
    case "ready": return { ...wait, what: say("get_ready") };
    case "rest": return { ...wait, what: say("short_rest") };
    case "change": return { ...wait, what: say(CHANGES[part.side]) };
    case "hold": return { ...held(part, into_s, exercise), where };
    default: return { ...moved(part, exercise), where };
  }
}

function moved({ kind, rep, reps }, { units, dose }) {
  const what = say(kind === "out" ? "go" : "and_back");
  if (rep === undefined) return { what, number: "", of: "" };
  return { what: dose.hold === null && kind === "back" ? say("go") : what, number: `${rep}`,
    of: say("of_reps", { count: reps, unit: units.reps }) };
}

const OF_HOLD = { seconds: "of_seconds", breaths: "of_breaths", minutes: "of_minutes" };

function held(part, into_s, exercise) {
  const { hold, hold_unit } = exercise.dose;
  const of = say(OF_HOLD[hold_unit], { count: hold });
  if (hold_unit === "minutes") {
    const s = Math.floor(into_s);
    const clock = `${Math.floor(s / 60)}:${`${s % 60}`.padStart(2, "0")}`;
    return { what: say("go"), number: clock, of };
  }
  const inhales = into_s % part.unit_s < part.unit_s / 2;
  const breath = say(inhales ? "breathe_in" : "breathe_out");
  if (hold_unit === "breaths" && hold === 1 && part.rep !== undefined) {
    return { ...moved(part, exercise), what: breath };
  }
  const n = Math.min(hold, Math.floor(into_s / part.unit_s) + 1);
  return { what: hold_unit === "breaths" ? breath : say("hold"), number: `${n}`, of };
}

const ON_SIDE = { left: "left_side", right: "right_side" };
const FIRST_SIDE = { left: "left_first", right: "right_first" };
const THEN_SET = { left: "then_left", right: "then_right", "": "then_set" };

// Where somebody is in the dose: several short labels in one line.
function placeOf({ kind, side, set, sets, rep, reps }, { units, dose }) {
  const inSets = { number: set, all: sets };
  if (kind === "rest") return say(THEN_SET[side], inSets);
  const oneBreath = dose.hold_unit === "breaths" && dose.hold === 1; // then the number is the rep
  const labels = [];
  if (rep !== undefined && kind === "hold" && !oneBreath) {
    labels.push(say("rep_of", { unit: capital(units.one), number: rep, all: reps }));
  }
  if (side && kind === "ready") labels.push(say(FIRST_SIDE[side]));
  else if (side && kind !== "change") labels.push(say(ON_SIDE[side]));
  if (sets > 1) labels.push(say("set_of", inSets));
  return labels.join(" · ");
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const HOW_MANY = { reps: "how_many_reps", seconds: "how_many_seconds",
  breaths: "how_many_breaths", minutes: "how_many_minutes" };
const COUNTED = { reps: "counted_reps", seconds: "counted_seconds",
  breaths: "counted_breaths", minutes: "counted_minutes" };

function reportScreen(app) {
  const { exercise } = app.now();
  const all = whole(exercise.dose);
  const { counted } = app.state;
  const answer = app.answer;
  const unit = exercise.dose.reps !== null ? "reps" : exercise.dose.hold_unit;
  const amount = { count: all, unit: exercise.units.whole };
  const number = h("input", { type: "number", id: "how-many", inputmode: "numeric", min: "0",
    max: `${all - 1}`, value: `${answer.count}`,
    onchange: (event) => more_or_less(Number(event.target.value)) });
  const more_or_less = (count) => {
    answer.count = Math.min(all - 1, Math.max(0, Math.round(count) || 0));
    number.value = `${answer.count}`;
  };
  const some = h("div", { class: "some", hidden: answer.did !== "some" },
    h("label", { for: "how-many" }, say(HOW_MANY[unit], amount)),
    h("div", { class: "stepper" },
      h("button", { type: "button", "aria-label": say("one_less"),
        onclick: () => more_or_less(answer.count - 1) }, "−"),
      number,
      h("button", { type: "button", "aria-label": say("one_more"),
        onclick: () => more_or_less(answer.count + 1) }, "+")));
  const done = [["all", say("did_all")]];
  if (all > 1) done.push(["some", say("did_fewer")]);
  done.push(["none", say("did_none")]);
  const high = h("p", { class: "alert", role: "alert" });
  const send = (type) => () => {
    const { did, count, pain } = answer;
    if (pain === null) {
      high.textContent = say("pain_it_gave_missing");
      document.querySelector('input[name="pain-given"]').focus();
      return;
    }
    app.send({ type: "report", did, count, pain: painOf(pain) });
    if (type === "end" && app.state.screen === "ready") app.send({ type });
  };
  const { stopped } = app.state;
  const on = button(say(stopped ? "on_without_it" : "go_on"), send("on"), "main");
  const end = button(say("end_session"), send("end"));
  const warn = (pain) => {
    const much = (painOf(pain) ?? 0) > app.page.ceiling;
    high.textContent = much ? say("much_pain") : "";
    on.className = much ? "" : "main";
    end.className = much ? "main" : "";
  };
  warn(answer.pain);
  return [
    title(say("how_was_it", { exercise: exercise.name })),
    stopped ? h("div", { class: "notice" },
      list([say("calm"), say("no_more"), say("get_help")])) : null,
    stopped ? advice(app.page) : null,
    h("p", { class: "below" }, counted >= all ? say("you_did", { target: exercise.target })
      : say(COUNTED[unit], { ...amount, done: counted })),
    choice("did", say("what_did_you_do"), done, answer.did, (did) => {
      answer.did = did;
      some.hidden = did !== "some";
    }),
    some,
    painChoice("pain-given", say("pain_it_gave"), say("pain_not_said"), answer.pain, (pain) => {
      answer.pain = pain;
      warn(pain);
    }),
    high,
    h("div", { class: "row foot" },
      on,
      stopped ? null : button(say("do_it_again"), () => app.send({ type: "back" })),
      end),
  ];
}
