"""The workbook and the CSV file as a form: keys, places, signs for a tick, names of sheets.

Writing and reading share it, so that what is written is found again. No sizes, no looks, and no
sentence that may be worded anew.
"""
