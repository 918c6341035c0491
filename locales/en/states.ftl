## States, steps and events of a case.
