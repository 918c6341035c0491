## What the person served reads.
