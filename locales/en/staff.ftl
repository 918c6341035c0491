## What members at the counter read.
