"""The pictures of a weekly page: beside each exercise, where its movement ends."""

from planner.form.layout import PICTURE_COLUMN
from planner.writers.xlsx.kit.book import pixels
from planner.writers.xlsx.week.sheet import WeekSheet


def write(sheet: WeekSheet) -> None:
    """Fill the picture column. The heights of all rows are known by now."""
    if not sheet.sizes.picture_px:
        return
    for place, (_, exercise) in enumerate(sheet.exercises):
        movement = sheet.gallery.of(exercise)
        if movement is not None:
            row = sheet.layout.first_exercise_row + place
            room = (sheet.sizes.picture_px, pixels(sheet.heights_pt[row]))
            sheet.page.picture(row, PICTURE_COLUMN, room, movement.end)
