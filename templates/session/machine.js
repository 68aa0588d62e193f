// The session as a state and events. Pure: `step(state, event, page)` is the state that follows.
//
// screen: home, rest, down, ready, count, report, up, summary. `place` is the exercise, counted
// from 0; `at_s` the second of its time line. `session` is what was recorded so far.

const HOME = { screen: "home", place: 0, at_s: 0, paused: false, counted: null, session: null };

const EVENTS = {
  begin(state, { session, floor }, page) {
    const above = session.pain_before !== null && session.pain_before > page.ceiling;
    if (above) return { ...HOME, screen: "rest", session: { ...session, rested: true } };
    return { ...HOME, screen: floor ? "down" : "ready", session: { ...session, floor } };
  },

  lain: (state) => on(state, ["down"], { screen: "ready" }),

  start: (state) => on(state, ["ready"], { screen: "count", at_s: 0, paused: false }),

  tick(state, { seconds }, page) {
    if (state.screen !== "count" || state.paused) return state;
    const at_s = state.at_s + seconds;
    const parts = linesOf(state, page);
    return at_s < length_s(parts) ? { ...state, at_s } : counted({ ...state, at_s }, parts);
  },

  pause: (state) => on(state, ["count"], { paused: true }),

  resume: (state) => on(state, ["count"], { paused: false }),

  stop(state, event, page) {
    if (state.screen !== "count") return state;
    const entries = state.session.entries.map((entry, n) =>
      n === state.place ? { ...entry, stopped: true } : entry,
    );
    return counted({ ...state, session: { ...state.session, entries } }, linesOf(state, page), true);
  },

  // What was answered before, and is only passed by, keeps its answer.
  skip(state, event, page) {
    if (!["ready", "count"].includes(state.screen)) return state;
    const done = state.screen === "count" ? doneAt(linesOf(state, page), state.at_s) : 0;
    if (done > 0) return counted(state, linesOf(state, page));
    const isAnswered = state.session.entries[state.place].did !== null;
    return further(isAnswered ? state : answered(state, { did: "none" }));
  },

  back(state) {
    if (["count", "report"].includes(state.screen)) {
      return { ...state, screen: "ready", at_s: 0, counted: null };
    }
    if (state.screen === "ready" && state.place > 0) return { ...state, place: state.place - 1 };
    return state;
  },

  report(state, { did, count = null, pain = null }) {
    return state.screen === "report" ? further(answered(state, { did, count, pain })) : state;
  },

  // What was not reached was not done: the person says so by ending the session.
  end(state) {
    if (!["down", "ready"].includes(state.screen)) return state;
    const entries = state.session.entries.map((entry) =>
      entry.did === null ? { ...entry, did: "none" } : entry,
    );
    return closing({ ...state, session: { ...state.session, entries } });
  },

  stood: (state) => on(state, ["up"], { screen: "summary" }),

  note: (state, { note }) => on(state, ["summary"], { session: { ...state.session, note } }),

  home: () => HOME,
};

function step(state, event, page) {
  return EVENTS[event.type](state, event, page);
}

function on(state, screens, changed) {
  return screens.includes(state.screen) ? { ...state, ...changed } : state;
}

function linesOf(state, page) {
  const entry = state.session.entries[state.place];
  return page.line(entry.exercise);
}

// The count ended, by itself or because the person stopped it.
function counted(state, parts, stopped = false) {
  return { ...state, screen: "report", counted: doneAt(parts, state.at_s), stopped };
}

function answered(state, { did, count = null, pain = null }) {
  const entries = state.session.entries.map((entry, n) =>
    n === state.place ? { ...entry, did, count: did === "some" ? count : null, pain } : entry,
  );
  return { ...state, session: { ...state.session, entries } };
}

function further(state) {
  const place = state.place + 1;
  if (place >= state.session.entries.length) return closing(state);
  return { ...state, screen: "ready", place, at_s: 0, counted: null };
}

function closing(state) {
  return { ...state, screen: state.session.floor ? "up" : "summary", at_s: 0, counted: null };
}

// A state from the store: where it was counting, it waits.
function interrupted(state) {
  return state.screen === "count" ? { ...state, paused: true } : state;
}
