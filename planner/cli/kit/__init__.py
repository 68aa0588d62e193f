"""What commands have in common: options, files in and out, questions, messages."""
