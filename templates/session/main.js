// The page itself: state in, screen out. Everything that touches the browser meets here.

const TICK_MS = 100;
const ASLEEP_S = 5; // a gap this long means that the device slept: the count waits
const SAVE_EVERY_S = 5;
const SETTINGS = { sound: "voice", voice: "", rate: "1", pace: "1", ready_s: "10", floor: true };
const STAYS_AWAKE = ["down", "ready", "count", "report", "up"];
const IMPORTANT = ["side", "hold", "back", "end"];

class App {
  constructor(all) {
    this.all = all;
    this.store = new Store(all.plan_id, () => globalThis.localStorage);
    this.settings = { ...SETTINGS, ...this.store.read("settings") };
    this.voice = new Voice({
      synth: globalThis.speechSynthesis,
      Utterance: globalThis.SpeechSynthesisUtterance,
      language: all.language,
      onLost: () => this.say(say("voice_lost")),
    });
    this.beeps = new Beeps(globalThis.AudioContext ?? globalThis.webkitAudioContext);
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.state = HOME;
    this.remark = "";
    this.lines = new Map();
    this.newer = this.newest();
    this.dawn();
    this.applySettings();
  }

  // The week of today, with yesterday's half-given answers gone.
  dawn() {
    this.day = dayOf(new Date());
    this.page = { ...pageOfDay(this.all, this.day), line: (key) => this.line(key) };
    this.draft = { pain: null, slot: null };
    this.lines.clear();
    this.open = this.found();
  }

  // A first screen that was left open overnight shows the new day; true if it did.
  isNewDay() {
    if (this.state.screen !== "home" || this.day === dayOf(new Date())) return false;
    this.dawn();
    this.remark = say("new_day");
    this.render();
    return true;
  }

  // A first screen that was left open says that a newer page was opened meanwhile; true if so.
  isOutdated() {
    if (this.state.screen !== "home" || this.newer) return false;
    this.newer = this.newest();
    if (this.newer) this.render();
    return this.newer !== null;
  }

  newest() {
    const { revision, made } = this.all;
    const opened = this.store.read("newest");
    // Never anew for the same one: another tab may have written a later one that is not seen yet.
    const isKnown = Number.isInteger(opened?.revision) && opened.revision >= revision;
    if (!isKnown) this.store.write("newest", { revision, made });
    return newerPage(opened, revision);
  }

  get sound() {
    return this.settings.sound === "voice" && !this.voice.works ? "beeps" : this.settings.sound;
  }

  // A session that was interrupted today, on this page of the plan.
  found() {
    const open = this.store.read("open");
    const session = open?.state?.session;
    const isOurs = open?.build === this.page.build && isSession(session)
      && session.day === dayOf(new Date());
    if (!isOurs) this.store.remove("open");
    return isOurs ? open : null;
  }

  // The time line of an exercise, in the session's own tempo: settings may change in between.
  line(key) {
    if (!this.lines.has(key)) {
      this.lines.set(key, timeline(this.exercise(key), this.tempo));
    }
    return this.lines.get(key);
  }

  exercise(key) {
    return this.page.exercises.find((each) => each.key === key);
  }

  now() {
    const { session, place } = this.state;
    const { entries } = session;
    return { exercise: this.exercise(entries[place].exercise), entries, place };
  }

  set(changed) {
    this.settings = { ...this.settings, ...changed };
    this.store.write("settings", this.settings);
    this.applySettings();
  }

  applySettings() {
    this.voice.name = this.settings.voice;
    this.voice.rate = Number(this.settings.rate);
  }

  slot() {
    const next = nextSlot(this.store.sessions(), dayOf(new Date()));
    return this.draft.slot ?? `${Math.min(next, Math.max(1, this.page.slots.length))}`;
  }

  begin(exercises) {
    if (this.isNewDay()) return;
    const now = new Date();
    const day = dayOf(now);
    const several = this.page.slots.length > 1;
    const session = newSession({
      id: now.toISOString(),
      day,
      weekday: this.page.days[weekdayOf(now)],
      slot: several ? Number(this.slot()) : 1,
      pain_before: painOf(this.draft.pain),
    }, this.page, exercises);
    this.open = null;
    const { ready_s, pace } = this.settings;
    this.setTempo({ ready_s: Number(ready_s), pace: Number(pace) });
    this.send({ type: "begin", session, floor: this.settings.floor && this.page.floor !== null });
  }

  setTempo(tempo) {
    this.tempo = tempo;
    this.lines.clear();
  }

  goOn() {
    this.setTempo(this.open.tempo);
    this.state = interrupted(this.open.state);
    this.open = null;
    this.changed();
  }

  leave() {
    this.open = null;
    this.store.remove("open");
    this.changed();
  }

  takeBack() {
    this.store.removeSession(this.state.session);
    this.send({ type: "home" });
  }

  forget(sessions) {
    sessions.forEach((session) => this.store.removeSession(session));
    this.leave();
  }

  csv() {
    return csvText(this.store.sessions(), this.page.columns);
  }

  send(event) {
    const before = this.state;
    this.state = step(before, event, this.page);
    if (event.type === "tick") this.ticked(before);
    else if (event.type === "note") this.keep();
    else if (this.state !== before) this.changed(event);
  }

  ticked(before) {
    const parts = this.line(this.now().exercise.key);
    cuesBetween(parts, before.at_s, this.state.at_s).forEach((each) => this.announce(each));
    if (this.state.screen !== "count") {
      this.announce(cue(0, say("done_cue"), "end"));
      this.changed();
    } else if (Math.floor(before.at_s / SAVE_EVERY_S) < Math.floor(this.state.at_s / SAVE_EVERY_S)) {
      this.keep();
    }
  }

  // After every event: keep it, show it, and let sound, clock and light follow.
  changed(event = {}) {
    const { screen, counted, at_s } = this.state;
    this.beeps.wake();
    if (event.type !== undefined) this.voice.hush();
    if (screen === "report") this.answer = this.firstAnswer(counted);
    this.keep();
    if (screen === "home") this.dawn();
    this.render();
    this.run(screen === "count" && !this.state.paused);
    this.stayAwake(STAYS_AWAKE.includes(screen));
    this.read();
    if (event.type === "start") cuesBetween(this.line(this.now().exercise.key), -1, at_s)
      .forEach((each) => this.announce(each));
    if (event.type === "stop") this.announce(cue(0, say("stopped_cue"), "end"));
  }

  firstAnswer(counted) {
    const { exercise, entries, place } = this.now();
    const all = whole(exercise.dose);
    const did = counted >= all ? "all" : counted > 0 ? "some" : "none";
    const { pain } = entries[place];
    const asked = this.state.stopped ? null : ""; // after STOP the person says it, or says not
    return { did, count: Math.min(counted, all - 1), pain: pain === null ? asked : `${pain}` };
  }

  keep() {
    const { session, screen } = this.state;
    if (session) this.store.saveSession(session);
    if (STAYS_AWAKE.includes(screen)) {
      const { tempo, state } = this;
      this.store.write("open", { build: this.page.build, tempo, state });
    } else if (!this.open) this.store.remove("open");
  }

  render() {
    const { screen } = this.state;
    this.figure = null;
    this.counting = null;
    const content = {
      home: homeScreen,
      down: (app) => floorScreen(app, "down"),
      ready: readyScreen,
      count: countScreen,
      report: reportScreen,
      up: (app) => floorScreen(app, "up"),
      summary: summaryScreen,
      rest: restScreen,
    }[screen](this);
    const app = document.getElementById("app");
    app.className = screen;
    app.replaceChildren(...content.flat().filter(Boolean));
    if (screen === "count") showCount(this, this.state.at_s);
    this.remark = "";
    scrollTo(0, 0);
    const focused = document.getElementById("pause") ?? document.querySelector("h1");
    focused.focus({ preventScroll: true });
    document.title = document.querySelector("h1").textContent;
  }

  showFigure(exercise) {
    this.figure = new Figure(exercise, this.page.clock, this.still.matches);
    return this.figure;
  }

  // What a screen has to say without being asked.
  words() {
    const { screen } = this.state;
    if (screen === "down" || screen === "up") {
      return this.page.floor[screen].map(({ text }) => say("spoken", { text }));
    }
    if (screen !== "ready") return [];
    const { exercise } = this.now();
    const { name, spoken, start, steps, cautions } = exercise;
    const first = [name, spoken].map((text) => say("spoken", { text }));
    const hurt = hurtText(this, exercise, this.page);
    return [...first, hurt, start, ...steps, ...cautions].filter(Boolean);
  }

  read() {
    if (this.sound === "voice") this.voice.read(this.words());
  }

  announce({ text, tone }) {
    this.say(text);
    const important = IMPORTANT.includes(tone);
    const spoken = this.sound === "voice" && this.voice.say(text, { important });
    if (!spoken && this.sound !== "silent") this.beeps.play(tone);
  }

  say(text) {
    document.getElementById("said").textContent = text;
  }

  // The count goes by the clock of the page alone; the figure is drawn between its ticks.
  run(runs) {
    clearInterval(this.timer);
    cancelAnimationFrame(this.frame);
    if (!runs) return;
    this.last = performance.now();
    this.timer = setInterval(() => this.tick(), TICK_MS);
    if (this.figure?.moves) this.frame = requestAnimationFrame(() => this.draw());
  }

  tick() {
    const now = performance.now();
    const seconds = (now - this.last) / 1000;
    this.last = now;
    if (seconds > ASLEEP_S) {
      this.remark = say("asleep");
      this.send({ type: "pause" });
      return;
    }
    this.send({ type: "tick", seconds });
    if (this.counting) showCount(this, this.state.at_s);
  }

  draw() {
    if (!this.counting) return;
    const at_s = this.state.at_s + (performance.now() - this.last) / 1000;
    const { part, way } = partAt(this.line(this.now().exercise.key), at_s);
    this.figure.show(part, way);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  async stayAwake(wanted) {
    this.wanted = wanted;
    try {
      if (wanted && !this.lock) {
        this.lock = await navigator.wakeLock?.request("screen");
        this.lock?.addEventListener("release", () => { this.lock = null; });
        if (!this.wanted) await this.lock?.release();
      } else if (!wanted) await this.lock?.release();
    } catch {
      this.lock = null; // refused, on low battery for example
    }
  }
}

function start() {
  const app = new App(ALL);
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", () => {
    if (app.state.screen === "home" && !app.draft.pain) app.render();
  });
  addEventListener("pagehide", () => app.keep());
  addEventListener("beforeunload", (event) => {
    if (!app.store.keeps && app.store.sessions().length) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") app.keep();
    else if (!app.isNewDay() && !app.isOutdated()) app.stayAwake(app.wanted);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && app.state.screen === "count") app.send({ type: "stop" });
  });
  app.still.addEventListener("change", () => app.render());
  app.render();
}

start();
