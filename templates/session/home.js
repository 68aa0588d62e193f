// The first screen: what is due, pain before starting, sound, and what is kept here.

const LINES_SHOWN = 5;

function homeScreen(app) {
  const { page, draft } = app;
  const exercises = dueToday(page);
  const warning = h("p", { class: "alert", role: "alert" });
  const begin = () => {
    if (draft.pain === null) {
      warning.textContent = "First choose your pain, or “I do not know”.";
      document.querySelector('input[name="pain-before"]').focus();
      return;
    }
    app.begin(exercises);
  };
  return [
    title(page.title),
    h("p", { class: "below" }, page.heading),
    newerRemark(app),
    dateRemark(page),
    app.remark ? h("p", { class: "notice" }, app.remark) : null,
    app.open ? interruptedCard(app) : null,
    app.store.keeps ? null : h("p", { class: "notice" },
      "This browser keeps nothing after the page is closed. Save the file at the end of each "
      + "session."),
    page.signs ? h("p", { class: "notice" }, page.signs) : null,
    todayRemark(app),
    ...page.notices.map((said) => h("p", { class: "notice" }, said)),
    advice(page),
    h("h2", {}, "Today"),
    h("ul", { class: "doses" }, exercises.map(({ name, target }) =>
      h("li", {}, h("strong", {}, name), h("span", {}, target)))),
    painChoice("pain-before", "Pain before you start", "I do not know", draft.pain,
      (value) => { draft.pain = value; warning.textContent = ""; }),
    h("p", { class: "hint" }, "The worst of the last 24 hours: 0 is none, 10 the worst imaginable."
      + (page.ceiling < 10 ? ` ${page.ceiling + 1} or more: rest today.` : "")),
    page.slots.length > 1 ? choice("slot", "Which session of the day", page.slots, app.slot(),
      (value) => { draft.slot = value; }) : null,
    page.floor ? h("label", { class: "check" },
      h("input", { type: "checkbox", checked: app.settings.floor,
        onchange: (event) => app.set({ floor: event.target.checked }) }),
      h("span", {}, "Show me how to get down to the floor, and up again")) : null,
    warning,
    button("Start the session", begin, rests(app) === null ? "main" : ""),
    comingWeeks(page),
    soundSettings(app),
    kept(app),
    page.made ? h("p", { class: "hint" }, `This page was made on ${page.made}.`) : null,
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
  const said = pain !== null
    ? `You wrote pain ${pain} today. Above ${page.ceiling} this plan asks for rest: no exercises until tomorrow.`
    : done.length >= page.slots.length && !app.open
      ? "Today’s session is recorded. What you do now is added to it: what you did most counts, and the highest pain."
      : "";
  return said ? h("p", { class: "notice" }, said) : null;
}

function newerRemark({ newer }) {
  if (!newer) return null;
  const made = newer.made ? ` It was made on ${newer.made}.` : "";
  return h("p", { class: "notice" }, `A newer page of this plan was opened here.${made} Use that one: `
    + "its amounts follow from what you wrote down since.");
}

function dateRemark(page) {
  const today = dayOf(new Date());
  const said = today < page.starts ? `${page.name} is for ${page.dates}, which is still to come.`
    : today > page.ends ? `${page.name} was for ${page.dates}. Make a new page before you go on: `
      + "after days away the plan may ask for less."
      : page.exercises.some(isDueToday) ? ""
        : "The plan has no session today. Go on only if you moved one to today.";
  return said ? h("p", { class: "notice" }, said) : null;
}

function comingWeeks(page) {
  if (!page.later.length) return null;
  return more("The weeks to come, if all goes well", page.later.flatMap(({ heading, asked }) => [
    h("h2", {}, heading),
    list(asked.map(({ key, target }) => `${page.movements[key].name}: ${target}`)),
  ]));
}

function interruptedCard(app) {
  const { session, place } = app.open.state;
  const name = session.entries[place].name;
  return h("section", { class: "notice", "aria-label": "Interrupted session" },
    h("p", {}, `Your session was interrupted at ${name}. What you recorded is kept.`),
    h("div", { class: "row" },
      button("Go on with it", () => app.goOn(), "main"),
      button("Leave it as it is", () => app.leave())));
}

function advice(page) {
  return more("Warning signs, and whom to ask",
    h("p", {}, h("strong", {}, page.before_starting)),
    page.emergency.length ? [h("h2", {}, "Get help at once"), list(page.emergency)] : [],
    page.doctor_first.length ? [h("h2", {}, "See a doctor first"), list(page.doctor_first)] : [],
    h("p", {}, page.no_tick));
}

function soundSettings(app) {
  const { settings, voice } = app;
  const voices = voice.voices().map(({ name }) => [name, name]);
  const canSpeak = voice.works;
  const sounds = [["beeps", "Beeps"], ["silent", "No sound"]];
  if (canSpeak) sounds.unshift(["voice", "A voice"]);
  return more("Sound and speed",
    canSpeak ? null : h("p", {}, "This browser has no voice of its own, so it beeps."),
    dropdown("sound", "Sound", sounds, app.sound, (sound) => app.set({ sound })),
    canSpeak ? dropdown("voice", "Voice", voices, settings.voice,
      (name) => app.set({ voice: name })) : null,
    canSpeak ? dropdown("rate", "Speed of the voice",
      [["0.8", "slow"], ["1", "normal"], ["1.3", "fast"]], settings.rate, (rate) => app.set({ rate })) : null,
    dropdown("pace", "Time for each movement and breath",
      [["1", "as planned"], ["1.5", "half as much again"], ["2", "twice as much"]],
      settings.pace, (pace) => app.set({ pace })),
    dropdown("ready", "Time to get ready",
      [["5", "5 seconds"], ["10", "10 seconds"], ["20", "20 seconds"]], settings.ready_s, (ready_s) => app.set({ ready_s })),
    button("Try the sound", () => {
      app.beeps.wake();
      app.announce(cue(0, "Get ready. 3, 2, 1.", "side"));
    }));
}

function kept(app) {
  const sessions = app.store.sessions();
  if (!sessions.length) return null;
  const lines = sessions.map((session) => summaryLine(session, app.page.months)).reverse();
  return h("section", { "aria-label": "Recorded sessions" },
    h("h2", {}, "Recorded here"),
    list(lines.slice(0, LINES_SHOWN)),
    lines.length > LINES_SHOWN ? more("Earlier ones", list(lines.slice(LINES_SHOWN))) : null,
    saving(app),
    more("Delete what is recorded here",
      h("p", {}, "First save the file. What is deleted does not come back."),
      [...sessions].reverse().slice(0, LINES_SHOWN).map((session) => {
        const line = summaryLine(session, app.page.months);
        return h("div", { class: "row" }, h("button", { type: "button",
          onclick: () => app.forget([session]) }, `Delete ${line}`));
      }),
      button("Delete it all", () => app.forget(sessions), "danger")));
}

function summaryLine(session, months) {
  const { weekday, day, rested, entries, pain_before } = session;
  const done = entries.filter(({ did }) => did === "all").length;
  const pain = pain_before === null ? "pain before not known" : `pain before ${pain_before}`;
  const what = rested ? "rest" : `${done} of ${entries.length} done in full`;
  return `${weekday} ${dateWords(day, months)}: ${what}, ${pain}`;
}

function dateWords(day, months) {
  const [, month, date] = day.split("-").map(Number);
  return `${date} ${months[month - 1]}`;
}

// The date where the person is: never the one of Greenwich.
function dayOf(now) {
  const two = (number) => `${number}`.padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function weekdayOf(now) {
  return (now.getDay() + 6) % 7;
}
