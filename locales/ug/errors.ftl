# review: machine-drafted, not yet read by a native speaker
## What went wrong and what to do next.
