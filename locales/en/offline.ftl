## Without a connection: what the browser kept.

offline-title = What this telephone knows of the town
offline-notice = No connection. This is what your browser kept of the town’s listings on { $date }. Hours may have changed; forms need a connection.
offline-missing = This page needs a connection. Open it again when you have one. Until then, look in what your browser kept:
