// The first screen: what is due, pain before starting, sound, and what is kept here.

const LINES_SHOWN = 5;

function homeScreen(app) {
  const { page, draft } = app;
  const exercises = dueToday(page);
  const warning = h("p", { class: "alert", role: "alert" });
  const begin = () => {
    if (draft.pain === null) {
      warning.textContent = say("pain_missing");
      document.querySelector('input[name="pain-before"]').focus();
      return;
    }
    app.begin(exercises);
  };
  return [
    title(page.title),
    h("p", { class: "below" }, page.heading),
    newerRemark(app),
    ...dateRemarks(app),
    app.remark ? h("p", { class: "notice" }, app.remark) : null,
    app.open ? interruptedCard(app) : null,
    app.store.keeps ? null : h("p", { class: "notice" }, say("keeps_nothing")),
    page.signs ? h("p", { class: "notice" }, page.signs) : null,
    todayRemark(app),
    ...page.notices.map((text) => h("p", { class: "notice" }, text)),
    advice(page),
    h("h2", {}, say("today")),
    h("ul", { class: "doses" }, exercises.map((exercise) =>
      h("li", {}, h("strong", {}, exercise.name), h("span", {}, exercise.target),
        hurtRemark(app, exercise, page)))),
    painChoice("pain-before", say("pain_before"), say("pain_unknown"), draft.pain,
      (value) => { draft.pain = value; warning.textContent = ""; }),
    h("p", { class: "hint" }, page.ceiling < 10
      ? say("pain_scale_and_rest", { ceiling: page.ceiling }) : say("pain_scale")),
    page.slots.length > 1 ? choice("slot", say("which_session"), page.slots, app.slot(),
      (value) => { draft.slot = value; }) : null,
    page.floor ? h("label", { class: "check" },
      h("input", { type: "checkbox", checked: app.settings.floor,
        onchange: (event) => app.set({ floor: event.target.checked }) }),
      h("span", {}, say("show_floor"))) : null,
    warning,
    button(say("start_session"), begin, rests(app) === null ? "main" : ""),
    comingWeeks(app),
    soundSettings(app),
    kept(app),
    page.made ? h("p", { class: "hint" }, say("made_on", { day: page.made })) : null,
  ];
}

function title(text) {
  return h("h1", { tabindex: "-1" }, text);
}

function dueToday(page) {
  const due = page.exercises.filter(isDueToday);
  return due.length ? due : page.exercises;
}

function isDueToday({ due }) {
  return due.includes(dayOf(new Date()));
}

// The highest pain before starting that was written today, where it is above the ceiling.
function rests({ store, page, day }) {
  const pains = store.sessions().filter((each) => each.day === day).map((each) => each.pain_before);
  const highest = Math.max(-1, ...pains.filter((pain) => pain !== null));
  return highest > page.ceiling ? highest : null;
}

function todayRemark(app) {
  const { store, page, day } = app;
  const pain = rests(app);
  const done = store.sessions().filter((each) => each.day === day && !each.rested);
  const remark = pain !== null ? say("rest_until_tomorrow", { pain, ceiling: page.ceiling })
    : done.length >= page.slots.length && !app.open ? say("recorded_today") : "";
  return remark ? h("p", { class: "notice" }, remark) : null;
}

function newerRemark({ newer }) {
  if (!newer) return null;
  return h("p", { class: "notice" },
    newer.made ? say("newer_page_of", { day: newer.made }) : say("newer_page"));
}

function dateRemarks({ all, page }) {
  const today = dayOf(new Date());
  const { name, dates } = page;
  const off = offText(all, today);
  const remark = today < page.starts ? say("too_early", { week: name, dates })
    : today > page.ends ? say("too_late", { week: name, dates })
      : off || page.exercises.some(isDueToday) ? "" : say("no_session_today");
  return [off, remark].filter(Boolean).map((text) => h("p", { class: "notice" }, text));
}

function comingWeeks(app) {
  const parts = comingParts(app.all, app.page.later, app.day);
  if (!parts.length) return null;
  return more(say("weeks_to_come"), parts.flatMap((part) =>
    part.text ? h("p", { class: "notice" }, part.text) : comingWeek(app, part)));
}

function comingWeek(app, week) {
  return [
    h("h2", {}, week.heading),
    h("ul", {}, week.asked.map((asked) => h("li", {},
      say("amount", { exercise: app.all.movements[asked.key].name, target: asked.target }),
      hurtRemark(app, asked, week)))),
  ];
}

function interruptedCard(app) {
  const { session, place } = app.open.state;
  return h("section", { class: "notice", "aria-label": say("interrupted") },
    h("p", {}, say("interrupted_at", { exercise: session.entries[place].name })),
    h("div", { class: "row" },
      button(say("go_on_with_it"), () => app.goOn(), "main"),
      button(say("leave_it"), () => app.leave())));
}

function advice(page) {
  return more(say("warning_signs"),
    h("p", {}, h("strong", {}, page.before_starting)),
    page.emergency.length ? [h("h2", {}, say("help_at_once")), list(page.emergency)] : [],
    page.doctor_first.length ? [h("h2", {}, say("doctor_first")), list(page.doctor_first)] : [],
    h("p", {}, page.no_tick));
}

function soundSettings(app) {
  const { settings, voice } = app;
  const voices = voice.voices().map(({ name }) => [name, name]);
  const canSpeak = voice.works;
  const sounds = [["beeps", say("sound_beeps")], ["silent", say("sound_none")]];
  if (canSpeak) sounds.unshift(["voice", say("sound_voice")]);
  const rates = [["0.8", say("slow")], ["1", say("normal")], ["1.3", say("fast")]];
  const paces = [["1", say("pace_planned")], ["1.5", say("pace_half_more")],
    ["2", say("pace_twice")]];
  const times = [5, 10, 20].map((count) => [`${count}`, say("seconds", { count })]);
  return more(say("sound_and_speed"),
    canSpeak ? null : h("p", {}, say("no_voice")),
    dropdown("sound", say("sound"), sounds, app.sound, (sound) => app.set({ sound })),
    canSpeak ? dropdown("voice", say("voice"), voices, settings.voice,
      (name) => app.set({ voice: name })) : null,
    canSpeak ? dropdown("rate", say("voice_speed"), rates, settings.rate,
      (rate) => app.set({ rate })) : null,
    dropdown("pace", say("pace"), paces, settings.pace, (pace) => app.set({ pace })),
    dropdown("ready", say("ready_time"), times, settings.ready_s,
      (ready_s) => app.set({ ready_s })),
    button(say("try_sound"), () => {
      app.beeps.wake();
      app.announce(cue(0, say("trial_cue"), "side"));
    }));
}

function kept(app) {
  const sessions = app.store.sessions();
  if (!sessions.length) return null;
  const lines = sessions.map((session) => summaryLine(session, app.page.months)).reverse();
  return h("section", { "aria-label": say("recorded_sessions") },
    h("h2", {}, say("recorded_here")),
    list(lines.slice(0, LINES_SHOWN)),
    lines.length > LINES_SHOWN ? more(say("earlier_ones"), list(lines.slice(LINES_SHOWN))) : null,
    saving(app),
    more(say("delete"),
      h("p", {}, say("delete_warning")),
      [...sessions].reverse().slice(0, LINES_SHOWN).map((session) => {
        const line = summaryLine(session, app.page.months);
        return h("div", { class: "row" }, h("button", { type: "button",
          onclick: () => app.forget([session]) }, say("delete_one", { session: line })));
      }),
      button(say("delete_all"), () => app.forget(sessions), "danger")));
}

function summaryLine(session, months) {
  const { rested, entries, pain_before: pain } = session;
  const day = dateWords(session, months);
  if (rested) return say("line_rest", { day, pain });
  const done = entries.filter(({ did }) => did === "all").length;
  return say(pain === null ? "line_pain_unknown" : "line",
    { day, done, all: entries.length, pain });
}

// The day of a session, or of anything else that has a `day` and the name of its `weekday`.
function dateWords({ day, weekday }, months) {
  const [, month, date] = day.split("-").map(Number);
  return say("date", { weekday, day: date, month: months[month - 1] });
}

// The date where the person is: never the one of Greenwich.
function dayOf(now) {
  const two = (number) => `${number}`.padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function weekdayOf(now) {
  return (now.getDay() + 6) % 7;
}
