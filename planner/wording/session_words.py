"""What the page that runs sessions says: all of its texts, which its scripts ask for by name.

The names are in snake_case. Places are plain, `{pain}`: the scripts fill them, and the number in
the place `{count}` chooses the form of a sentence that has two. `…_cue` is spoken, and is short, so
that it is over before the next one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.domain.sentence import Sentence
from planner.wording.language import Words

STOP_RULE = Sentence("Stop rule", comment="Tells a screen reader what the strip at the top is.")
WITHOUT_SCRIPT = Sentence(
    "This preview runs no scripts. Open the file in a browser, and it counts and speaks. The "
    "amounts:",
    comment="A list follows.",
)
HEADING = Sentence("{week}, {dates}", comment="Week 3, 14 Dec – 20 Dec 2026")
HEADING_WITH_NAME = Sentence(
    "{week}, {dates} · {name}", comment="{name} is the person's: Week 3, 14 Dec – … · Anna Berg."
)
AMOUNT = Sentence("{exercise}: {target}", comment="Knee rolls: 6 rolls, 3 each side")
TIMES = Sentence("times", context="how × is read aloud", comment="2 times 4 lifts")
BETWEEN_SIGNS = Sentence("; ", context="between two warning signs of a list")
AWAY = Sentence(
    "{dates}: you said that you are away, so no session is due. What you do and record all the "
    "same counts.",
    comment="{dates}: 24 Dec – 3 Jan.",
)
NO_SESSIONS = Sentence("{dates}: no session is due.", comment="{dates}: 24 Dec – 3 Jan.")
NOT_BEGUN = Sentence(
    "Your plan begins on {day:date}. What you record before that day does not count."
)
OVER = Sentence(
    "Your plan ended on {day:date}. What you record after that day does not count, unless a "
    "re-plan made the plan longer: then use its new page."
)
SIGNS = Sentence(
    "Ticked in your plan: {signs}. Do first what its first page says.",
    comment="{signs} are warning signs, like: Fever; Pain at night.",
)

_HOME = {
    "today": Sentence("Today", comment="A heading: today's exercises."),
    "pain_before": Sentence("Pain before you start"),
    "pain_unknown": Sentence("I do not know", comment="An answer to: Pain before you start."),
    "pain_missing": Sentence("First choose your pain, or “I do not know”."),
    "pain_scale": Sentence(
        "The worst of the last 24 hours: 0 is none, 10 the worst imaginable.", comment="Of pain."
    ),
    "pain_scale_and_rest": Sentence(
        "The worst of the last 24 hours: 0 is none, 10 the worst imaginable. Above {ceiling}: "
        "rest today.",
        comment="Of pain; {ceiling} is a number.",
    ),
    "which_session": Sentence("Which session of the day"),
    "show_floor": Sentence("Show me how to get down to the floor, and up again"),
    "start_session": Sentence("Start the session"),
    "made_on": Sentence("This page was made on {day}.", comment="{day}: Mon 14 Dec 2026."),
    "keeps_nothing": Sentence(
        "This browser keeps nothing after the page is closed. Save the file at the end of each "
        "session."
    ),
    "new_day": Sentence("A new day has begun since you opened this page."),
    "newer_page": Sentence(
        "A newer page of this plan was opened here. Use that one: its amounts follow from what you "
        "wrote down since."
    ),
    "newer_page_of": Sentence(
        "A newer page of this plan was opened here. It was made on {day}. Use that one: its "
        "amounts follow from what you wrote down since.",
        comment="{day}: Mon 14 Dec 2026.",
    ),
    "too_early": Sentence(
        "{week} is for {dates}, which is still to come.",
        comment="Week 3 is for 14 Dec – 20 Dec 2026, …",
    ),
    "too_late": Sentence(
        "{week} was for {dates}. Make a new page before you go on: after days away the plan may "
        "ask for less.",
        comment="Week 3 was for 14 Dec – 20 Dec 2026. …",
    ),
    "no_session_today": Sentence(
        "The plan has no session today. Go on only if you moved one to today."
    ),
    "rest_until_tomorrow": Sentence(
        "You wrote pain {pain} today. Above {ceiling} this plan asks for rest: no exercises until "
        "tomorrow."
    ),
    "recorded_today": Sentence(
        "Today’s session is recorded. What you do now is added to it: what you did most counts, "
        "and the highest pain."
    ),
    "weeks_to_come": Sentence("The weeks to come, if all goes well"),
    "amount": AMOUNT,
    "interrupted": Sentence("Interrupted session"),
    "interrupted_at": Sentence(
        "Your session was interrupted at {exercise}. What you recorded is kept."
    ),
    "go_on_with_it": Sentence("Go on with it", comment="A button: the interrupted session."),
    "leave_it": Sentence("Leave it as it is", comment="A button: the interrupted session."),
    "warning_signs": Sentence("Warning signs, and whom to ask"),
    "help_at_once": Sentence("Get help at once", comment="A heading above warning signs."),
    "doctor_first": Sentence("See a doctor first", comment="A heading above warning signs."),
}

_SOUND = {
    "sound_and_speed": Sentence("Sound and speed"),
    "no_voice": Sentence("This browser has no voice of its own, so it beeps."),
    "voice_lost": Sentence("The voice does not answer. Beeps take its place."),
    "sound": Sentence("Sound"),
    "sound_voice": Sentence("A voice", context="sound"),
    "sound_beeps": Sentence("Beeps", context="sound"),
    "sound_none": Sentence("No sound"),
    "voice": Sentence("Voice", comment="A choice of voices by their names."),
    "voice_speed": Sentence("Speed of the voice"),
    "slow": Sentence("slow", context="speed of the voice"),
    "normal": Sentence("normal", context="speed of the voice"),
    "fast": Sentence("fast", context="speed of the voice"),
    "pace": Sentence("Time for each movement and breath"),
    "pace_planned": Sentence(
        "as planned", context="speed", comment="Time for each movement and breath."
    ),
    "pace_half_more": Sentence(
        "half as much again", comment="Time for each movement and breath: one and a half times."
    ),
    "pace_twice": Sentence("twice as much", comment="Time for each movement and breath."),
    "ready_time": Sentence("Time to get ready"),
    "seconds": Sentence("{count} second", "{count} seconds", context="time to get ready"),
    "try_sound": Sentence("Try the sound", comment="A button."),
    "trial_cue": Sentence("Get ready. 3, 2, 1.", comment="Spoken, to try the sound."),
}

_RECORDED = {
    "recorded_sessions": Sentence("Recorded sessions"),
    "recorded_here": Sentence("Recorded here", comment="A heading above recorded sessions."),
    "earlier_ones": Sentence("Earlier ones", comment="Earlier recorded sessions."),
    "delete": Sentence("Delete what is recorded here"),
    "delete_warning": Sentence("First save the file. What is deleted does not come back."),
    "delete_one": Sentence(
        "Delete {session}", comment="{session}: Mon 14 Dec: 3 of 5 done in full, pain before 2."
    ),
    "delete_all": Sentence("Delete it all"),
    "date": Sentence("{weekday} {day} {month}", context="date", comment="Mon 14 Dec"),
    "line_rest": Sentence(
        "{day}: rest, pain before {pain}", comment="Mon 14 Dec: rest, pain before 7"
    ),
    "line": Sentence(
        "{day}: {done} of {all} done in full, pain before {pain}",
        comment="Of the exercises: Mon 14 Dec: 3 of 5 done in full, …",
    ),
    "line_pain_unknown": Sentence("{day}: {done} of {all} done in full, pain before not known"),
}

_EXERCISE = {
    "exercise_of": Sentence("Exercise {number} of {all}"),
    "picture_still": Sentence("Hold the picture still", comment="A button."),
    "picture_moves": Sentence("Let the picture move", comment="A button."),
    "recorded_all": Sentence("Recorded: all.", comment="All of an exercise was done."),
    "recorded_some": Sentence("Recorded: {count} of {all}.", comment="So much was done."),
    "recorded_none": Sentence("Recorded: none.", comment="Nothing of an exercise was done."),
    "hurt": Sentence(
        "On {day} it gave pain of {pain}, with {amount}. Do no more than that: leave it out, or do "
        "fewer, until your plan and this page are made anew.",
        comment="An exercise did. {day}: Mon 14 Dec; {amount}: 6 rolls, or 2 of 6.",
    ),
    "hurt_some": Sentence(
        "On {day} it gave pain of {pain}, with {amount}. Do no more than that until your plan and "
        "this page are made anew.",
        comment="An exercise did. {day}: Mon 14 Dec; {amount}: 6 rolls, or 2 of 6.",
    ),
    "hurt_stopped": Sentence(
        "On {day} you pressed STOP. Do no more than then: leave it out, or do fewer, until your "
        "plan and this page are made anew.",
        comment="During an exercise. {day}: Mon 14 Dec.",
    ),
    "tips": Sentence("Tips"),
    "read_aloud": Sentence("Read it to me", comment="A button."),
    "be_quiet": Sentence("Be quiet", comment="A button: the voice stops."),
    "spoken": Sentence("{text}.", context="read aloud", comment="The voice pauses after it."),
    "start": Sentence("Start", context="button", comment="Begins an exercise."),
    "back": Sentence("Back", context="button", comment="To the exercise before."),
    "skip": Sentence("Skip", context="button", comment="On, without this exercise."),
    "on_to_next": Sentence("On to the next", comment="A button: the next exercise."),
    "end_session": Sentence("End the session"),
    "go_on": Sentence("Go on", context="button"),
    "pause": Sentence("Pause", context="button"),
    "restart": Sentence("Restart", context="button", comment="The exercise, from its beginning."),
    "stop": Sentence("STOP", context="button", comment="As short as can be; also in other texts."),
}

_COUNT = {
    "paused": Sentence("Paused", comment="In large letters, while the count waits."),
    "asleep": Sentence("The device was asleep, so the count waited for you."),
    "get_ready": Sentence("Get ready"),
    "short_rest": Sentence("Short rest"),
    "change_to_left": Sentence("Change to the left side"),
    "change_to_right": Sentence("Change to the right side"),
    "go": Sentence("Go", comment="Begin to move."),
    "and_back": Sentence("And back", comment="Move back to where you began."),
    "hold": Sentence("Hold", comment="Stay where you are. Also spoken."),
    "breathe_in": Sentence("Breathe in"),
    "breathe_out": Sentence("Breathe out"),
    "seconds_left": Sentence(
        "second", "seconds", context="below a number", comment="How long it takes still."
    ),
    "of_reps": Sentence(
        "of {count} {unit}", comment="Below a number: 3, of 7 lifts. {unit} has the right form."
    ),
    "of_seconds": Sentence("of {count} second", "of {count} seconds", comment="Below a number."),
    "of_breaths": Sentence("of {count} breath", "of {count} breaths", comment="Below a number."),
    "of_minutes": Sentence("of {count} minute", "of {count} minutes", comment="Below a number."),
    "rep_of": Sentence(
        "{unit} {number} of {all}", comment="Lift 3 of 7. {unit} begins with a capital."
    ),
    "left_side": Sentence("left side"),
    "right_side": Sentence("right side"),
    "left_first": Sentence("left side first"),
    "right_first": Sentence("right side first"),
    "set_of": Sentence("set {number} of {all}"),
    "then_set": Sentence("then set {number} of {all}", comment="After a short rest."),
    "then_left": Sentence("then left side · set {number} of {all}"),
    "then_right": Sentence("then right side · set {number} of {all}"),
}

_CUES = {
    "ready_cue": Sentence("Get ready."),
    "ready_left_cue": Sentence("Get ready. Left side first."),
    "ready_right_cue": Sentence("Get ready. Right side first."),
    "change_to_left_cue": Sentence("Change to the left side."),
    "change_to_right_cue": Sentence("Change to the right side."),
    "rest_cue": Sentence("Short rest. Then set {number} of {all}."),
    "last_cue": Sentence("{number}, the last", comment="Counting aloud: 7, the last."),
    "left_cue": Sentence("{number}, left", comment="Counting aloud: 3, to the left."),
    "right_cue": Sentence("{number}, right", comment="Counting aloud: 3, to the right."),
    "last_left_cue": Sentence("{number}, the last, left"),
    "last_right_cue": Sentence("{number}, the last, right"),
    "into_hold_cue": Sentence("Slowly into the hold."),
    "back_cue": Sentence("and back", comment="Spoken: move back to where you began."),
    "in_cue": Sentence("breathe in", comment="Spoken."),
    "out_cue": Sentence("and out", comment="Spoken after: breathe in."),
    "minutes_cue": Sentence("Go. {count} minute.", "Go. {count} minutes.", comment="Spoken."),
    "minute_of_cue": Sentence(
        "{number} of {count} minute", "{number} of {count} minutes", comment="Spoken."
    ),
    "half_minute_cue": Sentence("30 seconds to go", comment="Spoken."),
    "done_cue": Sentence("Done.", comment="Spoken: the exercise is over."),
    "stopped_cue": Sentence("Stopped.", comment="Spoken, after STOP."),
}

_REPORT = {
    "how_was_it": Sentence("{exercise}: how was it?"),
    "calm": Sentence("Take the position that hurts least, and breathe calmly."),
    "no_more": Sentence("Do no more of this exercise today."),
    "get_help": Sentence(
        "Does pain stay strong or grow, or do you feel one of the warning signs? End the session "
        "and get help."
    ),
    "you_did": Sentence("You did {target}.", comment="You did 6 rolls, 3 each side."),
    "counted_reps": Sentence(
        "Counted: {done} of {count} {unit}.", comment="2 of 7 lifts. {unit} goes with {count}."
    ),
    "counted_seconds": Sentence(
        "Counted: {done} of {count} second.", "Counted: {done} of {count} seconds."
    ),
    "counted_breaths": Sentence(
        "Counted: {done} of {count} breath.", "Counted: {done} of {count} breaths."
    ),
    "counted_minutes": Sentence(
        "Counted: {done} of {count} minute.", "Counted: {done} of {count} minutes."
    ),
    "how_many_reps": Sentence(
        "How many of {count} {unit}?", comment="Of 7 lifts. {unit} goes with {count}."
    ),
    "how_many_seconds": Sentence("How many of {count} second?", "How many of {count} seconds?"),
    "how_many_breaths": Sentence("How many of {count} breath?", "How many of {count} breaths?"),
    "how_many_minutes": Sentence("How many of {count} minute?", "How many of {count} minutes?"),
    "one_less": Sentence("One less", comment="A button, −, as screen readers say it."),
    "one_more": Sentence("One more", comment="A button, +, as screen readers say it."),
    "what_did_you_do": Sentence("What did you do?"),
    "did_all": Sentence("All of it", comment="An answer to: What did you do?"),
    "did_fewer": Sentence("Fewer", comment="An answer to: What did you do?"),
    "did_none": Sentence("None", comment="An answer to: What did you do?"),
    "pain_it_gave": Sentence("Pain that it gave", comment="The exercise did."),
    "pain_not_said": Sentence("Not said", comment="An answer to: Pain that it gave."),
    "pain_it_gave_missing": Sentence("First choose the pain that it gave, or “Not said”."),
    "much_pain": Sentence("That is much. Better end the session here.", comment="Much pain."),
    "on_without_it": Sentence("On without it", comment="A button: the next exercise."),
    "do_it_again": Sentence("Do it again", comment="A button: the same exercise."),
}

_CLOSING = {
    "down": Sentence("Down to the floor"),
    "up": Sentence("Up from the floor"),
    "you_need": Sentence("You need: {things}.", comment="To get down to the floor."),
    "i_am_ready": Sentence("I am ready", comment="A button: I am down on the floor."),
    "i_am_up": Sentence("I am up", comment="A button: I am up from the floor."),
    "rest_today": Sentence("Rest today"),
    "rest_above": Sentence(
        "Your pain before starting is {pain}. Above {ceiling} this plan asks for rest: no "
        "exercises today."
    ),
    "rest_recorded": Sentence(
        "Your pain is recorded. A rest day is part of the plan, and is not a missed one."
    ),
    "to_beginning": Sentence("To the beginning", comment="A button: back to the first screen."),
    "wrong_number": Sentence("I chose the wrong number", comment="A button: of the pain."),
    "your_session": Sentence("Your session"),
    "pain_before_was": Sentence("Pain before: {pain}"),
    "pain_before_unknown": Sentence("Pain before: not known"),
    "column_exercise": Sentence("Exercise", context="head of a column of the session"),
    "column_done": Sentence("Done", context="head of a column of the session"),
    "column_pain": Sentence("Pain it gave", comment="The heading of a column."),
    "amount_all": Sentence("all", context="how much was done"),
    "amount_some": Sentence("{count} of {all}", context="how much was done"),
    "amount_none": Sentence("none", context="how much was done"),
    "amount_unknown": Sentence("not known", context="how much was done"),
    "no_pain_said": Sentence("not said", comment="In the column: Pain it gave."),
    "note": Sentence("Anything to note?"),
    "next_session": Sentence("Next session: {day}.", comment="{day}: Mon 14 Dec."),
}

_SAVING = {
    "save": Sentence("Save", comment="Tells a screen reader what the part of the page is for."),
    "stays_here": Sentence(
        "What you recorded stays on this device. It leaves it only as a file that you save."
    ),
    "is_gone": Sentence(
        "This browser keeps nothing: what you recorded is gone once the page is closed. Save it."
    ),
    "save_file": Sentence("Save the file"),
    "send_file": Sentence("Send the file"),
    "saved": Sentence(
        "{file} is where your browser puts downloads. Once a week: {replan} – and then a new page: "
        "{export}",
        comment="{replan} and {export} are commands to type.",
    ),
    "no_file": Sentence("No file came? Copy the text"),
    "into_file": Sentence("Put it into a file {file}", comment="{file} is a name."),
    "copy": Sentence("Copy", context="button"),
}

_NOTES = {
    "note_rest": Sentence("Rest: pain above the limit."),
    "note_stopped": Sentence("STOP was pressed"),
    "note_counted": Sentence("{count} of {all} in all", comment="Over all sets and sides."),
    "note_stopped_counted": Sentence("STOP was pressed; {count} of {all} in all"),
}
"""What the page writes beside an exercise or a day, in the file that it hands out."""

SENTENCES: Mapping[str, Sentence] = {
    **_HOME,
    **_SOUND,
    **_RECORDED,
    **_EXERCISE,
    **_COUNT,
    **_CUES,
    **_REPORT,
    **_CLOSING,
    **_SAVING,
    **_NOTES,
}

_TOLD_APART = 200
"""Every rule of plurals looks at a number's last two digits, and at small numbers as they are."""


@dataclass(frozen=True, slots=True)
class SessionWords:
    """The texts in one language, ready for JSON, with open places.

    Where a number decides, a text is a list of its forms. `forms` tells which one, as a digit for
    each number below 200; above that the last two digits decide: 250 is as 150.
    """

    texts: Mapping[str, str | list[str]]
    forms: str


def session_words(words: Words) -> SessionWords:
    """What the scripts say, in a language.

    >>> from planner.wording.language import ENGLISH
    >>> english = session_words(ENGLISH)
    >>> english.texts["minutes_cue"], english.forms[:4]
    (['Go. {count} minutes.', 'Go. {count} minute.'], '0100')
    """
    counted = [sentence for sentence in SENTENCES.values() if sentence.many]
    # Which numbers go together is asked, not known: a catalogue keeps its rule to itself.
    together: dict[tuple[str, ...], int] = {}
    examples, forms = [], []
    for number in range(_TOLD_APART):
        told = tuple(words.text(sentence, number) for sentence in counted)
        if told not in together:
            together[told] = len(together)
            examples.append(number)
        forms.append(str(together[told]))
    texts = {
        name: [words.text(sentence, number) for number in examples]
        if sentence.many
        else words.text(sentence)
        for name, sentence in SENTENCES.items()
    }
    return SessionWords(texts, "".join(forms))
