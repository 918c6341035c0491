# review: machine-drafted, not yet read by a native speaker
## What members at the counter read.
