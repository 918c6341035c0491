## What went wrong and what to do next.
