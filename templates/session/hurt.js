// What the page's own records say against an amount. The page decides nothing: it only says so. Pure.

// The last time that an exercise of a week hurt, where its amount may be too much now; else null.
// A later page has decided on what was recorded before `unjudged`: then only a higher amount counts.
function hurtLast(sessions, { key, dose }, { hurt_since: since }, { ceiling, limits, unjudged }) {
  const times = sessions.flatMap(({ id, day, weekday, entries }) => entries
    .filter(({ exercise }) => exercise === key && day >= since)
    .map((entry) => ({ ...entry, id, day, weekday, isStrong: isStrong(entry, ceiling) })));
  const against = times.filter((entry) => (entry.isStrong && entry.day >= unjudged)
    || ((entry.isStrong || (entry.pain ?? 0) >= limits.some_pain) && workOf(dose) > workDone(entry)));
  const inOrder = against.sort((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder.filter((entry) => entry.isStrong).at(-1) ?? inOrder.at(-1) ?? null;
}

function isStrong({ stopped, pain }, ceiling) {
  return Boolean(stopped) || (pain ?? 0) > ceiling;
}

function workOf(dose) {
  return whole(dose) * heldEach(dose);
}

// What was done of an amount; where nobody counted, the amount.
function workDone({ did, count, dose }) {
  return did === "some" && count !== null ? count * heldEach(dose) : workOf(dose);
}

function heldEach({ reps, hold }) {
  return reps === null || hold === null ? 1 : hold;
}

function hurtText(app, exercise, week) {
  const hurt = hurtLast(app.store.sessions(), exercise, week, app.all);
  if (!hurt) return "";
  const { pain, isStrong: strong, did, count, dose, target } = hurt;
  const day = dateWords(hurt, app.all.months);
  const amount = did === "some" && count !== null
    ? say("amount_some", { count, all: whole(dose) }) : target;
  if ((pain ?? 0) > app.all.ceiling) return say("hurt", { day, pain, amount });
  return strong ? say("hurt_stopped", { day }) : say("hurt_some", { day, pain, amount });
}
