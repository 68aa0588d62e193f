// What was recorded, as the rows of the CSV file that planner reads. Pure.
//
// An answer is did: all, some (with count), none, or null for unknown. Unknown stays empty.

const TICKED = "☑";
const NOT_DONE = "no";
const FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'";

function newSession({ id, day, weekday, slot, pain_before }, page, exercises) {
  const entries = exercises.map(({ key, name, target, dose }) => ({
    exercise: key, name, target, dose, did: null, count: null, pain: null, stopped: false,
  }));
  const { plan_id, week } = page;
  return { id, plan_id, week, day, weekday, slot, pain_before, note: "", rested: false, entries };
}

function doneCell({ did, count, dose }) {
  if (did === "all") return TICKED;
  if (did === "none") return NOT_DONE;
  if (did !== "some" || count === null) return "";
  const reps = inASet(count, dose);
  return reps === 1 ? "1 rep" : `${reps}`; // a 1 alone would be a tick
}

// The count in each set and on each side: the plan's amounts are per set. Never all of it.
function inASet(count, dose) {
  const target = dose.reps ?? dose.hold;
  const runs = whole(dose) / target;
  const each = Math.floor(count / runs);
  return Math.min(target - 1, count > 0 ? Math.max(1, each) : 0);
}

function rowsOf(session, pain_before) {
  const { plan_id, week, day, weekday } = session;
  const start = { plan_id, week, date: day, day: weekday };
  const rows = session.rested ? [] : session.entries.map((entry) => ({
    ...start,
    session: session.slot,
    exercise: entry.exercise,
    target: entry.target,
    sets: entry.dose.sets,
    reps: entry.dose.reps,
    hold: entry.dose.hold,
    hold_unit: entry.dose.hold_unit,
    done: doneCell(entry),
    pain: entry.pain,
    pain_before,
    notes: entryNote(entry),
  }));
  const note = [session.rested ? say("note_rest") : "", session.note.trim()]
    .filter(Boolean).join("\n");
  if (session.rested || note) rows.push({ ...start, pain_before, notes: note });
  return rows;
}

// Where a dose has several sets or sides, the column done holds less than was counted.
function entryNote({ did, count, dose, stopped }) {
  const all = whole(dose);
  const several = all > (dose.reps ?? dose.hold);
  const isCounted = did === "some" && several;
  if (isCounted) return say(stopped ? "note_stopped_counted" : "note_counted", { count, all });
  return stopped ? say("note_stopped") : "";
}

// A session that was begun again on its day is one session: what was done most counts, and the
// highest pain.
function asOne(sessions) {
  const found = new Map();
  for (const session of sessions) {
    const key = session.rested ? session.id : `${session.day} ${session.slot}`;
    const before = found.get(key);
    found.set(key, before ? joined(before, session) : session);
  }
  return [...found.values()];
}

function joined(one, other) {
  const entries = other.entries.map((entry) => {
    const before = one.entries.find(({ exercise }) => exercise === entry.exercise);
    return before ? fuller(before, entry) : entry;
  });
  const kept = one.entries.filter(({ exercise }) => entries.every((each) => each.exercise !== exercise));
  const note = [one.note, other.note].map((text) => text.trim()).filter(Boolean).join("\n");
  return { ...one, note, entries: [...kept, ...entries] };
}

const AMOUNT = { all: 3, some: 2, none: 1 };

function fuller(one, other) {
  const more = (AMOUNT[other.did] ?? 0) - (AMOUNT[one.did] ?? 0) || (other.count ?? 0) - (one.count ?? 0);
  const pains = [one.pain, other.pain].filter((pain) => pain !== null);
  return {
    ...(more > 0 ? other : one),
    pain: pains.length ? Math.max(...pains) : null,
    stopped: Boolean(one.stopped || other.stopped),
  };
}

function csvText(sessions, columns) {
  const highest = new Map(); // one pain for a day, its highest
  for (const { day, pain_before } of sessions) {
    if (pain_before !== null) highest.set(day, Math.max(pain_before, highest.get(day) ?? 0));
  }
  const ordered = [...sessions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = asOne(ordered).flatMap((each) => rowsOf(each, highest.get(each.day) ?? null));
  const lines = [columns, ...rows.map((row) => columns.map((name) => csvCell(row[name])))];
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

function csvCell(value) {
  if (value === null || value === undefined) return "";
  let text = String(value);
  if (typeof value === "string" && text && FORMULA_STARTS.includes(text[0])) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function nextSlot(sessions, day) {
  const taken = sessions.filter((each) => each.day === day && !each.rested).map((s) => s.slot);
  return [1, 2, 3, 4].find((slot) => !taken.includes(slot)) ?? 4;
}
