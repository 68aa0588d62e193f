"""The sheet "Exercises" of the workbook: a card for each exercise."""
