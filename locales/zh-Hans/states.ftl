# review: machine-drafted, not yet read by a native speaker
## States, steps and events of a case.
