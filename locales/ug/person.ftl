# review: machine-drafted, not yet read by a native speaker
## What the person served reads.
