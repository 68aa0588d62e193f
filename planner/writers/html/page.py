"""One HTML text of all parts: markup, style, scripts, figures and data, and a policy for them."""

from base64 import b64encode
from hashlib import sha256
from html import escape

import msgspec

from planner.domain.gallery import Gallery
from planner.domain.plan import Plan
from planner.pages.session import SessionPage, SessionWeek
from planner.writers import Wanted
from planner.writers.html.session import Data

SCRIPTS = (
    "words.js",
    "timeline.js",
    "weeks.js",
    "machine.js",
    "record.js",
    "hurt.js",
    "store.js",
    "voice.js",
    "beeps.js",
    "elements.js",
    "figure.js",
    "home.js",
    "exercise.js",
    "closing.js",
    "main.js",
)
"""In this order they are one script: no module may be loaded, not even from within the page."""

_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
_IN_SCRIPT |= {"\u2028": "\\u2028", "\u2029": "\\u2029"}


def assembled(data: Data, plan: Plan, told: SessionPage, wanted: Wanted) -> bytes:
    """The whole page, UTF-8; `told` is what `data` holds of its weeks."""
    parts = {name: _text(content) for name, content in wanted.layouts.items()}
    style, script = parts["session.css"], "\n".join(parts[name] for name in SCRIPTS)
    page = parts["session.html"].format(
        lang=escape(told.language),
        policy=_policy(style, script),
        title=escape(plan.programme.name),
        style=style,
        stop_label=escape(told.stop_label),
        stop_rule=escape(plan.programme.safety.stop_rule),
        without_script=_without_script(plan, told),
        figures=_figures(plan, told, wanted.gallery),
        data=in_script(msgspec.json.encode(data).decode()),
        script=script,
    )
    return page.encode()


def in_script(json: str) -> str:
    """JSON that no HTML reader takes for markup; it means the same.

    >>> in_script('"</script><b>"')
    '"\\\\u003c/script\\\\u003e\\\\u003cb\\\\u003e"'
    """
    for character, escaped in _IN_SCRIPT.items():
        json = json.replace(character, escaped)
    return json


def _text(content: bytes) -> str:
    """A layout as browsers hash it: with plain line ends, whatever system checked it out."""
    return content.decode().replace("\r\n", "\n")


def _policy(style: str, script: str) -> str:
    """Nothing may be asked of anywhere; only this style and this script act."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _figures(plan: Plan, told: SessionPage, gallery: Gallery) -> str:
    """Each moving figure once; the page copies it from here."""
    due = {asked.key for week in told.weeks for asked in week.asked}
    moving = {
        exercise.figure: found.moving.decode()
        for exercise in plan.exercises
        if exercise.key in due and (found := gallery.of(exercise)) is not None and found.moving
    }
    return "".join(
        f'<template id="figure-{escape(key)}">{_one_line(svg)}</template>\n'
        for key, svg in moving.items()
    )


def _one_line(svg: str) -> str:
    return "".join(line.strip() for line in svg.splitlines())


def _without_script(plan: Plan, told: SessionPage) -> str:
    """The weeks in words, for a preview or a browser that runs no script."""
    return (
        f"<h1>{escape(plan.programme.name)}</h1><p>{escape(told.without_script)}</p>"
        f"{''.join(_amounts(week) for week in told.weeks)}"
    )


def _amounts(week: SessionWeek) -> str:
    lines = "".join(f"<li>{escape(asked.line)}</li>" for asked in week.asked)
    return f"<h2>{escape(week.plain_heading)}</h2><ul>{lines}</ul>"
