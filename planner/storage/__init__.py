"""Documents that hold a plan and its log, their schemas, and the door for files from outside.

In come bytes or text; out come plans, or a problem. No file is opened here (`files` does), and
no cell of a page is read (`returned` does).
"""
