// The time line of a dose: what happens when, in seconds. Pure: the same dose, the same line.
//
// A part has a kind (ready, out, hold, back, change, rest), a start and a length, and where it
// stands: set, side, rep. `done` is how much of the dose is done when it ends. `cues` are what is
// said, each at its second after the part's start; `tone` is the beep that says the same.

const CHANGE_S = 8; // to get to the other side
const REST_S = 15; // between sets
const SPOKEN_SECONDS = 10; // in longer holds only every fifth second is said
const SIDES = { each: ["left", "right"], alternate: ["left", "right"], none: [""] };
const READY_CUES = { left: "ready_left_cue", right: "ready_right_cue", "": "ready_cue" };
const CHANGE_CUES = { left: "change_to_left_cue", right: "change_to_right_cue" };
const SIDE_CUES = { left: "left_cue", right: "right_cue" };
const LAST_CUES = { left: "last_left_cue", right: "last_right_cue", "": "last_cue" };

function timeline(exercise, { ready_s = 10, pace = 1 } = {}) {
  const { sets, reps, sides } = exercise.dose;
  const line = new Line(exercise, pace);
  const runs = sides === "each" ? SIDES.each : [""];
  line.ready(ready_s, runs[0] || (sides === "alternate" ? "left" : ""));
  runs.forEach((side, n) => {
    if (n > 0) line.pause("change", CHANGE_S, { side }, say(CHANGE_CUES[side]));
    for (let set = 1; set <= sets; set += 1) {
      const place = { set, sets, side };
      if (set > 1) {
        line.pause("rest", REST_S, place, say("rest_cue", { number: set, all: sets }));
      }
      if (reps === null) line.held(place);
      for (let rep = 1; rep <= (reps ?? 0); rep += 1) {
        const turn = sides === "alternate" ? SIDES.alternate[(rep - 1) % 2] : side;
        line.repetition({ ...place, side: turn, rep, reps }, sides === "alternate");
      }
    }
  });
  return line.parts;
}

class Line {
  constructor(exercise, pace) {
    this.exercise = exercise;
    this.move_s = (exercise.rep_s * pace) / 2;
    this.breath_s = exercise.breath_s * pace;
    this.parts = [];
    this.done = 0;
    this.at_s = 0;
  }

  add(kind, length_s, place, cues = [], more = {}) {
    const part = { kind, start_s: this.at_s, length_s, ...place, cues, done: this.done, ...more };
    this.parts.push(part);
    this.at_s += length_s;
    return part;
  }

  ready(length_s, side) {
    const spoken = say(READY_CUES[side]);
    this.add("ready", length_s, { side }, [cue(0, spoken, "side"), ...countdown(length_s)]);
  }

  pause(kind, length_s, place, spoken) {
    this.add(kind, length_s, place, [cue(0, spoken, "side"), ...countdown(length_s)]);
  }

  repetition(place, namesSide) {
    this.add("out", this.move_s, place, [cue(0, numberCue(place, namesSide), "count")]);
    if (this.exercise.dose.hold !== null) this.hold(place);
    const back = this.exercise.dose.hold !== null ? [cue(0, say("back_cue"), "back")] : [];
    this.done += 1;
    this.add("back", this.move_s, place, back);
  }

  held(place) {
    const moves = this.exercise.dose.hold_unit !== "minutes";
    if (moves) this.add("out", this.move_s, place, [cue(0, say("into_hold_cue"), "side")]);
    this.hold(place);
    if (moves) this.add("back", this.move_s, place, [cue(0, say("back_cue"), "back")]);
  }

  hold(place) {
    const { hold, hold_unit, reps } = this.exercise.dose;
    const unit_s = { seconds: 1, breaths: this.breath_s, minutes: 60 }[hold_unit];
    const counts = reps === null;
    if (counts) this.done += hold;
    const cues = { seconds: seconds, breaths: breaths, minutes: minutes }[hold_unit](hold, unit_s);
    this.add("hold", hold * unit_s, place, cues, { unit_s, hold, counts });
  }
}

function cue(at_s, text, tone) {
  return { at_s, text, tone };
}

// The number of a repetition as it is said, the side with it where sides take turns.
function numberCue({ rep, reps, side }, namesSide) {
  const named = namesSide ? side : "";
  if (rep === reps && reps > 2) return say(LAST_CUES[named], { number: rep });
  return named ? say(SIDE_CUES[named], { number: rep }) : `${rep}`;
}

function countdown(length_s) {
  return [3, 2, 1].filter((n) => n < length_s - 2).map((n) => cue(length_s - n, `${n}`, "count"));
}

function seconds(hold) {
  const cues = [cue(0, say("hold"), "hold")];
  for (let n = 1; n < hold; n += 1) {
    if (hold <= SPOKEN_SECONDS || n % 5 === 0) cues.push(cue(n, `${n}`, "second"));
  }
  return cues;
}

function breaths(hold, breath_s) {
  const cues = [];
  for (let n = 0; n < hold; n += 1) {
    cues.push(cue(n * breath_s, say("in_cue"), n === 0 ? "hold" : "second"));
    cues.push(cue((n + 0.5) * breath_s, say("out_cue"), "second"));
  }
  return cues;
}

function minutes(hold) {
  const cues = [cue(0, say("minutes_cue", { count: hold }), "hold")];
  for (let n = 1; n < hold; n += 1) {
    cues.push(cue(n * 60, say("minute_of_cue", { number: n, count: hold }), "side"));
  }
  if (hold > 1) cues.push(cue(hold * 60 - 30, say("half_minute_cue"), "second"));
  return cues;
}

function length_s(parts) {
  const last = parts[parts.length - 1];
  return last.start_s + last.length_s;
}

// The part at a second, and how far in it (0 to 1). At the end it is the last part.
function partAt(parts, at_s) {
  const part = parts.filter((each) => each.start_s <= at_s).pop() ?? parts[0];
  const way = part.length_s > 0 ? (at_s - part.start_s) / part.length_s : 1;
  return { part, way: Math.min(1, Math.max(0, way)) };
}

// How much of the dose is done at a second: repetitions; or seconds, breaths or minutes held.
function doneAt(parts, at_s) {
  let done = 0;
  for (const part of parts) {
    if (part.start_s + part.length_s <= at_s) done = part.done;
    else if (part.counts && part.start_s < at_s) {
      done = part.done - part.hold + Math.floor((at_s - part.start_s) / part.unit_s);
    }
  }
  return done;
}

// What is said after one second and up to another.
function cuesBetween(parts, after_s, upto_s) {
  return parts.flatMap((part) =>
    part.cues.filter(({ at_s }) => {
      const when = part.start_s + at_s;
      return after_s < when && when <= upto_s;
    }),
  );
}

// How much a dose is in all: over its sets and sides.
function whole({ sets, reps, hold, sides }) {
  return sets * (reps ?? hold) * (sides === "each" ? 2 : 1);
}
